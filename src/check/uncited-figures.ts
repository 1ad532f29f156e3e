import { mdxToMdast } from 'satteri';
import { splitFrontMatter } from '../collections/mdx-file';

/** A figure in a place that no source vouches for. */
export interface Uncited {
  file: string;
  line?: number;
  place: string;
  text: string;
}

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** Digits that belong to a name and state nothing. */
const names = new RegExp(
  [
    /\b(GPT|Llama|LLaMA|Claude|Opus|Sonnet|Haiku|Fable|Mythos|Gemini|Gemma|Qwen|DeepSeek|Kimi|GLM|Phi|Mistral|Large|Spark|Wonder|Ember|Mixtral|Olmo|OLMo|Apertus|Falcon|Granite|Grok|Maverick|Scout|Pro|Max|Medium|Sol|Luna|Terra|Flash|PaLM|Codestral|Windows|Apache|OpenBSD|Annex|Article|GAP|HTTP)[- ‑]?\d+(\.\d+)*[A-Za-z]?( \d+B)?/
      .source,
    /\b(gpt-oss|llama|qwen|gemma|phi|mistral|olmo|smollm|hf|o|K|V|R|T|A|H|B|S|M|P)[-‑]?\d+(\.\d+)*[a-z]?\b/.source,
    /\b\d+(\.\d+)?[BM]\b/.source,
    /\bv\d+(\.\d+)*\b/.source,
    /\b[A-Z][\w-]*[-‑]\d[\w.]*\b/.source,
  ].join('|'),
  'g',
);
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

const holdsFigure = (text: string) => figure.test(text.replace(names, ''));
const figuresIn = (text: string) => text.replace(names, '').match(/\d+(?:[.,]\d+)*/g) ?? [];

const cite = '\u0001';
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Front matter that a list of sources vouches for, and the name of that list. */
const sourced: Record<string, string> = { dek: 'dekSources', synopsis: 'synopsisSources' };
/** Front matter that readers do not read as a statement. */
const technical = ['order', 'published', 'reviewed', 'manual', 'emblem', 'claim', ...Object.values(sourced)];

/**
 * Every figure of an MDX file that stands in a sentence without a source. A heading, and what cannot
 * cite, may repeat a figure that a cited sentence of the same file has.
 */
export function uncitedFigures(raw: string, file: string): Uncited[] {
  const { body, frontMatter } = splitFrontMatter(raw, file);
  const found: Uncited[] = [];
  const headings: Uncited[] = [];
  const vouched = new Set<string>();

  for (const { text, line } of blocks(mdxToMdast(body) as Node)) {
    // A source stands after the full stop of the sentence that it vouches for.
    const joined = text.replace(/([.?!:][”"’)]*)(\u0001+)/g, '$2$1');
    for (const { segment } of sentences.segment(joined)) {
      if (segment.includes(cite)) figuresIn(segment).forEach((number) => vouched.add(number));
      else if (holdsFigure(segment)) found.push({ file, line, place: 'text', text: segment.trim() });
    }
  }
  for (const { component, attribute, text, line } of titles(mdxToMdast(body) as Node)) {
    if (holdsFigure(text)) headings.push({ file, line, place: `<${component} ${attribute}>`, text });
  }
  const fields = (frontMatter?.value ?? {}) as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    if (technical.includes(field)) continue;
    for (const text of strings(value)) {
      if (!holdsFigure(text)) continue;
      const sources = fields[sourced[field] ?? ''];
      if (Array.isArray(sources) && sources.length > 0) figuresIn(text).forEach((number) => vouched.add(number));
      else headings.push({ file, line: frontMatter?.lineOf([field]), place: field, text });
    }
  }
  return [
    ...found,
    ...headings.filter(({ text }) => figuresIn(text).length === 0 || !figuresIn(text).every((n) => vouched.has(n))),
  ];
}

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.startsWith('/')
      ? []
      : [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** Components whose attributes are vouched for by their own sources or data. */
const vouchedFor = ['Chart', 'InteractiveFigure', 'TableFigure', 'Cite'];

function* titles(node: Node): Generator<{ component: string; attribute: string; text: string; line?: number }> {
  if (node.type.startsWith('mdxJsx') && node.name && !vouchedFor.includes(node.name)) {
    for (const { name, value } of node.attributes ?? []) {
      if (typeof value === 'string' && name && name !== 'id' && name !== 'name')
        yield { component: node.name, attribute: name, text: value, line: node.position?.start.line };
    }
  }
  for (const child of node.children ?? []) yield* titles(child);
}

/** Paragraphs, headings and list items as text, with a sign for each citation; no tables and no code. */
function* blocks(node: Node): Generator<{ text: string; line?: number }> {
  if (node.type === 'code' || node.type === 'table' || node.name === 'TableFigure') return;
  if (node.type === 'paragraph' || node.type === 'heading') {
    yield { text: inline(node), line: node.position?.start.line };
    return;
  }
  for (const child of node.children ?? []) yield* blocks(child);
}

function inline(node: Node): string {
  if (node.name === 'Cite') return cite;
  if (node.type === 'inlineCode') return '';
  return node.value ?? (node.children ?? []).map(inline).join('');
}
