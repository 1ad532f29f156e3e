import type { ComponentUse, Outline } from '../collections/outline';
import { atField, didYouMean, type Report } from '../collections/problems';
import type { MdxEntry } from '../collections/read-content';
import type { ArticleData } from '../schemas/article';
import { sectionNames } from '../schemas/vocabulary';
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

/** What an article must hold: its parts, its length, its sources, and its weakest point. */
export function articleProblems({ articles, unread }: Content, report: Report): void {
  for (const article of articles.entries.filter(({ file }) => !unread.has(file))) {
    partProblems(article, report);
    outsideProblems(article, report);
    lengthProblems(article, report);
    weakestPointProblems(article, report);
  }
}

function partProblems({ file, outline }: MdxEntry<ArticleData>, report: Report): void {
  const found = outline.components.filter(({ name }) => name === 'Section' || name === 'BenefitCallout');
  const names = found.map(({ props }) => String(props['name'] ?? 'benefit'));
  // A name that no section has is reported with the components.
  if (!names.every((name) => parts.includes(name))) return;
  if (names.join() === parts.join()) {
    for (const [i, part] of found.entries()) contentProblems(names[i] ?? '', part, outline, report);
    return;
  }
  const missing = parts.filter((name) => !names.includes(name));
  const message = missing.length
    ? `Parts are missing: ${missing.join(', ')}.`
    : `The parts are not in their order, or one is there twice: ${names.join(', ')}.`;
  const line = found.find((_, i) => names[i] !== parts[i])?.line;
  const hint = `An article has these parts, once each and in this order: ${parts.join(', ')} (benefit is the <BenefitCallout>).`;
  report({ file, line, where: '<Section name>' }, message, hint);
}

/** A part that is too short or too long, or that states facts without a source. */
function contentProblems(name: string, part: ComponentUse, outline: Outline, report: Report): void {
  const words = outline.wordsIn.get(part.where) ?? 0;
  if (name === 'promise' && words < promiseLength) {
    const hint = 'Tell the argument at its strongest, with its people and examples, before you test it.';
    report(part, `The promise has ${words} words; it needs at least ${promiseLength}.`, hint);
  }
  const { least, most } = verdictLength;
  if (name === 'verdict' && (words < least || words > most)) {
    const hint = 'Say what survived, what fell, why, and what would change our mind.';
    report(part, `The verdict has ${words} words; it must have ${least} to ${most}.`, hint);
  }
  const inside = outline.components.filter((component) => component.inside.includes(part.where));
  if (factual.includes(name) && !inside.some(({ name, props }) => name === 'Cite' || 'sources' in props)) {
    const hint = 'Put <Cite id="key-of-the-source" /> after the full stop of each sentence that states a fact.';
    report(part, 'This part states facts and cites no source.', hint);
  }
}

/** Text before, between or after the parts. */
function outsideProblems({ file, tree }: MdxEntry<ArticleData>, report: Report): void {
  const texts = ['paragraph', 'heading', 'list', 'blockquote', 'code'];
  const outside = tree.children.find(({ type }) => texts.includes(type));
  const place = { file, line: outside?.position?.start.line };
  if (outside) report(place, 'This text is in no part of the article.', 'Move it into a <Section>.');
}

function lengthProblems({ file, outline }: MdxEntry<ArticleData>, report: Report): void {
  const words = outline.wordsIn.get('') ?? 0;
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
