import { atField, type Report } from '../reader/problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { MdxEntry } from '../reader/read-content.ts';
import type { ArticleData } from '../schemas/article.ts';
import { sectionNames } from '../schemas/vocabulary.ts';
import { articlePath } from '../site.ts';
import type { Content } from './content.ts';

type Article = MdxEntry<ArticleData>;

/** How many words an article and its parts may have, tables not counted, and what to do otherwise. */
export const lengths = {
  article: { least: 1300, most: 1900, hint: 'Tell more of the evidence, or cut what a reader can do without.' },
  promise: { least: 250, most: Infinity, hint: 'Tell the argument at its strongest, with people and examples.' },
  verdict: { least: 100, most: 150, hint: 'Say what survived, what fell, why, and what would change our mind.' },
};
/** The parts that state facts, so that each has a source. */
const factual: readonly string[] = ['promise', 'evidence', 'since', 'weak-points'];

/** The parts of an article in their order, with the benefit callout among them. */
const parts: readonly string[] = sectionNames.flatMap((name) => (name === 'evidence' ? [name, 'benefit'] : [name]));

/** What an article must hold: its parts, its length, its sources, and its weakest point. */
export function articleProblems({ articles, corrections, unread }: Content, report: Report): void {
  for (const article of articles.entries.filter(({ file }) => !unread.has(file))) {
    correctionProblems(article, corrections, report);
    if (!arePartsWhole(article, report)) continue;
    lengthProblems(article, report);
    sourceProblems(article, report);
    outsideProblems(article, report);
    weakestPointProblems(article, report);
  }
}

/** Whether an article has all its parts in their order, which is what the other rules build on. */
function arePartsWhole({ file, outline }: Article, report: Report): boolean {
  const found = outline.components.filter(({ name }) => name === 'Section' || name === 'BenefitCallout');
  const names = found.map(({ props }) => String(props['name'] ?? 'benefit'));
  if (names.join() === parts.join()) return true;
  // A name that no section has is reported with the components.
  if (!names.every((name) => parts.includes(name))) return false;
  const missing = parts.filter((name) => !names.includes(name));
  const message = missing.length
    ? `Parts are missing: ${missing.join(', ')}.`
    : `The parts are not in their order, or one is there twice: ${names.join(', ')}.`;
  const line = found.find((_, i) => names[i] !== parts[i])?.line;
  const hint = `An article has these parts, once each and in this order: ${parts.join(', ')} (benefit is the <BenefitCallout>).`;
  report({ file, line, where: '<Section name>' }, message, hint);
  return false;
}

function lengthProblems({ file, outline }: Article, report: Report): void {
  for (const [name, { least, most, hint }] of Object.entries(lengths)) {
    const part = outline.components.find(
      ({ name: component, props }) => component === 'Section' && props['name'] === name,
    );
    const words = outline.wordsIn.get(part?.where ?? '') ?? 0;
    if (words >= least && words <= most) continue;
    const range = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    report(part ?? { file }, `The ${name} has ${words} words, without tables; it must have ${range}.`, hint);
  }
}

/** Parts that state facts without a source. */
function sourceProblems({ outline: { components } }: Article, report: Report): void {
  const cited = components.filter(({ name, props }) => name === 'Cite' || 'sources' in props);
  const hint = 'Put <Cite id="key-of-the-source" /> after the full stop of each sentence that states a fact.';
  for (const part of components.filter(
    ({ name, props }) => name === 'Section' && factual.includes(String(props['name'])),
  ))
    if (!cited.some(({ inside }) => inside.includes(part.where)))
      report(part, 'This part states facts and cites no source.', hint);
}

/** Text before, between or after the parts. */
function outsideProblems({ file, tree }: Article, report: Report): void {
  const texts = ['paragraph', 'heading', 'list', 'blockquote', 'code'];
  const outside = tree.children.find(({ type }) => texts.includes(type));
  const place = { file, line: outside?.position?.start.line };
  if (outside) report(place, 'This text is in no part of the article.', 'Move it into a <Section>.');
}

function weakestPointProblems(article: Article, report: Report): void {
  const { id } = article.data.weakestPoint;
  const { components } = article.outline;
  const points = components.filter(({ name }) => name === 'WeakPoint').map(({ props }) => String(props['id']));
  if (points.includes(id)) return;
  const message = `No <WeakPoint> of this article has the id "${id}".`;
  const fix = `Use one of its weak points: ${points.join(', ') || 'there is none yet'}.`;
  report(atField(article, 'weakestPoint', 'id'), message, didYouMean(id, points) ?? fix);
}

/** An article that was corrected after its last review: feeds would not bring its readers the correction. */
function correctionProblems(
  { data, name, ...entry }: Article,
  corrections: Content['corrections'],
  report: Report,
): void {
  const dates = corrections
    .filter((correction) => correction.data.page.split('#')[0] === articlePath(name))
    .map((correction) => correction.data.date);
  const latest = dates.sort().at(-1);
  if (latest === undefined || latest <= data.reviewed) return;
  const hint = `Set it to ${latest} or later, so that feeds bring the correction to readers.`;
  report(atField(entry, 'reviewed'), `The article was corrected on ${latest}, after its last review.`, hint);
}
