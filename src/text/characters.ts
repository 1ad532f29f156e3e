/** All characters in a range, both ends included. */
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** What every font holds, even if nobody has written it yet. */
export const basic = range(0x20, 0x7e) + '\u00a0\u2011–—‘’“”…';
const punctuation = '†‡•‹›€™−≈≠≤≥←→↑↓';
const accented = range(0xa1, 0xff);
const superscripts = '⁰⁴⁵⁶⁷⁸⁹';

/** Every character that the fonts have, and so that texts may use. The site's fonts hold those that it does use. */
export const characters = basic + accented + punctuation + superscripts;

/** The name of a character by its number, such as U+00AD. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
