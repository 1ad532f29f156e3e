/**
 * How words are compared in a search: without case, accents and endings, and with compounds both joined and split, so
 * that "fine-tuning", "finetuning" and "fine tune" are the same.
 */

/** Words that questions are made of, and that say nothing about what is asked. */
const fillers = new Set(
  'a am an and are as at be been but by can could did do does for from get has have how i if in into is it its me much my of on or our should so than that the their them then there these they this to versus vs was we what when where which who whose why will with would you your'.split(
    ' ',
  ),
);

/** Endings that make no other word, longest first; what is left must have three letters. */
const endings = /(?<=^\p{L}{3,})(?:ations?|ating|ated|ates?|ings?|ers?|ed|ies|es|s|e|y)$/u;

/** A word without its ending and in British spelling, always a beginning of the word, so that it can be marked. */
export const stem = (word: string): string =>
  word
    .replace(/(?<=\p{L}{2})iz(?=e|a|ing)/u, 'is')
    .replace(/^(licen|defen)s/, '$1c')
    .replace(/^(behavi|col|fav|lab|neighb)or/, '$1our')
    .replace(/center(?=s?$)/, 'centre')
    .replace(endings, '');

const simplified = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\u00ad|\u2060/gu, '')
    .replace(/[‐‑]/g, '-')
    .toLowerCase();

/** Letters and digits alone, to compare words however they are joined. */
export const squashed = (text: string): string => simplified(text).replace(/[^\p{L}\p{N}]/gu, '');

/** A word with its parts: `gpt-4o` is `gpt` and `4o`; a number keeps its point. */
interface Compound {
  joined: string;
  parts: string[];
}

const compounds = (text: string): Compound[] =>
  [...simplified(text).matchAll(/[\p{L}\p{N}]+(?:[-.’'_/][\p{L}\p{N}]+)*/gu)].map(([word]) => {
    const parts = word
      .replace(/[’'](?=\p{L})s?\b/gu, '')
      .split(/[-’'_/]|(?<!\p{N})\.|\.(?!\p{N})/u)
      .filter(Boolean);
    return { joined: parts.join(''), parts };
  });

/**
 * The words of a text for an index: each, each compound also joined, and of a number with a point what is before it.
 */
export const indexWords = (text: string): string[] =>
  compounds(text).flatMap(({ joined, parts }) => [
    ...parts,
    ...parts.flatMap((part) => /^\p{N}+(?=\.)/u.exec(part) ?? []),
    ...(parts.length > 1 ? [joined] : []),
  ]);

/** One word of a query, or two that belong together, and in how many words the site may write it. */
interface Choice {
  joined: string;
  /** Each is a list of words that must all be there. */
  ways: string[][];
}

/** What the texts of the site hold, for words without their endings. */
export interface Vocabulary {
  has: (stem: string) => boolean;
  /** Whether one word follows the other somewhere. */
  hasPair: (first: string, second: string) => boolean;
}

/** The words of a query, each with the ways in which the site may write it. */
export function queryChoices(query: string, vocabulary: Vocabulary): Choice[] {
  const all = compounds(query);
  const asked = all.filter(({ joined }) => !fillers.has(joined));
  const words = asked.length > 0 ? asked : all;
  const choices: Choice[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const { joined, parts } = words[i] as Compound;
    const next = words[i + 1];
    const both = next && joined + next.joined;
    if (next && both && both.length > 4 && vocabulary.has(stem(both))) {
      choices.push({ joined: both, ways: [[both], [...parts, ...next.parts]] });
      i += 1;
    } else {
      const apart = parts.length > 1 ? [parts] : [];
      choices.push({ joined, ways: [[joined], ...apart, ...splits(joined, vocabulary)] });
    }
  }
  return choices;
}

/** A word in two: where letters meet digits, and where the site has the two one after the other. */
function splits(word: string, { hasPair }: Vocabulary): string[][] {
  const halves = Array.from({ length: Math.max(word.length - 3, 0) }, (_, i) => [
    word.slice(0, i + 2),
    word.slice(i + 2),
  ]);
  const versions = word.split(/(?<=\p{L}{2})(?=\p{N})|(?<=\p{N})(?=\p{L}{2})/u);
  return [
    ...(versions.length > 1 ? [versions] : []),
    ...halves.filter(([first = '', second = '']) => hasPair(stem(first), stem(second))),
  ];
}
