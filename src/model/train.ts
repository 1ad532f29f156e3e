import { network, sizeOf, weightsIn, type Name, type Shape } from './network.ts';
import { random, shuffle } from './random.ts';

/** How a network is trained. */
export interface Recipe {
  /** How often it sees every letter of every name: its epochs. */
  rounds: number;
  /** Letters after which the weights change once. */
  batch: number;
  /** The learning rate: how far a weight moves in a step at first. It falls to zero in a straight line. */
  rate: number;
  seed: number;
}

/** How far a training is. */
export interface Progress {
  /** Letters seen so far, and in all. */
  seen: number;
  total: number;
  /** Loss of the letters of this step, in bits each. */
  bits: number;
}

/** New weights, small and random. Biases begin at zero. */
export function newWeights(shape: Shape, seed: number): Float64Array {
  const { normal } = random(seed);
  const numbers = new Float64Array(sizeOf(shape));
  const weights = weightsIn(numbers, shape);
  const inputs = (shape.context + 1) * shape.embedding;
  // Xavier's spread: a sum of many inputs has the size of one input.
  const fill = (tensor: Float64Array, spread: number) => {
    for (let i = 0; i < tensor.length; i++) tensor[i] = normal() * spread;
  };
  fill(weights['letter.embedding'], 0.3);
  fill(weights['country.embedding'], 0.3);
  fill(weights['hidden.weight'], 1 / Math.sqrt(inputs));
  fill(weights['output.weight'], 1 / Math.sqrt(shape.hidden));
  return numbers;
}

/**
 * Trains weights in place on all letters of some names by Adam (Kingma and Ba, 2015).
 * @yields after each step
 */
export function* train(
  numbers: Float64Array,
  shape: Shape,
  names: readonly Name[],
  { rounds, batch, rate, seed }: Recipe,
): Generator<Progress, void> {
  const { addGradient } = network(shape, weightsIn(numbers, shape));
  const gradientValues = new Float64Array(numbers.length);
  const gradient = weightsIn(gradientValues, shape);
  const mean = new Float64Array(numbers.length);
  const square = new Float64Array(numbers.length);
  // An example is the number of a name and a position in it.
  const longest = Math.max(...names.map(({ letters }) => letters.length));
  const examples = Uint32Array.from(
    names.flatMap(({ letters }, name) => Array.from({ length: letters.length }, (_, i) => name * longest + i)),
  );
  const rng = random(seed);
  const total = rounds * examples.length;
  let beta1Power = 1;
  let beta2Power = 1;
  let seen = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(examples, rng);
    for (let from = 0; from < examples.length; from += batch) {
      gradientValues.fill(0);
      const to = Math.min(from + batch, examples.length);
      let bits = 0;
      for (let i = from; i < to; i++) {
        const example = examples[i] as number;
        // The logarithm may differ between engines in its last digit; no weight depends on it.
        bits -= Math.log2(addGradient(names[Math.floor(example / longest)] as Name, example % longest, gradient));
      }
      beta1Power *= 0.9;
      beta2Power *= 0.999;
      const step = (rate * (1 - seen / total)) / (1 - beta1Power);
      for (let i = 0; i < numbers.length; i++) {
        const g = (gradientValues[i] as number) / (to - from);
        const m = 0.9 * (mean[i] as number) + 0.1 * g;
        const v = 0.999 * (square[i] as number) + 0.001 * g * g;
        mean[i] = m;
        square[i] = v;
        numbers[i] = (numbers[i] as number) - (step * m) / (Math.sqrt(v / (1 - beta2Power)) + 1e-8);
      }
      seen += to - from;
      yield { seen, total, bits: bits / (to - from) };
    }
  }
}

/** The loss: how many bits a letter takes, on average, for whoever knows the network's probabilities. */
export function bitsPerLetter(numbers: Float64Array, shape: Shape, names: readonly Name[]): number {
  const { probabilities } = network(shape, weightsIn(numbers, shape));
  let bits = 0;
  let count = 0;
  for (const name of names)
    for (let i = 0; i < name.letters.length; i++) {
      bits -= Math.log2(probabilities(name, i)[name.letters[i] as number] as number);
      count++;
    }
  return bits / count;
}
