import { expect, test } from 'vitest';
import { network, sizeOf, weightsIn, type Name, type Shape } from '../../../src/model/network.ts';
import { newWeights, train } from '../../../src/model/train.ts';

const shape: Shape = { letters: 5, countries: 2, embedding: 3, context: 2, hidden: 4 };
const name: Name = { country: 1, letters: [2, 4, 3, 0] };
const lossAt = (numbers: Float64Array, position: number) => {
  const { probabilities } = network(shape, weightsIn(numbers, shape));
  return -Math.log(probabilities(name, position)[name.letters[position] as number] as number);
};

test('the gradient is that of small differences, for every number and at every letter', () => {
  const numbers = newWeights(shape, 5);
  const step = 1e-5;
  for (let position = 0; position < name.letters.length; position++) {
    const slope = new Float64Array(sizeOf(shape));
    network(shape, weightsIn(numbers, shape)).addGradient(name, position, weightsIn(slope, shape));
    for (let i = 0; i < numbers.length; i++) {
      const moved = (by: number) => lossAt(numbers.with(i, (numbers[i] as number) + by), position);
      expect(slope[i], `number ${i}`).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 7);
    }
  }
});

test('probabilities are positive and make one, and depend on the country and on letters in sight only', () => {
  const { probabilities } = network(shape, weightsIn(newWeights(shape, 5), shape));
  const after = (country: number, letters: number[]) => [...probabilities({ country, letters }, letters.length)];
  const first = after(0, [1, 2, 3]);
  expect(first.every((share) => share > 0)).toBe(true);
  expect(first.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  expect(after(1, [1, 2, 3])).not.toEqual(first);
  expect(after(0, [1, 3, 3])).not.toEqual(first);
  expect(after(0, [4, 2, 3])).toEqual(first);
});

test('a low temperature keeps to what is likely', () => {
  const { probabilities } = network(shape, weightsIn(newWeights(shape, 5), shape));
  const most = (temperature: number) => Math.max(...probabilities(name, 1, temperature));
  expect(most(0.2)).toBeGreaterThan(most(1));
  expect(most(5)).toBeLessThan(most(1));
});

test('training lowers the loss, and gives the same numbers each time', () => {
  const trained = () => {
    const numbers = newWeights(shape, 1);
    const losses: number[] = [];
    const recipe = { rounds: 200, batch: 2, rate: 0.02, seed: 1 };
    for (const { bits, seen, total } of train(numbers, shape, [name], recipe)) {
      losses.push(bits);
      expect(seen).toBeLessThanOrEqual(total);
    }
    return { numbers, losses };
  };
  const { numbers, losses } = trained();
  expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 4);
  expect(trained().numbers).toEqual(numbers);
});
