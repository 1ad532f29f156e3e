import type { Model } from './model-file.ts';
import { tensors, type Shape } from './network.ts';

/** What a number of the model belongs to, in words, such as “letter k, number 3 of 12”. */
export function whichNumber(
  { alphabet, countries, shape }: Pick<Model, 'alphabet' | 'countries' | 'shape'>,
  place: number,
) {
  let from = 0;
  for (const [name, [rows, columns]] of Object.entries(tensors(shape))) {
    if (place < from + rows * columns) {
      const row = Math.floor((place - from) / columns);
      const column = (place - from) % columns;
      return words(name, row, column, alphabet, countries, shape);
    }
    from += rows * columns;
  }
  return '';
}

function words(
  name: string,
  row: number,
  column: number,
  alphabet: string,
  countries: readonly string[],
  { embedding, context, hidden }: Shape,
): string {
  const letter = (i: number) =>
    i === 0 ? 'the end of a name' : alphabet[i] === ' ' ? 'the space' : `the letter ${alphabet[i]}`;
  const cell = (i: number) => `cell ${i + 1} of ${hidden}`;
  const seen = Math.floor(row / embedding);
  const source =
    seen === context ? 'the country' : seen === context - 1 ? 'the last letter' : `the letter ${context - seen} back`;
  switch (name) {
    case 'letter.embedding':
      return `one of ${embedding} that stand for ${letter(row)}`;
    case 'country.embedding':
      return `one of ${embedding} that stand for ${countries[row] ?? 'what you teach'}`;
    case 'hidden.weight':
      return `how much ${source} moves ${cell(column)}`;
    case 'hidden.bias':
      return `where ${cell(column)} rests`;
    case 'output.weight':
      return `how much ${cell(row)} speaks for ${letter(column)}`;
    default:
      return `how much is always said for ${letter(column)}`;
  }
}
