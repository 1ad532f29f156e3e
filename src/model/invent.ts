import { network, weightsIn } from './network.ts';
import type { Model } from './model-file.ts';
import type { Place } from './places.ts';
import { random } from './random.ts';
import { lettersOf, longestName, lowerCase, textOf, withCapitals } from './spelling.ts';

/**
 * Sequences of letters that no shown name has: the coarsest words of the languages of the model, and of English.
 * A reader should not meet them by chance.
 */
export const unshown =
  /fuck|shit|cunt|nigg|niger|rape|porn|slut|whore|nazi|penis|vagin|vittu|perse|huora|paska|cazzo|merda|troia|puttan|kurwa|chuj|pizd|jeba|puta|polla|mierd|coño|sikik|orospu|amcık|göt$|^göt|chinko|manko/;

/** How daring the model is if nobody says otherwise. */
export const usualTemperature = 0.8;

/** What is asked of the model. */
export interface Question {
  /** Number of the country. */
  country: number;
  /** The first letters of each name, in lower case. */
  begin?: string;
  /** The same seed gives the same answers. */
  seed: number;
  /** Below 1 it keeps to what is likely. */
  temperature: number;
}

/** Answers for each country that are compared with the list. */
const compared = 50;

/** Answers for all countries, as the owner gives them, that stand in the list; and how many were asked for. */
export function copies(model: Model, places: readonly Place[]): { found: string[]; of: number } {
  const known = new Set(places.map(({ name }) => name));
  const answers = model.countries.flatMap((_, country) =>
    invent(model, compared, { country, seed: 1, temperature: usualTemperature }),
  );
  return { found: answers.filter((name) => known.has(name)), of: answers.length };
}

/** How probable one letter of a name was, and the letters that it could have been. */
export interface Choice {
  letter: string;
  probability: number;
  /** The likeliest, best first. */
  likeliest: { letter: string; probability: number }[];
}

/** Letters of the names that are so short that they are not shown. */
const shortestName = 3;
/** Tries for a name after which the answer stays short of one. */
const tries = 40;

/** Asks a model for different names. There are fewer if it has no more to say. */
export function invent(model: Model, count: number, { country, begin = '', seed, temperature }: Question): string[] {
  const { alphabet, countries, shape, numbers } = model;
  const { probabilities } = network(shape, weightsIn(numbers, shape));
  const { uniform } = random(seed);
  const start = lettersOf(begin, alphabet) ?? [];
  const names = new Set<string>();
  for (let i = 0; i < count * tries && names.size < count; i++) {
    const letters = [...start];
    while (letters.length < longestName) {
      const letter = pick(probabilities({ country, letters }, letters.length, temperature), uniform());
      if (letter === 0) break;
      letters.push(letter);
    }
    const text = textOf(letters, alphabet);
    if (letters.length >= shortestName && letters.length < longestName && /\p{L}$/u.test(text) && !unshown.test(text))
      names.add(withCapitals(text, countries[country] ?? ''));
  }
  return [...names];
}

/** The first letter at which the sum of the probabilities exceeds a number below 1. */
function pick(probabilities: Float64Array, chance: number): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += probabilities[i] as number;
    if (chance < sum) return i;
  }
  return 0;
}

/** For each letter of a name and its end: how probable it was, and the likeliest letters there. */
export function explain({ alphabet, countries, shape, numbers }: Model, country: number, name: string): Choice[] {
  const { probabilities } = network(shape, weightsIn(numbers, shape));
  const letters = [...(lettersOf(lowerCase(name, countries[country] ?? ''), alphabet) ?? []), 0];
  return letters.map((letter, i) => {
    const all = probabilities({ country, letters }, i);
    const likeliest = Array.from(all, (probability, other) => ({ letter: alphabet[other] ?? '', probability }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, 3);
    return { letter: alphabet[letter] ?? '', probability: all[letter] ?? 0, likeliest };
  });
}
