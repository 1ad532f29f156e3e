import { sizeOf, type Name, type Shape } from './network.ts';
import type { Model } from './model-file.ts';
import { alphabetOf, lettersOf, longestName, lowerCase, type Alphabet } from './spelling.ts';
import { countriesIn, type Place } from './places.ts';
import { newWeights, train, type Progress, type Recipe } from './train.ts';

/** A model, and the steps that train it in place. */
export interface Training {
  model: Model;
  steps: Generator<Progress, void>;
}

/** The size of the network; it sees so many letters before the one that it guesses. */
export const size = { embedding: 12, context: 5, hidden: 96 };
export const recipe: Recipe = { rounds: 8, batch: 32, rate: 0.006, seed: 1 };
/** A letter in fewer names is learned without its accent. */
export const leastNames = 8;

const alphabetFor = (places: readonly Place[]): Alphabet =>
  alphabetOf(
    places.map(({ name, country }) => lowerCase(name, country)),
    leastNames,
  );

/** Names in numbers; those with signs that no letter of the alphabet can stand for, and too long ones, are left out. */
export function encode(
  places: readonly Pick<Place, 'country' | 'name'>[],
  countries: readonly string[],
  alphabet: Alphabet,
): Name[] {
  return places.flatMap(({ country, name }) => {
    const letters = lettersOf(lowerCase(name, country), alphabet);
    return letters && letters.length < longestName
      ? { country: countries.indexOf(country), letters: Uint8Array.from([...letters, 0]) }
      : [];
  });
}

/**
 * Makes the model from the names: the whole recipe.
 * @param without a country that it does not get to see
 */
export function makeModel(places: readonly Place[], without?: string): Training {
  const countries = countriesIn(places);
  const alphabet = alphabetFor(places);
  // The country after the last is for what a reader teaches.
  const shape: Shape = { letters: [...alphabet].length, countries: countries.length + 1, ...size };
  const numbers = newWeights(shape, recipe.seed);
  const learned = places.filter(({ kept, country }) => !kept && country !== without);
  const steps = train(numbers, shape, encode(learned, countries, alphabet), recipe);
  return { model: { alphabet, countries, shape, numbers }, steps };
}

/** Letters that a model sees when it is taught, in all rounds together. */
const lettersTaught = 12_000;

/** Teaches a copy of a model names of a reader, as those of the country after the last. */
export function teach(model: Model, names: readonly Name[]): Training {
  const numbers = model.numbers.slice();
  const letters = names.reduce((sum, name) => sum + name.letters.length, 0);
  const rounds = Math.max(2, Math.min(60, Math.round(lettersTaught / letters)));
  const steps = train(numbers, model.shape, names, { rounds, batch: 16, rate: 0.004, seed: recipe.seed });
  return { model: { ...model, numbers }, steps };
}

export const parameters = ({ shape }: Model): number => sizeOf(shape);
