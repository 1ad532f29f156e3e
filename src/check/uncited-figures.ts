import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isUnknown } from '../reader/code-in-prose.ts';
import { attributeTexts } from '../reader/outline.ts';
import { atField, type Location, type Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
import type { Entry } from '../reader/read-log.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import { vocabulary } from '../schemas/vocabulary.ts';
import { anyOf, wordStart } from '../text/product-names.ts';
import type { Content } from './content.ts';

/** A figure in a place that has no source. */
type Uncited = Location & { text: string };

/** Figures of the texts, and of the lists, that have no source. */
export function uncitedFigureProblems(content: Content, report: Report): void {
  const { texts, claims, terms, toolGroups, verdicts, productNames, unsourcedNumbers, problems } = content;
  // The numbers that such a list has lost would be asked for their sources.
  const lists: string[] = [contentPaths.productNames, contentPaths.unsourcedNumbers];
  if (problems.some(({ file }) => lists.includes(file))) return;
  const figures = figureFinder(productNames.map(({ data }) => data));
  // What cites nothing states no figure.
  const inLists = [
    ...claims.filter(({ data }) => data.sources.length === 0).flatMap((claim) => textsOf(claim, 'claim', 'reason')),
    ...terms.flatMap((term) => textsOf(term, 'meaning', 'disputed')),
    ...toolGroups.flatMap((group) => textsOf(group, 'heading', 'intro')),
    ...verdicts.flatMap((verdict) => textsOf(verdict, 'meaning')),
  ];
  const found = [
    ...texts.flatMap((text) => uncitedFigures(text, figures)),
    ...inLists.filter(({ text }) => figures.in(text)),
  ];
  for (const { text, ...place } of found) {
    if (unsourcedNumbers.some(({ data }) => text.includes(data.text))) continue;
    const hint = `${sourceHint(place.where ?? 'text')}, or leave the number out. If it is part of a name, it needs no source: add the name to content/product-names.yaml.`;
    report(place, `This states a number without a source: ${text}`, hint);
  }
}

/** Some fields of an entry, each with its place. */
const textsOf = <Field extends string>(
  entry: Entry<Partial<Record<Field, string | undefined>>>,
  ...fields: Field[]
): Uncited[] => fields.map((field) => ({ ...atField(entry, field), text: entry.data[field] ?? '' }));

const numberWord =
  '(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)';
const counted =
  '(per cent|percent|days?|weeks?|months?|years?|hours?|minutes?|seconds?|times|fold|hundred|thousand|million|billion|trillion|dollars|euros|cents|points|out of|in ten|in five)';
const figure = new RegExp(
  [
    /\d/.source,
    `\\b${numberWord}[ -]${counted}\\b`,
    /\b(one|two|three|four)[- ](thirds?|quarters?|fifths?|tenths?)\b/.source,
    /\b(twice|half) (as|the (price|cost|size))\b/.source,
  ].join('|'),
  'i',
);

/** Finds figures in a text, but not the numbers that are part of a name. */
interface FigureFinder {
  in: (text: string) => boolean;
  all: (text: string) => string[];
}

export function figureFinder(productNames: readonly string[]): FigureFinder {
  const names = new RegExp(
    [
      `${wordStart}(${anyOf(productNames)})[- ‑]?\\d+(\\.\\d+)*[A-Za-z]?( \\d+B)?`,
      // Names in small letters, as in commands, and those of one letter: qwen3, o3, H100.
      `${wordStart}(${anyOf(productNames.map((name) => name.toLowerCase()))}|[a-zA-Z])[-‑]?\\d+(\\.\\d+)*[a-z]?\\b`,
      /\b\d+(\.\d+)?[BM]\b/.source,
      /\bv\d+(\.\d+)*\b/.source,
      /\b[A-Z][\w-]*[-‑]\d[\w.]*\b/.source,
    ].join('|'),
    'gu',
  );
  return {
    in: (text) => figure.test(text.replace(names, '')),
    all: (text) => text.replace(names, '').match(/\d+(?:[.,]\d+)*/g) ?? [],
  };
}

const cite = '\u0001';
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Fields whose figures a list of sources covers, and the name of that list. */
const sourced: Record<string, string> = {
  dek: 'dekSources',
  synopsis: 'synopsisSources',
  claim: 'sources',
  reason: 'sources',
};
/** Front matter that readers do not read as a statement. */
const technical = ['order', 'published', 'reviewed', 'manual', 'emblem', 'plate', 'claim', ...Object.values(sourced)];

/**
 * Every figure of a text that stands in a sentence without a source. A heading, and what cannot
 * cite, may repeat a figure that a cited sentence of the same text has.
 */
export function uncitedFigures(
  { file, tree, outline, frontMatter }: Pick<Text, 'file' | 'tree' | 'outline' | 'frontMatter'>,
  figures: FigureFinder,
): Uncited[] {
  const found: Uncited[] = [];
  const headings: Uncited[] = [];
  const cited = new Set<string>();
  const coverAll = (text: string) => figures.all(text).forEach((number) => cited.add(number));

  for (const { text, line } of blocks(tree)) {
    // A source stands after the full stop of the sentence that it covers.
    const joined = text.replace(/([.?!:][”"’)]*)(\u0001+)/g, '$2$1');
    for (const { segment } of sentences.segment(joined)) {
      if (segment.includes(cite)) coverAll(segment);
      else if (figures.in(segment)) found.push({ file, line, where: 'text', text: segment.trim() });
    }
  }
  for (const component of outline.components.filter(
    ({ name, where }) => !vocabulary[name]?.sources && !isUnknown(where),
  ))
    headings.push(...attributeTexts(component).filter(({ text }) => figures.in(text)));
  const fields = (frontMatter?.value ?? {}) as Record<string, unknown>;
  for (const [where, value] of Object.entries(fields).filter(([field]) => !technical.includes(field)))
    for (const text of strings(value).filter(figures.in)) {
      const sources = fields[sourced[where] ?? ''] ?? [];
      // What is no list is reported as such.
      if (!Array.isArray(sources) || sources.length > 0) coverAll(text);
      else headings.push({ file, line: frontMatter?.lineOf([where]), where, text });
    }
  const isRepeated = (numbers: string[]) => numbers.length > 0 && numbers.every((number) => cited.has(number));
  return [...found, ...headings.filter(({ text }) => !isRepeated(figures.all(text)))];
}

/** How the figure at such a place gets its source. */
function sourceHint(where: string): string {
  if (where === 'text') return 'Put <Cite id="key-of-the-source" /> after the full stop';
  if (['meaning', 'disputed', 'heading', 'intro'].includes(where))
    return 'This list has no sources: state the number in an article';
  if (sourced[where]) return `List the key of its source in ${sourced[where]}`;
  return 'No source can stand here: state the same number in a sentence of the text that cites its source';
}

/** The texts in a field; an address is none, nor is a day whose field has a wrong name. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return /^\/|^\d{4}-\d\d-\d\d$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Paragraphs and headings as text, with a sign for each citation; no tables and no code. */
function blocks(tree: Root): { text: string; line?: number }[] {
  const found: { text: string; line?: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'table' || (node.type === 'mdxJsxFlowElement' && node.name === 'TableFigure')) return SKIP;
    if (node.type === 'paragraph' || node.type === 'heading')
      found.push({ text: inline(node), line: node.position?.start.line });
    return undefined;
  });
  return found;
}

function inline(node: Nodes): string {
  if ('name' in node && node.name === 'Cite') return cite;
  if ('children' in node) return node.children.map(inline).join('');
  // What Markdown cannot read is reported as such: footnotes, citations of other programs, formulas.
  return node.type === 'text' ? node.value.replace(/\[?\^\[?\d+\]|\[@[^\]]*\]|\$[^\s$]*[\\^_][^\s$]*\$/g, '') : '';
}
