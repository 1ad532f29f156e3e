import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, tanh } from '../../../src/model/arithmetic.ts';
import { fromHalf, toHalf } from '../../../src/model/half.ts';
import { random, shuffle } from '../../../src/model/random.ts';

test('exp and tanh are those of mathematics, within their stated errors', () => {
  fc.assert(
    fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-14);
    }),
    { numRuns: 5000 },
  );
  expect(exp(0)).toBe(1);
  expect(exp(-1e6)).toBeGreaterThan(0);
  expect(exp(1e6)).toBeLessThan(Infinity);
});

test('exp never falls', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -30, max: 30, noNaN: true }),
      fc.double({ min: 1e-9, max: 1, noNaN: true }),
      (x, more) => {
        expect(exp(x + more)).toBeGreaterThan(exp(x));
      },
    ),
  );
});

test('a number of 16 bits is the nearest one, and all of them come back', () => {
  for (let bits = 0; bits < 0x10000; bits++) {
    const value = fromHalf(bits);
    if (Number.isFinite(value)) expect(toHalf(value), String(value)).toBe(bits);
  }
  fc.assert(
    fc.property(fc.double({ min: -60000, max: 60000, noNaN: true }), (value) => {
      const bits = toHalf(value);
      const error = Math.abs(fromHalf(bits) - value);
      for (const next of [bits - 1, bits + 1])
        if (next >= 0 && Number.isFinite(fromHalf(next)) && (next ^ bits) < 0x8000)
          expect(error).toBeLessThanOrEqual(Math.abs(fromHalf(next) - value) * (1 + 1e-6));
    }),
  );
  expect(fromHalf(toHalf(1e9))).toBe(Infinity);
});

test('random numbers are the same for a seed, fill their range, and are normal where they should be', () => {
  const [one, same, other] = [random(7), random(7), random(8)];
  const firsts = Array.from({ length: 1000 }, () => one.uniform());
  expect(Array.from({ length: 1000 }, () => same.uniform())).toEqual(firsts);
  expect(Array.from({ length: 1000 }, () => other.uniform())).not.toEqual(firsts);
  expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...firsts)).toBeLessThan(1);
  const normal = Array.from({ length: 20_000 }, () => one.normal());
  const mean = normal.reduce((sum, x) => sum + x, 0) / normal.length;
  const variance = normal.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normal.length;
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});

test('shuffling keeps every number', () => {
  const list = Uint32Array.from({ length: 500 }, (_, i) => i);
  shuffle(list, random(3));
  expect([...list]).not.toEqual([...list].sort((a, b) => a - b));
  expect([...list].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
});
