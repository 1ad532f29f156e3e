import type { Root, RootContent } from 'mdast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { didYouMean, type Problem } from '../collections/problems';
import type { MdxEntry } from '../collections/read-content';
import type { ArticleData } from '../schemas/article';
import { claimGroups } from '../schemas/claim';
import { sectionNames } from '../schemas/vocabulary';
import { pages } from '../site';
import { countWords } from '../text/plain-text';
import { places, type Content } from './content';
import { unknownIds } from './references';

/** How long an article is, in words, its tables and figures not counted. */
export const articleLength = { least: 1300, most: 1900 };
/** The fewest words in which an article may tell its promise. */
export const promiseLength = 250;
/** How long a verdict is, in words. */
export const verdictLength = { least: 100, most: 150 };
/** The parts that state facts, so that each has a source. */
const factual: readonly string[] = ['promise', 'evidence', 'since', 'weak-points'];

/** The parts of an article in their order, with the benefit callout among them. */
const parts: readonly string[] = sectionNames.flatMap((name) => (name === 'evidence' ? [name, 'benefit'] : [name]));

/** Pages have cards and claims have groups of these names. */
const reserved = [...claimGroups([]), ...Object.values(pages).map(({ path }) => path.slice(1, -1) || 'home')];

/** What an article must hold: its parts, its length, its sources, its weakest point and its claim. */
export function articleProblems(content: Content): Problem[] {
  const claims = content.articles.entries.map(({ file, data, lineOf }) => ({
    file,
    line: lineOf(['claim']),
    where: 'claim',
    id: data.claim,
  }));
  return [
    ...unknownIds(claims, content.idsOf('claims'), 'claim', `Add the claim to ${places.claims}, or correct the id.`),
    ...content.articles.texts
      .filter(({ name }) => reserved.includes(name))
      .map(({ file, name }) => ({
        file,
        message: `An article cannot have the name "${name}", because a page or a group of claims has it.`,
        hint: 'Rename the file.',
      })),
    ...content.articles.entries
      .filter(({ file }) => !content.unread.has(file))
      .flatMap((article) => [...partProblems(article), ...lengthProblems(article), ...weakestPoint(article)]),
  ];
}

interface Part {
  name: string;
  line: number | undefined;
  tree: Root;
}

/** The sections and the benefit callout of an article. */
function partsOf({ tree }: MdxEntry<ArticleData>): Part[] {
  const found: Part[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const given = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'name')?.value;
    const name = node.name === 'BenefitCallout' ? 'benefit' : node.name === 'Section' ? given : undefined;
    if (typeof name !== 'string') return;
    found.push({
      name,
      line: node.position?.start.line,
      tree: { type: 'root', children: node.children as RootContent[] },
    });
  });
  return found;
}

function partProblems(article: MdxEntry<ArticleData>): Problem[] {
  const { file } = article;
  const found = partsOf(article);
  const names = found.map(({ name }) => name);
  const where = '<Section name>';
  if (names.join() !== parts.join()) {
    const missing = parts.filter((name) => !names.includes(name));
    const message =
      missing.length > 0
        ? `Parts are missing: ${missing.join(', ')}.`
        : `The parts are not in their order, or one is there twice: ${names.join(', ')}.`;
    const line = found.find(({ name }, i) => name !== parts[i])?.line;
    const hint = `An article has these parts, once each and in this order: ${parts.join(', ')} (benefit is the <BenefitCallout>).`;
    return [{ file, line, where, message, hint }];
  }
  return found.flatMap(({ name, line, tree }) => {
    const problems: Problem[] = [];
    const words = wordsOf(tree);
    if (name === 'promise' && words < promiseLength) {
      const message = `The promise has ${words} words; it needs at least ${promiseLength}.`;
      const hint = 'Tell the argument at its strongest, with its people and examples, before you test it.';
      problems.push({ file, line, where: '<Section name="promise">', message, hint });
    }
    if (name === 'verdict' && (words < verdictLength.least || words > verdictLength.most)) {
      const message = `The verdict has ${words} words; it must have ${verdictLength.least} to ${verdictLength.most}.`;
      const hint = 'Say what survived, what fell, why, and what would change our mind.';
      problems.push({ file, line, where: '<Section name="verdict">', message, hint });
    }
    if (factual.includes(name) && !citesSomething(tree)) {
      const message = 'This part states facts and cites no source.';
      const hint = 'Put <Cite id="key-of-the-source" /> after the full stop of each sentence that states a fact.';
      problems.push({ file, line, where: `<Section name="${name}">`, message, hint });
    }
    return problems;
  });
}

function lengthProblems({ file, tree }: MdxEntry<ArticleData>): Problem[] {
  const words = wordsOf(tree);
  const { least, most } = articleLength;
  if (words >= least && words <= most) return [];
  return [
    {
      file,
      message: `The article has ${words} words, without its tables; it must have ${least} to ${most}.`,
      hint: words < least ? 'Tell more of the evidence and of the objections.' : 'Cut what a reader can do without.',
    },
  ];
}

function weakestPoint({ file, data, lineOf, outline: { components } }: MdxEntry<ArticleData>): Problem[] {
  const { id } = data.weakestPoint;
  const weakPoints = components.filter(({ name }) => name === 'WeakPoint').map(({ props }) => String(props['id']));
  if (weakPoints.includes(id)) return [];
  return [
    {
      file,
      line: lineOf(['weakestPoint', 'id']),
      where: 'weakestPoint.id',
      message: `No <WeakPoint> of this article has the id "${id}".`,
      hint:
        didYouMean(id, weakPoints) ?? `Use one of its weak points: ${weakPoints.join(', ') || 'there is none yet'}.`,
    },
  ];
}

function wordsOf(tree: Root): number {
  let words = 0;
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'TableFigure') return SKIP;
    if (node.type === 'text' || node.type === 'inlineCode') words += countWords(node.value);
    return undefined;
  });
  return words;
}

function citesSomething(tree: Root): boolean {
  let cites = false;
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    cites = node.name === 'Cite' || node.attributes.some((given) => 'name' in given && given.name === 'sources');
    return cites ? EXIT : undefined;
  });
  return cites;
}
