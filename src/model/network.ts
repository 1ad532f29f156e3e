import { exp, tanh } from './arithmetic.ts';

/**
 * A network that gives the probabilities of the next letter of a name, from its country and the letters before: each
 * letter is a short list of numbers, one hidden layer weighs them together, and the last layer scores every letter
 * (Bengio and others, "A Neural Probabilistic Language Model", 2003).
 */

/** How large the parts of a network are. */
export interface Shape {
  /** Letters that it knows, with the mark for the beginning and end of a name, which is letter 0. */
  letters: number;
  countries: number;
  /** Numbers for each letter and each country. */
  embedding: number;
  /** How many letters before the next one it sees. */
  context: number;
  hidden: number;
}

/** The tensors of a network with their rows and columns, in the order of the file. */
export const tensors = ({ letters, countries, embedding, context, hidden }: Shape) =>
  ({
    'letter.embedding': [letters, embedding],
    'country.embedding': [countries, embedding],
    'hidden.weight': [(context + 1) * embedding, hidden],
    'hidden.bias': [1, hidden],
    'output.weight': [hidden, letters],
    'output.bias': [1, letters],
  }) as const satisfies Record<string, readonly [number, number]>;

type TensorName = keyof ReturnType<typeof tensors>;

/** All numbers of a network, or of something as large: its gradient. */
export type Weights = Record<TensorName, Float64Array>;

/** The views of one list of numbers, tensor after tensor. */
export function weightsIn(numbers: Float64Array, shape: Shape): Weights {
  let from = 0;
  const views = Object.entries(tensors(shape)).map(([name, [rows, columns]]) => {
    const view = numbers.subarray(from, from + rows * columns);
    from += rows * columns;
    return [name, view];
  });
  return Object.fromEntries(views) as Weights;
}

export const sizeOf = (shape: Shape): number =>
  Object.values(tensors(shape)).reduce((sum, [rows, columns]) => sum + rows * columns, 0);

/** A name in numbers: its country and its letters, with the mark of its end. */
export interface Name {
  country: number;
  letters: ArrayLike<number>;
}

/** A network with room for its intermediate results, so that an answer makes no garbage. */
export interface Network {
  shape: Shape;
  weights: Weights;
  /**
   * How probable each letter is at a position, after those before. The list is used again by the next call.
   * @param temperature below 1, what is likely becomes likelier still
   */
  probabilities: (name: Name, position: number, temperature?: number) => Float64Array;
  /**
   * Adds to a gradient how the loss at a position changes with each weight; returns how probable the letter there was.
   */
  addGradient: (name: Name, position: number, gradient: Weights) => number;
}

export function network(shape: Shape, weights: Weights): Network {
  const { letters, embedding, context, hidden } = shape;
  const inputs = (context + 1) * embedding;
  const input = new Float64Array(inputs);
  const inputGradient = new Float64Array(inputs);
  const active = new Float64Array(hidden);
  const activeGradient = new Float64Array(hidden);
  const output = new Float64Array(letters);
  const rows = new Int32Array(context + 1);

  function probabilities(name: Name, position: number, temperature = 1): Float64Array {
    // Before a name stand marks of its beginning.
    for (let i = 0; i < context; i++) rows[i] = name.letters[position - context + i] ?? 0;
    rows[context] = name.country;
    for (let i = 0; i <= context; i++) {
      const table = weights[i < context ? 'letter.embedding' : 'country.embedding'];
      const from = (rows[i] as number) * embedding;
      for (let e = 0; e < embedding; e++) input[i * embedding + e] = table[from + e] as number;
    }
    multiply(input, weights['hidden.weight'], weights['hidden.bias'], active);
    for (let h = 0; h < hidden; h++) active[h] = tanh(active[h] as number);
    multiply(active, weights['output.weight'], weights['output.bias'], output);
    softmax(output, temperature);
    return output;
  }

  function addGradient(name: Name, position: number, gradient: Weights): number {
    const change = probabilities(name, position);
    // The gradient of the loss by the scores (cross entropy after softmax): the probabilities, less 1 for the right
    // letter.
    const right = name.letters[position] as number;
    const probability = change[right] as number;
    change[right] = probability - 1;
    multiplyBack(active, weights['output.weight'], change, activeGradient, gradient['output.weight']);
    add(gradient['output.bias'], change);
    for (let h = 0; h < hidden; h++) {
      const a = active[h] as number;
      activeGradient[h] = (activeGradient[h] as number) * (1 - a * a);
    }
    multiplyBack(input, weights['hidden.weight'], activeGradient, inputGradient, gradient['hidden.weight']);
    add(gradient['hidden.bias'], activeGradient);
    for (let i = 0; i <= context; i++) {
      const table = gradient[i < context ? 'letter.embedding' : 'country.embedding'];
      const from = (rows[i] as number) * embedding;
      for (let e = 0; e < embedding; e++)
        table[from + e] = (table[from + e] as number) + (inputGradient[i * embedding + e] as number);
    }
    return probability;
  }

  return { shape, weights, probabilities, addGradient };
}

/** output = bias + input · matrix, whose rows belong to the input. */
function multiply(input: Float64Array, matrix: Float64Array, bias: Float64Array, output: Float64Array): void {
  output.set(bias);
  const columns = output.length;
  for (let i = 0; i < input.length; i++) {
    const value = input[i] as number;
    const from = i * columns;
    for (let j = 0; j < columns; j++) output[j] = (output[j] as number) + value * (matrix[from + j] as number);
  }
}

/** From the gradient by the output of `multiply` the one by its input, and adds the one by its matrix. */
function multiplyBack(
  input: Float64Array,
  matrix: Float64Array,
  outputGradient: Float64Array,
  inputGradient: Float64Array,
  matrixGradient: Float64Array,
): void {
  const columns = outputGradient.length;
  for (let i = 0; i < input.length; i++) {
    const value = input[i] as number;
    const from = i * columns;
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const change = outputGradient[j] as number;
      sum += change * (matrix[from + j] as number);
      matrixGradient[from + j] = (matrixGradient[from + j] as number) + change * value;
    }
    inputGradient[i] = sum;
  }
}

function add(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
}

/** Turns scores into probabilities, in place: each is positive, and together they are 1. */
function softmax(scores: Float64Array, temperature: number): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const value = exp(((scores[i] as number) - most) / temperature);
    scores[i] = value;
    sum += value;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}
