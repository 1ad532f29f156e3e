import { isUtf8 } from 'node:buffer';
import type { Problem } from './problems.ts';
import { codeOf } from '../text/characters.ts';

const asUtf8 = 'Save the file as UTF-8 (most editors: "Save with encoding"; Excel: "CSV UTF-8").';
const asText = 'Export it as plain text: MDX, YAML or, from a spreadsheet, "CSV UTF-8".';

/** What is no UTF-8 text, by its first bytes, each written as the character of its number. */
const foreign: [start: string, what: string, hint: string][] = [
  ['PK\x03\x04', 'a zip archive, such as an Excel, Word or OpenDocument file', asText],
  ['\xd0\xcf\x11\xe0', 'an old Excel or Word file', asText],
  ['%PDF-', 'a PDF', asText],
  ['{\\rtf', 'an RTF document', asText],
  ['\x89PNG', 'a picture', asText],
  ['\xff\xd8\xff', 'a picture', asText],
  ['\x1f\x8b', 'a compressed file', asText],
  ['version https://git-lfs', 'a pointer of Git LFS', 'Run "git lfs pull" to download the file itself.'],
  ['\xff\xfe\0\0', 'UTF-32', asUtf8],
  ['\0\0\xfe\xff', 'UTF-32', asUtf8],
  ['\xff\xfe', 'UTF-16', asUtf8],
  ['\xfe\xff', 'UTF-16', asUtf8],
];

/**
 * Reads the bytes of a text file. A byte order mark at the start is dropped, each line ends in "\n" however the
 * author's system ends lines, and a letter with an accent is one character however the author's system writes it.
 * @returns the text, or why the bytes are no UTF-8 text
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: Pick<Problem, 'line' | 'message' | 'hint'> } {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const found = foreign.find(([signature]) => start.startsWith(signature));
  if (found) return { fault: { message: `This file is ${found[1]}, not UTF-8 text.`, hint: found[2] } };
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) {
    const message = 'This file holds nothing but null bytes: it was damaged.';
    return { fault: { message, hint: 'Restore it from a copy.' } };
  }
  // UTF-16 without a mark: every other byte of European text is zero.
  if (start.length > 3 && start.split('\0').length - 1 > start.length / 3)
    return { fault: { message: 'This file is UTF-16, not UTF-8 text.', hint: asUtf8 } };
  if (!isUtf8(bytes))
    return { fault: { ...firstWrongByte(bytes), hint: `${asUtf8} Then check its accents and signs.` } };
  return { text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC') };
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

const characterKinds: [pattern: RegExp, name: string][] = [
  [/[\u0000-\u009f]/, 'a control character'],
  [/\p{Zs}/u, 'a space of special width'],
  [/\p{Cs}/u, 'half of a character'],
  [/\p{Co}/u, 'a character of one font only'],
  [/./su, 'an invisible character'],
];

/**
 * Characters that no reader should get: control characters, what decoding left behind, characters without a
 * meaning, spaces of special width, and invisible ones that change the direction of text or stand in it by accident.
 * The joiners of emoji and of scripts that need them are none of these.
 */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u1680\u180e\u2000-\u2008\u200a\u200b\u2028-\u202e\u205f-\u206f\u3000\ufeff\ufff0-\uffff\ue000-\uf8ff\ufdd0-\ufdef\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|\p{Cs}|(?<![\p{So}\u{1f3fb}-\u{1f3ff}\ufe0f\p{Script=Arabic}\p{Mn}\p{Mc}])[\u200c\u200d]|[\u200c\u200d](?![\p{So}\p{L}\p{M}])/gu;

/** UTF-8 that was read as Windows-1252 and saved again, such as "Ã©" for "é". */
const doubled = /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0080-\u00bf\u0152-\u0178\u02c6-\u2122]/gu;

/**
 * Forbidden characters of a text, each kind once, with the place of the first.
 * @param lineOf the line in the file of a line of the text; the same line if not given
 */
export function characterProblems(text: string, file: string, lineOf = (line: number) => line): Problem[] {
  const found = [...text.matchAll(forbidden), ...text.matchAll(doubled)];
  return [...Map.groupBy(found, ([characters]) => characters)].map(([characters, places]) => {
    const before = text.slice(0, places[0]?.index);
    const column = before.length - before.lastIndexOf('\n');
    const more = places.length > 1 ? `, and ${places.length - 1} more in this file` : '';
    const place = { file, line: lineOf(before.split('\n').length) };
    if (characters.search(doubled) === 0) {
      const message = `Characters were garbled by saving in two encodings: "${characters}" in column ${column}${more}.`;
      return { ...place, message, hint: `Type what was meant again. ${asUtf8}` };
    }
    const [, kind] = characterKinds.find(([pattern]) => pattern.test(characters)) ?? [];
    const message = `Column ${column} holds ${codeOf(characters)}, ${kind}${more}.`;
    return { ...place, message, hint: hintFor(characters) };
  });
}

/** The text without forbidden characters, so that what else is wrong with it can be found. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, '').replace(doubled, '');

function hintFor(character: string): string {
  if (/\p{Zs}/u.test(character)) return 'Type a plain space instead.';
  if (character === '\ufffd') return `A character was lost here in an earlier save. Type it again. ${asUtf8}`;
  if (/\p{Co}|\ufffc/u.test(character)) return 'Replace it by a common character; readers would see an empty box.';
  return 'Delete it; many editors show such characters as a mark or with "Show invisibles".';
}
