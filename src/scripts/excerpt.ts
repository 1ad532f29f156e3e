/** Characters before the first word found; twice as many follow it. */
const contextLength = 90;

// Browsers have RegExp.escape since 2025.
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds whole words that begin with one of the terms; undefined without a term. */
function wordPattern(terms: readonly string[]): RegExp | undefined {
  const wanted = terms.filter(Boolean).map(escapePattern);
  if (wanted.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])((?:${wanted.sort((a, b) => b.length - a.length).join('|')})\\p{L}*)`, 'giu');
}

/** The part of a text around the first word found, cut at spaces. */
export function excerpt(text: string, terms: readonly string[]): string {
  const pattern = wordPattern(terms);
  const hit = pattern ? Math.max(text.search(pattern), 0) : 0;
  const from = hit <= contextLength ? 0 : text.indexOf(' ', hit - contextLength) + 1;
  const end = text.lastIndexOf(' ', hit + 2 * contextLength);
  const to = hit + 2 * contextLength >= text.length || end <= from ? text.length : end;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** A text in pieces, each with whether a search found it. */
export function splitAtWords(text: string, terms: readonly string[]): { text: string; found: boolean }[] {
  const pattern = wordPattern(terms);
  if (!pattern) return [{ text, found: false }];
  return text
    .split(pattern)
    .map((piece, i) => ({ text: piece, found: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
