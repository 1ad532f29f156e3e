import { visit } from 'unist-util-visit';
import type { Problem } from '../collections/problems';
import type { LineOf } from '../collections/validate';
import type { Content } from './content';

/** Fields that hold code or addresses, and attributes that hold ids. */
const notProse = ['code', 'url', 'id', 'name'];

const hint =
  'Use ‘ ’ “ ” (copy them from here). Mac: Option+] and Option+[, with Shift for the closing ones. Windows: Alt+0145 to 0148. Phone: hold the key down.';

interface Found {
  file: string;
  line?: number;
  where?: string;
  text: string;
}

/** Straight quotation marks and apostrophes in texts; titles of sources stay as their makers wrote them. */
export function quotationMarkProblems(content: Content): Problem[] {
  const lists = [
    content.claims,
    content.terms,
    content.tools,
    content.toolGroups,
    content.sourceGroups,
    content.verdicts,
    content.memory,
    content.redirects,
    content.datasets,
    content.articles.entries,
    content.questions.entries,
    content.pages.entries,
  ];
  const found: Found[] = [
    ...lists.flat().flatMap(({ file, data, lineOf }) => inFields(data, lineOf).map((field) => ({ file, ...field }))),
    ...content.datasets.flatMap(({ csv, rows }) =>
      rows.flatMap(({ row, line }) => inFields(row, () => line).map((cell) => ({ file: csv, ...cell }))),
    ),
    ...content.texts.flatMap(inText),
  ];
  return found
    .filter(({ text }) => /['"]/.test(text))
    .map(({ text, ...place }) => ({
      ...place,
      message: `This has a straight quotation mark or apostrophe: ${/\S*['"]\S*/.exec(text)?.[0]}`,
      hint,
    }));
}

/** The texts in the fields of an entry, each with its place. */
function inFields(value: unknown, lineOf: LineOf, path: readonly PropertyKey[] = []): Omit<Found, 'file'>[] {
  if (typeof value === 'string') return [{ line: lineOf(path), where: path.map(String).join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notProse.includes(key) || !isField(value))
    .flatMap(([key, part]) => inFields(part, lineOf, [...path, Array.isArray(value) ? Number(key) : key]));
}

const isField = (value: object) => !Array.isArray(value);

/** The texts of a body line by line, and those in attributes. */
function inText({ file, tree, outline }: Content['texts'][number]): Found[] {
  const found: Found[] = [];
  visit(tree, 'text', ({ value, position }) => {
    value.split('\n').forEach((text, i) => found.push({ file, line: (position?.start.line ?? 1) + i, text }));
  });
  for (const { name, props, line } of outline.components)
    for (const [attribute, text] of Object.entries(props))
      if (typeof text === 'string' && !notProse.includes(attribute))
        found.push({ file, line, where: `<${name} ${attribute}>`, text });
  return found;
}
