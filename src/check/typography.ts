import { visit } from 'unist-util-visit';
import type { Problem } from '../collections/problems';
import type { LineOf } from '../collections/validate';
import { characters } from '../text/characters';
import { places, type Content } from './content';

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

/** Straight quotation marks and apostrophes, and characters that the fonts do not hold. */
export function typographyProblems(content: Content): Problem[] {
  const found = prose(content);
  // Titles of sources stay as their makers wrote them.
  const own = found.filter(({ file }) => !file.startsWith(places.sources));
  return [
    ...own
      .filter(({ text }) => /['"]/.test(text))
      .map(({ text, ...place }) => ({
        ...place,
        message: `This has a straight quotation mark or apostrophe: ${/\S*['"]\S*/.exec(text)?.[0]}`,
        hint,
      })),
    ...found.flatMap(({ text, ...place }) => {
      const strange = [...new Set(text.replace(/\s/g, ''))].filter((character) => !characters.includes(character));
      if (strange.length === 0) return [];
      const codes = strange.map((character) => `${character} (U+${hex(character)})`).join(', ');
      const message = `The fonts of the site do not hold: ${codes}.`;
      return [
        { ...place, message, hint: 'Write it with other characters, such as Latin letters without rare accents.' },
      ];
    }),
  ];
}

const hex = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Everything that readers read, each text with its place. */
function prose(content: Content): Found[] {
  const { articles, claims, datasets, memory, pages, questions, redirects, sources, terms, tools, verdicts } = content;
  const entries = [
    ...[claims, terms, tools, content.toolGroups, sources, content.sourceGroups, verdicts, memory, redirects, datasets],
    ...[articles.entries, questions.entries, pages.entries, content.figures, content.charts],
  ].flat();
  return [
    ...entries.flatMap(({ file, data, lineOf }) => inFields(data, lineOf).map((field) => ({ file, ...field }))),
    ...datasets.flatMap(({ csv, rows }) =>
      rows.flatMap(({ row, line }) => inFields(row, () => line).map((cell) => ({ file: csv, ...cell }))),
    ),
    ...content.texts.flatMap(inText),
  ];
}

/** The texts in the fields of an entry, each with its place. */
function inFields(value: unknown, lineOf: LineOf, path: readonly PropertyKey[] = []): Omit<Found, 'file'>[] {
  if (typeof value === 'string') return [{ line: lineOf(path), where: path.map(String).join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notProse.includes(key))
    .flatMap(([key, part]) => inFields(part, lineOf, [...path, Array.isArray(value) ? Number(key) : key]));
}

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
