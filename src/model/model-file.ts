import { fromHalf, toHalf } from './half.ts';
import { sizeOf, tensors, type Shape } from './network.ts';
import type { Alphabet } from './spelling.ts';

/** A model with all that is needed to ask it: what its file holds. */
export interface Model {
  alphabet: Alphabet;
  /** Names of the countries, in the order of their numbers. After them comes one for what a reader teaches. */
  countries: readonly string[];
  shape: Shape;
  /** All weights, tensor after tensor. */
  numbers: Float64Array;
}

/**
 * Writes a model in the format safetensors: the length of the head in eight bytes, the head as JSON, the numbers. They
 * are rounded to 16 bits.
 */
export function writeModel({ alphabet, countries, shape, numbers }: Model): Uint8Array<ArrayBuffer> {
  let from = 0;
  const entries = Object.entries(tensors(shape)).map(([name, [rows, columns]]) => {
    const to = from + 2 * rows * columns;
    const entry = [name, { dtype: 'F16', shape: [rows, columns], data_offsets: [from, to] }] as const;
    from = to;
    return entry;
  });
  const metadata = {
    license: 'CC BY 4.0; place names from GeoNames',
    alphabet,
    countries: countries.join(','),
    context: String(shape.context),
    activation: 'tanh',
  };
  const json = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  // The numbers begin at a multiple of eight bytes; the format allows spaces after the head.
  const head = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + head + from);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head, true);
  bytes.fill(0x20, 8, 8 + head);
  bytes.set(json, 8);
  numbers.forEach((value, i) => view.setUint16(8 + head + 2 * i, toHalf(value), true));
  return bytes;
}

interface Head {
  __metadata__?: Record<string, string>;
  [tensor: string]: { dtype?: string; shape?: number[]; data_offsets?: number[] } | Record<string, string> | undefined;
}

/**
 * Reads what `writeModel` wrote, also after another program has saved it again with its tensors in another order.
 * @throws with a sentence for readers, if it is another file, a cut one, or a model of another kind
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = bytes.length > 8 ? view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32 : Infinity;
  if (head > bytes.length - 8) throw new Error('This is no safetensors file, or only the beginning of one.');
  let json: Head;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + head)));
    if (typeof parsed !== 'object' || parsed === null) throw new Error('no object');
    json = parsed as Head;
  } catch {
    throw new Error('This is no safetensors file: its head cannot be read.');
  }
  // The head of another file may hold anything.
  const metadata = (key: string) => String(json.__metadata__?.[key] ?? '');
  const alphabet = metadata('alphabet');
  const countries = metadata('countries').split(',');
  const sizes = (name: string) => {
    const { dtype, shape } = (json[name] ?? {}) as { dtype?: unknown; shape?: unknown };
    return dtype === 'F16' && Array.isArray(shape) && shape.length === 2 ? (shape as number[]) : [];
  };
  const [letters = 0, embedding = 0] = sizes('letter.embedding');
  const [places = 0] = sizes('country.embedding');
  const [, hidden = 0] = sizes('hidden.weight');
  const shape = { letters, countries: places, embedding, context: Number(metadata('context')), hidden };
  const isOurs =
    [...alphabet].length === letters &&
    countries.length + 1 === places &&
    Object.entries(tensors(shape)).every(([name, size]) => String(sizes(name)) === String(size));
  if (!isOurs)
    throw new Error('This is a safetensors file, but of another model. Open one that was saved on this page.');
  const size = sizeOf(shape);
  if (bytes.length !== 8 + head + 2 * size)
    throw new Error(`The file is cut: ${bytes.length} bytes of ${8 + head + 2 * size}. Save it again.`);
  const numbers = Float64Array.from(
    Object.entries(tensors(shape)).flatMap(([name, [rows, columns]]) => {
      // Whether they are numbers is asked here.
      const { data_offsets: [from = NaN, to] = [] } = json[name] as { data_offsets?: number[] };
      const length = 2 * rows * columns;
      if (!Number.isInteger(from) || from < 0 || to !== from + length || to > 2 * size)
        throw new Error(`The file does not say where its numbers "${name}" are. Save it again.`);
      return Array.from({ length: rows * columns }, (_, i) => fromHalf(view.getUint16(8 + head + from + 2 * i, true)));
    }),
  );
  if (!numbers.every(Number.isFinite)) throw new Error('The file holds values that are not numbers. Save it again.');
  return { alphabet, countries, shape, numbers };
}
