import { isUtf8 } from 'node:buffer';
import type { Problem } from './problems';

const asUtf8 = 'Save the file as UTF-8 (most editors: "Save with encoding"; Excel: "CSV UTF-8").';

/** File formats that are no text, by their first bytes. */
const binaries: [name: string, start: number[]][] = [
  ['a zip archive, such as an Excel, Word or OpenDocument file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel or Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
const otherUnicode: [name: string, start: number[]][] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

/**
 * Reads the bytes of a text file. A byte order mark at the start is dropped and each line ends in "\n",
 * however the author's system ends lines.
 * @param file path for messages
 * @returns the text, or why the bytes are no UTF-8 text
 */
export function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const begins = ([, start]: [string, number[]]) => start.every((byte, i) => bytes[i] === byte);
  const refuse = (problem: Omit<Problem, 'file'>) => ({ text: '', problems: [{ file, ...problem }] });
  const binary = binaries.find(begins);
  if (binary) {
    const hint = 'Export it as plain text: MDX, YAML or, from a spreadsheet, "CSV UTF-8".';
    return refuse({ message: `This file is ${binary[0]}, not text.`, hint });
  }
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) {
    return refuse({
      message: 'This file holds nothing but null bytes: it was damaged.',
      hint: 'Restore it from a copy.',
    });
  }
  const encoding = otherUnicode.find(begins)?.[0] ?? (isUtf16(bytes) ? 'UTF-16' : undefined);
  if (encoding) return refuse({ line: 1, message: `This file is saved as ${encoding}, not as UTF-8.`, hint: asUtf8 });
  if (!isUtf8(bytes)) return refuse({ ...firstWrongByte(bytes), hint: `${asUtf8} Then check its accents and signs.` });
  const text = new TextDecoder().decode(bytes);
  // Astro reads texts by itself and does not know these.
  if (file.endsWith('.mdx') && /\r(?!\n)/.test(text)) {
    const hint = 'Save it with the line ends of Unix (LF) or Windows (CRLF).';
    return refuse({ message: 'The lines of this file end as those of old Macs did (CR).', hint });
  }
  return { text: text.replace(/\r\n?/g, '\n'), problems: [] };
}

/** UTF-16 without a mark: every other byte of European text is zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  return start.length > 3 && start.filter((byte) => byte === 0).length > start.length / 3;
}

/** Where the text, written as UTF-8 again, is not the same: the first byte that is no UTF-8. */
function firstWrongByte(bytes: Uint8Array): { line: number; message: string } {
  const written = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const at = Math.min(
    written.findIndex((byte, i) => byte !== bytes[i]),
    bytes.length - 1,
  );
  const before = written.subarray(0, at).toString().split('\n');
  const column = [...(before.at(-1) ?? '')].length + 1;
  const meant = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const hex = bytes[at]?.toString(16).toUpperCase();
  const message = `This file is not saved as UTF-8: the byte ${hex} in column ${column} would be "${meant}" in Windows-1252.`;
  return { line: before.length, message };
}

const characterNames: Record<number, string> = {
  0x00: 'NULL',
  0x08: 'BACKSPACE',
  0x0b: 'VERTICAL TAB, a line break of a word processor',
  0x0c: 'FORM FEED',
  0x1b: 'ESCAPE',
  0x7f: 'DELETE',
  0x85: 'NEXT LINE',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x2060: 'WORD JOINER',
  0xfeff: 'BYTE ORDER MARK',
  0xfffc: 'OBJECT REPLACEMENT CHARACTER',
  0xfffd: 'REPLACEMENT CHARACTER',
};

const characterKinds: [pattern: RegExp, name: string][] = [
  [/[\u0000-\u009f]/, 'a control character'],
  [/\p{Cs}/u, 'half of a character'],
  [/\p{Co}/u, 'a character of one font only'],
  [/./u, 'an invisible character'],
];

/**
 * Characters that no reader should get: control characters, what decoding left behind, characters without a
 * meaning, and invisible ones that change the direction of text or stand in it by accident. The joiners of
 * emoji and of scripts that need them are none of these.
 */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ue000-\uf8ff\ufdd0-\ufdef\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|\p{Cs}|(?<![\p{So}\u{1f3fb}-\u{1f3ff}\ufe0f\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d]|[\u200c\u200d](?![\p{So}\p{L}\p{M}])/gu;

/** UTF-8 that was read as Windows-1252 and saved again, such as "Ã©" for "é". */
const doubled = /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u0178\u02c6-\u2122]/gu;

/**
 * Forbidden characters of a text, each kind once, with the place of the first.
 * @param lineOf the line in the file of a line of the text; the same line if not given
 */
export function characterProblems(text: string, file: string, lineOf = (line: number) => line): Problem[] {
  const found = new Map<string, { line: number; column: number; count: number }>();
  for (const pattern of [forbidden, doubled]) {
    for (const { 0: characters, index } of text.matchAll(pattern)) {
      const known = found.get(characters);
      if (known) known.count++;
      else {
        const before = text.slice(0, index);
        const line = before.split('\n').length;
        found.set(characters, { line, column: index - before.lastIndexOf('\n'), count: 1 });
      }
    }
  }
  return [...found].map(([characters, { line, column, count }]) => {
    const more = count > 1 ? `, and ${count - 1} more in this file` : '';
    const place = { file, line: lineOf(line) };
    if (characters.length > 1 && !/\p{Cs}|[\u{e0000}-\u{10ffff}]/u.test(characters)) {
      const message = `Characters were garbled by saving in two encodings: "${characters}" in column ${column}${more}.`;
      return { ...place, message, hint: `Type what was meant again. ${asUtf8}` };
    }
    return { ...place, message: `Column ${column} holds ${nameOf(characters)}${more}.`, hint: hintFor(characters) };
  });
}

/** The text without forbidden characters, so that what else is wrong with it can be found. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, '');

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const [, kind] = characterKinds.find(([pattern]) => pattern.test(character)) ?? [];
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} (${characterNames[code] ?? kind})`;
}

function hintFor(character: string): string {
  if (character === '\ufffd') return `A character was lost here in an earlier save. Type it again. ${asUtf8}`;
  if (/\p{Co}|\ufffc/u.test(character)) return 'Replace it by a common character; readers would see an empty box.';
  return 'Delete it; many editors show such characters as a mark or with "Show invisibles".';
}
