import { visit } from 'unist-util-visit';
import { atAttribute } from '../collections/outline';
import { atField, type Place, type Report } from '../collections/problems';
import type { Entry } from '../collections/read-content';
import { characters } from '../text/characters';
import { places, type Content } from './content';

/** Fields that hold code or addresses, and attributes that hold ids. */
const notProse = ['code', 'url', 'id', 'name'];

const notInFonts = new RegExp(`[^\\s${RegExp.escape(characters)}]`, 'gu');

const hint =
  'Use ‘ ’ “ ” (copy them from here). Mac: Option+] and Option+[, with Shift for the closing ones. Windows: Alt+0145 to 0148. Phone: hold the key down.';

interface Found extends Place {
  text: string;
}

/** Straight quotation marks and apostrophes, and characters that the fonts do not hold. */
export function typographyProblems(content: Content, report: Report): void {
  for (const { text, ...place } of prose(content)) {
    const straight = /['"]/.test(text) ? /\S*['"]\S*/.exec(text) : null;
    // Titles of sources stay as their makers wrote them.
    if (straight && !place.file.startsWith(places.sources))
      report(place, `This has a straight quotation mark or apostrophe: ${straight[0]}`, hint);
    const strange = [...new Set(text.match(notInFonts))];
    if (strange.length === 0) continue;
    const codes = strange.map((character) => `${character} (U+${hex(character)})`).join(', ');
    const fix = 'Write it with other characters, such as Latin letters without rare accents.';
    report(place, `The fonts of the site do not hold: ${codes}.`, fix);
  }
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
    ...entries.flatMap((entry) => inFields(entry, entry.data)),
    ...datasets.flatMap(({ csv, rows }) =>
      rows.flatMap(({ row, line }) => inFields({ file: csv, lineOf: () => line }, row)),
    ),
    ...content.texts.flatMap(inText),
    ...content.components.flatMap((component) =>
      Object.entries(component.props).flatMap(([name, text]): Found[] =>
        typeof text === 'string' && !notProse.includes(name) ? [{ ...atAttribute(component, name), text }] : [],
      ),
    ),
  ];
}

/** The texts in the fields of an entry, each with its place. */
function inFields(entry: Pick<Entry<unknown>, 'file' | 'lineOf'>, value: unknown, ...path: PropertyKey[]): Found[] {
  if (typeof value === 'string') return [{ ...atField(entry, ...path), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !notProse.includes(key))
    .flatMap(([key, part]) => inFields(entry, part, ...path, Array.isArray(value) ? Number(key) : key));
}

/** The texts of a body line by line. */
function inText({ file, tree }: Content['texts'][number]): Found[] {
  const found: Found[] = [];
  visit(tree, 'text', ({ value, position }) => {
    value.split('\n').forEach((text, i) => found.push({ file, line: (position?.start.line ?? 1) + i, text }));
  });
  return found;
}
