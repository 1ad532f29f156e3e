import { copies } from './invent.ts';
import { readModel } from './model-file.ts';
import type { Name } from './network.ts';
import type { Place } from './places.ts';
import { encode, parameters } from './recipe.ts';
import { bitsPerLetter } from './train.ts';

/** What a model card says, all computed from the file and the names. */
interface ModelCard {
  parameters: number;
  bytes: number;
  letters: string;
  countries: readonly string[];
  names: number;
  learned: number;
  kept: number;
  /**
   * Bits a letter: on names learned (one in nine), on those kept back, and on the latter by guessing from how common
   * letters are.
   */
  loss: { learned: number; kept: number; guessing: number };
  /** Answers that are names of the list, of how many. */
  copies: { found: number; of: number };
}

export function modelCard(file: Uint8Array, places: readonly Place[]): ModelCard {
  const model = readModel(file);
  const { countries, alphabet, shape, numbers } = model;
  const part = (kept: boolean) =>
    encode(
      places.filter((place) => place.kept === kept),
      countries,
      alphabet,
    );
  const [learned, kept] = [part(false), part(true)];
  const { found, of } = copies(model, places);
  return {
    parameters: parameters(model),
    bytes: file.length,
    letters: [...alphabet].slice(1).join(''),
    countries,
    names: places.length,
    learned: learned.length,
    kept: kept.length,
    loss: {
      learned: bitsPerLetter(
        numbers,
        shape,
        learned.filter((_, i) => i % 9 === 0),
      ),
      kept: bitsPerLetter(numbers, shape, kept),
      guessing: guessing(learned, kept),
    },
    copies: { found: found.length, of },
  };
}

/** Bits a letter for whoever knows only how often each letter stands in the names learned. */
function guessing(learned: readonly Name[], kept: readonly Name[]): number {
  const counts = new Map<number, number>();
  const count = (names: readonly Name[]) => names.flatMap(({ letters }) => Array.from(letters));
  const all = count(learned);
  for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const bits = count(kept).map((letter) => -Math.log2((counts.get(letter) ?? 1) / all.length));
  return bits.reduce((sum, value) => sum + value, 0) / bits.length;
}
