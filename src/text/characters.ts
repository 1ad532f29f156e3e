/** All characters in a range, both ends included. */
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

export const latin = range(0x20, 0x7e) + range(0xa0, 0xff);
export const punctuation = '–—‘’“”…†‡•‹›€™−×÷≈≠≤≥←→↑↓\u2011';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Every character that the fonts of the site have, and so that its texts may use. */
export const characters = latin + punctuation + superscripts;
