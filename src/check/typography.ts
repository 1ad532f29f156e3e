import { visit } from 'unist-util-visit';
import { attributeTexts } from '../reader/outline.ts';
import { atField, type Location, type Report } from '../reader/problems.ts';
import type { Text } from '../reader/read-content.ts';
import type { Entry } from '../reader/read-log.ts';
import { placeNames } from '../model/places.ts';
import { characters, codeOf } from '../text/characters.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import type { Content } from './content.ts';

/** Fields that hold code or addresses. */
const notProse = ['code', 'url', 'id'];

const notInFonts = new RegExp(`[^\\s${RegExp.escape(characters)}]`, 'gu');

/** Marks of direction and the like take no room. */
const isSeen = (character: string) => !/\p{Cf}/u.test(character);

const quoteHint =
  'Use ‘ ’ “ ” (copy them from here). Mac: Option+] and Option+[, with Shift for the closing ones. Windows: Alt+0145 to 0148. Phone: hold the key down.';

/** Markup that readers would see as it is typed, since fields, cells and attributes hold plain text. */
const markup: [pattern: RegExp, kind: string, fix: string][] = [
  [/<\/?[A-Z]\w*(\s[^<>]*)?>/, 'components', 'Write words alone; the field for sources names sources.'],
  [/<\/?[a-z][\w-]*(\s+[\w-]+=[^<>]*)?\s*\/?>|<!--/, 'HTML', 'Write words alone.'],
  [/&(#x?[\da-f]+|[a-z]{2,}\d*|[A-Z][a-z]{2,});/, 'HTML', 'Type the sign itself, such as & or –.'],
  [/!?\[[^\]]*\]\([^)]*\)/, 'Markdown', 'Write words alone; links belong in texts.'],
  [/(\*\*|__)(?=\S).*?\S\1|`[^`]+`/, 'Markdown', 'Write words alone, without the signs.'],
  [/(?<![\w*_])([*_])(?=[^\s*_])[^*_]*(?<!\s)\1(?![\w*_])/, 'Markdown', 'Write words alone, without the signs.'],
  [/\\[{}<>*_`[\]#]/, 'Markdown', 'Write the sign without a backslash.'],
];

/** What was left in a text by mistake. */
const slips: [pattern: RegExp, message: string, fix: string][] = [
  [/\b(TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\b/, 'This is still to be written', 'Write it, or remove it.'],
  [/\S*\u00ad\S*/, 'This word has a soft hyphen, which cannot be seen', 'Type the word again.'],
  [/\S+ [,;.!?](?=\s|$)/, 'A space stands before this sign', 'Remove it.'],
  [/\S+ - \S+/, 'A hyphen stands for a dash', 'Write another sentence, a comma or a colon.'],
  [/\S*(?<!\.)\.\.(?!\.)/, 'Two full stops stand here', 'Write one, or … for words left out.'],
];

interface Found extends Location {
  text: string;
  /** Whether it is a text in Markdown, and not a field, a cell or an attribute. */
  isMarkdown?: boolean;
}

/** Markup in plain text, straight quotation marks and apostrophes, and characters that the fonts do not hold. */
export function typographyProblems(content: Content, report: Report): void {
  for (const { text, isMarkdown, ...place } of prose(content)) {
    const marked = isMarkdown ? undefined : markup.find(([pattern]) => pattern.test(text));
    if (marked) {
      const [pattern, kind, fix] = marked;
      const message = `Readers would see this as it is typed: ${pattern.exec(text)?.[0]}`;
      report(place, message, `Plain text is without ${kind}. ${fix}`);
      continue;
    }
    // Titles of sources stay as their makers wrote them.
    const straight = place.file.startsWith(contentPaths.sources) ? undefined : /\S*['"]\S*/.exec(text);
    if (straight) report(place, `This has a straight quotation mark or apostrophe: ${straight[0]}`, quoteHint);
    const slip = place.file.startsWith(contentPaths.sources)
      ? undefined
      : slips.find(([pattern]) => pattern.test(text));
    if (slip) report(place, `${slip[1]}: ${slip[0].exec(text)?.[0]}`, slip[2]);
    const strange = [...new Set(text.match(notInFonts))];
    if (strange.length === 0) continue;
    const codes = strange.map((character) => `${isSeen(character) ? character : 'invisible'} (${codeOf(character)})`);
    const [mixed] =
      /\S*([a-z][\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}][a-z])\S*/iu.exec(text) ??
      [];
    const fix = mixed
      ? `"${mixed}" mixes Latin letters with others that look like them. Type the word again.`
      : strange.every(isSeen)
        ? 'Write it with other characters, such as Latin letters without rare accents.'
        : 'Type the words around it again.';
    report(place, `The fonts of the site do not hold: ${codes.join(', ')}.`, fix);
  }
}

/** Everything that readers read, each text with its place. */
function prose(content: Content): Found[] {
  // The names of places are shown in the fonts of the reader's system.
  const shown = content.datasets.filter(({ name }) => name !== placeNames);
  const ofRows = shown.flatMap(({ csv, rows }) =>
    rows.map(({ row, line }) => ({ file: csv, lineOf: () => line, data: row })),
  );
  return [
    ...[...content.entries, ...ofRows].flatMap((entry) => inFields(entry, entry.data)),
    ...content.texts.flatMap(inText),
    ...content.components.flatMap(attributeTexts),
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
function inText({ file, tree }: Text): Found[] {
  const found: Found[] = [];
  visit(tree, 'text', ({ value, position }) => {
    for (const [i, text] of value.split('\n').entries())
      found.push({ file, line: (position?.start.line ?? 1) + i, text, isMarkdown: true });
  });
  return found;
}
