import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseSafetensorsMetadata } from '@huggingface/hub';
import { describe, expect, test } from 'vitest';
import { modelCard } from '../../../src/model/card.ts';
import { explain, invent, unshown } from '../../../src/model/invent.ts';
import { readModel, writeModel } from '../../../src/model/model-file.ts';
import { sizeOf } from '../../../src/model/network.ts';
import { readPlaces } from '../../../src/model/places.ts';
import { encode, makeModel, teach } from '../../../src/model/recipe.ts';
import { bitsPerLetter } from '../../../src/model/train.ts';
import { placeNames } from '../../model/collect-place-names.ts';

const csv = readFileSync('content/data/place-names.csv', 'utf8');
const file = new Uint8Array(readFileSync('content/model/place-names.safetensors'));
const places = readPlaces(csv);
const model = readModel(file);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the list is what the package of places gives', () => {
  expect(placeNames()).toBe(csv);
});

test('a place is the same in columns of another order, and in quotation marks; other columns are refused', () => {
  const places = [{ country: 'Finland', name: 'A, "B"', kept: true }];
  expect(readPlaces('country,name,kept_back\nFinland,"A, ""B""",true\n')).toEqual(places);
  expect(readPlaces('\u{FEFF}kept_back,name,country\r\ntrue,"A, ""B""",Finland\r\n')).toEqual(places);
  expect(() => readPlaces('country;name;kept_back\nFinland;Espoo;false\n')).toThrow('country, name, kept_back');
});

test('the recipe makes the published file from the list, byte for byte', { timeout: 120_000 }, () => {
  const { model, steps } = makeModel(places);
  for (const { bits } of steps) expect(bits).toBeGreaterThan(0);
  expect(hash(writeModel(model))).toBe(hash(file));
});

test('the file is at most 30 KB, and what Hugging Face reads in it is what is in it', async () => {
  expect(file.length).toBeLessThanOrEqual(30_000);
  const serve = (_: unknown, init?: RequestInit) => {
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    const part = file.slice(Number(from), to ? Number(to) + 1 : undefined);
    const headers = { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${file.length}`, etag: '"1"' };
    return Promise.resolve(new Response(part, { status: 206, headers }));
  };
  const { parameterCount, ...parsed } = await parseSafetensorsMetadata({
    repo: 'a/b',
    path: 'place-names.safetensors',
    computeParametersCount: true,
    fetch: serve as typeof fetch,
  });
  expect(parameterCount).toEqual({ F16: sizeOf(model.shape) });
  if (parsed.sharded) throw new Error('The file is taken for a part of one.');
  expect(parsed.header['hidden.weight']).toMatchObject({ dtype: 'F16', shape: [72, 96] });
  const start = 8 + new DataView(file.buffer).getUint32(0, true);
  const numbers = new Float16Array(file.slice(start).buffer);
  expect([...model.numbers]).toEqual([...numbers]);
  expect(writeModel(model)).toEqual(file);
});

test('the model has learned: it needs fewer bits than guessing, also on names that it has never seen', () => {
  const { loss, names, learned, kept } = modelCard(file, places);
  expect(loss.kept).toBeLessThan(loss.guessing - 1);
  expect(loss.learned).toBeLessThan(loss.kept);
  expect(learned + kept).toBeLessThanOrEqual(names);
});

test('the same seed gives the same answers, other letters and countries others', () => {
  const ask = (question: Partial<Parameters<typeof invent>[2]>) =>
    invent(model, 10, { country: 0, seed: 1, temperature: 0.8, ...question });
  expect(ask({})).toEqual(ask({}));
  expect(ask({ seed: 2 })).not.toEqual(ask({}));
  expect(ask({ country: 3 })).not.toEqual(ask({}));
  const begun = ask({ begin: 'ka' });
  expect(begun).toHaveLength(10);
  expect(begun.every((name) => name.startsWith('Ka'))).toBe(true);
  expect(new Set(begun).size).toBe(10);
  expect(ask({ begin: '北' }).length).toBeGreaterThan(0);
});

test('no coarse word is shown, in thousands of answers', () => {
  for (const country of model.countries.keys())
    for (const name of invent(model, 500, { country, seed: 9, temperature: 1.5 }))
      expect(name.toLowerCase()).not.toMatch(unshown);
});

test('its probabilities explain a name letter by letter', () => {
  const choices = explain(model, 0, 'Turku');
  expect(choices.map(({ letter }) => letter).join('')).toBe('turku·');
  for (const { probability, likeliest } of choices)
    expect(likeliest[0]?.probability).toBeGreaterThanOrEqual(probability);
});

test('teaching lowers the loss on what was taught, and leaves the model itself as it was', () => {
  const words = 'Paracetamol Ibuprofen Amoxicillin Omeprazole Metformin Lisinopril Simvastatin Losartan'.split(' ');
  const names = encode(
    words.map((name) => ({ country: '', name })),
    [...model.countries, ''],
    model.alphabet,
  );
  const before = bitsPerLetter(model.numbers, model.shape, names);
  const { model: taught, steps } = teach(model, names);
  for (const { seen, total } of steps) expect(seen).toBeLessThanOrEqual(total);
  expect(bitsPerLetter(taught.numbers, taught.shape, names)).toBeLessThan(before - 2);
  expect(hash(writeModel(model))).toBe(hash(file));
});

test('a model that another program has saved with its tensors in another order is the same model', () => {
  const head = new DataView(file.buffer).getUint32(0, true);
  const numbers = file.subarray(8 + head);
  type Entry = { data_offsets: [from: number, to: number] };
  const { __metadata__, ...tensors } = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + head))) as Record<
    string,
    Entry
  >;
  const sorted = Object.entries(tensors).sort(([a], [b]) => (a < b ? -1 : 1));
  let from = 0;
  const moved = sorted.map(([name, { data_offsets, ...more }]) => {
    const part = numbers.subarray(...data_offsets);
    const entry = { ...more, data_offsets: [from, (from += part.length)] };
    return { name, entry, part };
  });
  const json = JSON.stringify({ __metadata__, ...Object.fromEntries(moved.map(({ name, entry }) => [name, entry])) });
  const text = new TextEncoder().encode(json);
  const length = new Uint8Array(BigUint64Array.of(BigInt(text.length)).buffer);
  const bytes = new Uint8Array([...length, ...text, ...moved.flatMap(({ part }) => [...part])]);
  expect(bytes).not.toEqual(file);
  expect(readModel(bytes)).toEqual(model);
});

describe('a file that is not the model', () => {
  const changed = (edit: (text: string) => string) => {
    const head = new DataView(file.buffer).getUint32(0, true);
    const text = edit(new TextDecoder().decode(file.subarray(8, 8 + head))).padEnd(head);
    const bytes = file.slice();
    bytes.set(new TextEncoder().encode(text).subarray(0, head), 8);
    return bytes;
  };
  test.each([
    ['empty', new Uint8Array(), /no safetensors file/],
    ['a picture', new Uint8Array(5000).fill(137), /no safetensors file/],
    ['text', new TextEncoder().encode('{"a": 1}'.repeat(900)), /no safetensors file/],
    ['cut in its numbers', file.slice(0, -100), /cut: \d+ bytes of \d+/],
    ['cut in its head', file.slice(0, 100), /only the beginning/],
    ['longer than it says', new Uint8Array([...file, 1, 2]), /cut/],
    ['with other letters', changed((text) => text.replace('abc', 'ab')), /another model/],
    ['of another type', changed((text) => text.replaceAll('"F16"', '"F32"')), /another model/],
    ['with a head that is no JSON', changed((text) => text.replace('{', '[')), /cannot be read/],
    ['with nothing in its head', changed(() => 'null'), /cannot be read/],
    [
      'with anything in its head',
      changed(() => '{"__metadata__": 7, "letter.embedding": {"dtype": "F16", "shape": "ab"}}'),
      /another model/,
    ],
    ['with a length beyond four bytes', file.with(4, 1), /no safetensors file/],
    ['with numbers at no place', changed((text) => text.replace('[0,', '[1,')), /where its numbers "letter.embedding"/],
    ['with numbers that are none', file.with(file.length - 1, 0x7e).with(file.length - 2, 1), /not numbers/],
  ])('%s is refused with a sentence', (_, bytes, message) => {
    expect(() => readModel(bytes)).toThrow(message);
  });
});
