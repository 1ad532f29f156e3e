/** How names are written in the numbers of the model: each letter is its place in the alphabet, 0 is the end. */

/** What a name is made of, in lower case. Its first character stands for the beginning and the end of a name. */
export type Alphabet = string;

/** Names longer than this are not learned, and none is invented. */
export const longestName = 18;

/** A name in the letters of the model: lower case, Turkish as Turks write it, one kind of apostrophe. */
export const lowerCase = (name: string, country: string): string =>
  name
    .normalize('NFC')
    // By itself its lower case keeps a dot of its own, which is no letter. The one without a dot is Turkish only.
    .replace(/\u0130/g, 'i')
    .replace(/I/g, country === 'Turkey' ? '\u0131' : 'i')
    .toLowerCase()
    .replace(/['‘\u02bc]/g, '’')
    .replace(/[\u2010\u2011–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** A name as people write it: each word with a capital, but for short ones in the middle. */
export const withCapitals = (name: string, country: string): string =>
  name.replace(/(^|[ -])(\p{L})(\p{L}*)/gu, (word, before: string, first: string, rest: string) =>
    before && rest.length < 2
      ? word
      : before + (country === 'Turkey' && first === 'i' ? '\u0130' : first.toUpperCase()) + rest,
  );

/**
 * The letters of a text, or undefined if there is one that the model does not know. An accent unknown to it is left
 * off.
 */
export function lettersOf(text: string, alphabet: Alphabet): number[] | undefined {
  const letters = [...text].map((letter) => {
    const place = alphabet.indexOf(letter);
    return place > 0 ? place : alphabet.indexOf(letter.normalize('NFD').charAt(0));
  });
  return letters.every((letter) => letter > 0) ? letters : undefined;
}

export const textOf = (letters: ArrayLike<number>, alphabet: Alphabet): string =>
  Array.from(letters, (letter) => alphabet[letter]).join('');

/** The letters that stand in at least `least` names, in the order of Unicode, after the mark of the end. */
export function alphabetOf(names: readonly string[], least: number): Alphabet {
  const counts = new Map<string, number>();
  for (const name of names) for (const letter of new Set(name)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [
    '·',
    ...[...counts]
      .filter(([, count]) => count >= least)
      .map(([letter]) => letter)
      .sort(),
  ].join('');
}
