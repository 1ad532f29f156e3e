import type { Root, RootContent } from 'mdast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { atField, didYouMean, type Place, type Report } from '../collections/problems';
import type { MdxEntry } from '../collections/read-content';
import type { ArticleData } from '../schemas/article';
import { claimGroups } from '../schemas/claim';
import { sectionNames } from '../schemas/vocabulary';
import { pages } from '../site';
import { countWords } from '../text/plain-text';
import type { Content } from './content';

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

/** What an article must hold: its parts, its length, its sources, and its weakest point. */
export function articleProblems({ articles, unread }: Content, report: Report): void {
  for (const { file, name } of articles.texts) {
    if (!reserved.includes(name)) continue;
    const message = `An article cannot have the name "${name}", because a page or a group of claims has it.`;
    report({ file }, message, 'Rename the file.');
  }
  for (const article of articles.entries) {
    if (unread.has(article.file)) continue;
    partProblems(article, report);
    lengthProblems(article, report);
    weakestPointProblems(article, report);
  }
}

interface Part extends Place {
  name: string;
  tree: Root;
}

/** The sections and the benefit callout of an article. */
function partsOf({ file, tree }: MdxEntry<ArticleData>): Part[] {
  const found: Part[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const given = node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'name')?.value;
    const name = node.name === 'BenefitCallout' ? 'benefit' : node.name === 'Section' ? given : undefined;
    if (typeof name !== 'string') return;
    const where = `<Section name="${name}">`;
    const children = node.children as RootContent[];
    found.push({ file, line: node.position?.start.line, where, name, tree: { type: 'root', children } });
  });
  return found;
}

function partProblems(article: MdxEntry<ArticleData>, report: Report): void {
  const found = partsOf(article);
  const names = found.map(({ name }) => name);
  if (names.join() !== parts.join()) {
    const missing = parts.filter((name) => !names.includes(name));
    const message = missing.length
      ? `Parts are missing: ${missing.join(', ')}.`
      : `The parts are not in their order, or one is there twice: ${names.join(', ')}.`;
    const line = found.find(({ name }, i) => name !== parts[i])?.line;
    const hint = `An article has these parts, once each and in this order: ${parts.join(', ')} (benefit is the <BenefitCallout>).`;
    report({ file: article.file, line, where: '<Section name>' }, message, hint);
    return;
  }
  for (const part of found) {
    const words = wordsOf(part.tree);
    if (part.name === 'promise' && words < promiseLength) {
      const hint = 'Tell the argument at its strongest, with its people and examples, before you test it.';
      report(part, `The promise has ${words} words; it needs at least ${promiseLength}.`, hint);
    }
    if (part.name === 'verdict' && (words < verdictLength.least || words > verdictLength.most)) {
      const message = `The verdict has ${words} words; it must have ${verdictLength.least} to ${verdictLength.most}.`;
      report(part, message, 'Say what survived, what fell, why, and what would change our mind.');
    }
    if (factual.includes(part.name) && !citesSomething(part.tree)) {
      const hint = 'Put <Cite id="key-of-the-source" /> after the full stop of each sentence that states a fact.';
      report(part, 'This part states facts and cites no source.', hint);
    }
  }
}

function lengthProblems({ file, tree }: MdxEntry<ArticleData>, report: Report): void {
  const words = wordsOf(tree);
  const { least, most } = articleLength;
  if (words >= least && words <= most) return;
  const message = `The article has ${words} words, without its tables; it must have ${least} to ${most}.`;
  const hint = words < least ? 'Tell more of the evidence and of the objections.' : 'Cut what a reader can do without.';
  report({ file }, message, hint);
}

function weakestPointProblems(article: MdxEntry<ArticleData>, report: Report): void {
  const { id } = article.data.weakestPoint;
  const { components } = article.outline;
  const points = components.filter(({ name }) => name === 'WeakPoint').map(({ props }) => String(props['id']));
  if (points.includes(id)) return;
  const message = `No <WeakPoint> of this article has the id "${id}".`;
  const fix = `Use one of its weak points: ${points.join(', ') || 'there is none yet'}.`;
  report(atField(article, 'weakestPoint', 'id'), message, didYouMean(id, points) ?? fix);
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
