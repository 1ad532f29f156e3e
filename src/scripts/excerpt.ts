import { escapePattern } from '../text/escape-pattern';

/** Characters before the first word found; twice as many follow it. */
const contextLength = 90;

/** The position of the first of some words in a text, or -1. */
function firstHit(text: string, words: readonly string[]): number {
  const low = text.toLowerCase();
  const hits = words.map((word) => low.indexOf(word.toLowerCase())).filter((i) => i >= 0);
  return hits.length > 0 ? Math.min(...hits) : -1;
}

/** The part of a text around the first word found, cut at spaces. */
export function excerpt(text: string, words: readonly string[]): string {
  const hit = Math.max(firstHit(text, words), 0);
  const from = hit <= contextLength ? 0 : text.indexOf(' ', hit - contextLength) + 1;
  const end = text.lastIndexOf(' ', hit + 2 * contextLength);
  const to = hit + 2 * contextLength >= text.length || end <= from ? text.length : end;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** A text in pieces, each with whether a search found it. */
export function split(text: string, words: readonly string[]): { text: string; found: boolean }[] {
  const wanted = words.filter(Boolean).map(escapePattern);
  if (wanted.length === 0) return [{ text, found: false }];
  return text
    .split(new RegExp(`(${wanted.sort((a, b) => b.length - a.length).join('|')})`, 'gi'))
    .map((piece, i) => ({ text: piece, found: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
