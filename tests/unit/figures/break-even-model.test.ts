import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apiUsd,
  busyShare,
  capacity,
  cheaperRanges,
  copies,
  homeUsdPerMtok,
  selfUsd,
  usdPerMtok,
  type Machines,
} from '../../../src/figures/break-even/model.ts';

/** The share of a month that machines without staff must be busy to beat a price; over 1, none is enough. */
const loadNeeded = (machines: Machines, usd: number) =>
  selfUsd(1, { ...machines, staff: 0 }) / (usd * capacity({ ...machines, load: 1 }));
const runs = { numRuns: 1000 };
const cents = (usd: number) => Math.round(usd * 100) / 100;

/** Two rented cards, for months of 730 hours. */
const machines: Machines = {
  gpus: 2,
  speed: 4205,
  rent: 3.99,
  hours: 730,
  load: 0.3,
  overhead: 0.1,
  staff: 0.25,
  postUsd: 148_386,
};
const prices = {
  opus: [4, 20],
  sol: [2, 10],
  gemini: [0.75, 3.75],
  together: [0.88, 0.88],
  deepseek: [0.15, 0.6],
  luna: [0.1, 0.5],
  deepinfra: [0.1, 0.32],
  gpt55: [5, 30],
} as const;
type Name = keyof typeof prices;
const price = (name: Name) => ({ readUsd: prices[name][0], writtenUsd: prices[name][1] });
const bills = (volume: number, ratio: number, ...names: Name[]) =>
  names.map((name) => cents(apiUsd(volume, ratio, price(name))));

describe('the worked examples, to the cent', () => {
  test('a small team', () => {
    expect(cents(selfUsd(10, machines))).toBe(9499.32);
    expect(bills(10, 3, 'sol', 'gemini', 'together', 'luna', 'deepinfra')).toEqual([160, 60, 35.2, 8, 6.2]);
  });

  test('a busy product', () => {
    const busy = { ...machines, staff: 0.5 };
    expect(copies(5000, busy)).toBe(2);
    expect(capacity(busy)).toBeCloseTo(3315.2, 1);
    expect(cents(selfUsd(5000, busy))).toBe(18_998.63);
    expect(bills(5000, 1, 'opus', 'sol', 'gemini', 'together')).toEqual([120_000, 60_000, 22_500, 8800]);
    expect(bills(5000, 1, 'deepseek', 'luna', 'deepinfra')).toEqual([3750, 3000, 2100]);
  });

  test('heavy document work, well run', () => {
    const heavy = { ...machines, speed: 898, rent: 2.65, load: 0.6, staff: 1 };
    expect(copies(5000, heavy)).toBe(4);
    expect(cents(selfUsd(5000, heavy))).toBe(29_389.1);
    expect(bills(5000, 10, 'opus', 'sol', 'gemini', 'together')).toEqual([300_000, 150_000, 56_250, 48_400]);
    expect(bills(5000, 10, 'deepseek', 'luna', 'deepinfra')).toEqual([10_500, 7500, 6600]);
  });

  test('a computer at home', () => {
    expect(cents(homeUsdPerMtok(127.74, 450, 0.1872))).toBe(0.18);
  });
});

test('the shares of the month for which the machines work are those of the notes', () => {
  const percent = (volume: number, change: Partial<Machines>) =>
    Math.round(busyShare(volume, { ...machines, ...change }) * 10_000) / 100;
  expect(percent(10, {})).toBe(0.09);
  expect(percent(5000, { staff: 0.5 })).toBeCloseTo(22.6, 1);
  expect(percent(5000, { speed: 898, load: 0.6 })).toBeCloseTo(52.96, 1);
});

test('the volumes at which one copy breaks even are those of the notes', () => {
  const first = (name: Name) => Math.round(cheaperRanges(machines, usdPerMtok(price(name), 1), 3315)[0]?.[0] ?? 0);
  expect([first('gpt55'), first('opus'), first('sol'), first('gemini')]).toEqual([271, 396, 792, 2111]);
  for (const name of ['together', 'deepseek', 'luna', 'deepinfra'] as const) expect(first(name)).toBe(0);
});

test('the loads needed are those of the notes', () => {
  const percent = (name: Name) => Math.round(loadNeeded(machines, usdPerMtok(price(name), 1)) * 1000) / 10;
  expect([percent('opus'), percent('sol'), percent('gemini'), percent('together')]).toEqual([2.4, 4.8, 12.9, 32.9]);
  expect([percent('deepseek'), percent('luna')]).toEqual([77.3, 96.6]);
  expect(Math.round(percent('deepinfra'))).toBe(138);
});

const anyMachines = fc.record<Machines>({
  gpus: fc.integer({ min: 1, max: 8 }),
  speed: fc.double({ min: 100, max: 20_000, noNaN: true }),
  rent: fc.double({ min: 1.99, max: 12.29, noNaN: true }),
  hours: fc.constantFrom(176, 730),
  load: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
  overhead: fc.double({ min: 0, max: 0.3, noNaN: true }),
  staff: fc.double({ min: 0, max: 2, noNaN: true }),
  postUsd: fc.double({ min: 80_000, max: 300_000, noNaN: true }),
});
const volume = fc.double({ min: 1, max: 10_000, noNaN: true });
const unit = fc.double({ min: 0.1, max: 100, noNaN: true });

describe('in every case', () => {
  test('by the token, twice the volume costs twice as much', () => {
    fc.assert(
      fc.property(volume, fc.constantFrom(1, 5, 10), unit, unit, (v, ratio, read, written) => {
        const p = { readUsd: read, writtenUsd: written };
        expect(apiUsd(2 * v, ratio, p)).toBeCloseTo(2 * apiUsd(v, ratio, p), 6);
      }),
      runs,
    );
  });

  test('machines never get cheaper with volume, and cost at least one copy and its people', () => {
    fc.assert(
      fc.property(anyMachines, volume, volume, (m, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(selfUsd(more, m)).toBeGreaterThanOrEqual(selfUsd(less, m));
        const fixed = m.gpus * m.rent * m.hours * (1 + m.overhead) + (m.staff * m.postUsd) / 12;
        expect(selfUsd(less, m)).toBeGreaterThanOrEqual(fixed - 1e-6);
      }),
      runs,
    );
  });

  test('inside a cheaper range machines cost no more than the price, between ranges they cost more', () => {
    fc.assert(
      fc.property(anyMachines, unit, (m, usd) => {
        const ranges = cheaperRanges(m, usd, 10_000);
        for (const [from, to] of ranges)
          for (const v of [from * (1 + 1e-9), (from + to) / 2, to])
            if (v <= to) expect(selfUsd(v, m)).toBeLessThanOrEqual(usd * v * (1 + 1e-6));
        const gaps = ranges.map(([from], i) => [ranges[i - 1]?.[1] ?? 0, from] as const);
        for (const [from, to] of gaps) {
          const middle = (from + to) / 2;
          if (to - from > 1e-6) expect(selfUsd(middle, m)).toBeGreaterThan(usd * middle);
        }
      }),
      runs,
    );
  });

  test('the first crossing comes sooner if the price is dearer, later if rent, staff or overhead are', () => {
    fc.assert(
      fc.property(anyMachines, unit, fc.double({ min: 1, max: 3, noNaN: true }), (m, usd, more) => {
        const first = (machines: Machines, price: number) => cheaperRanges(machines, price, 1e5)[0]?.[0] ?? Infinity;
        const now = first(m, usd) * (1 + 1e-9);
        expect(first(m, usd * more)).toBeLessThanOrEqual(now);
        const later = (dearer: Machines) =>
          expect(first(dearer, usd) * (1 + 1e-9)).toBeGreaterThanOrEqual(first(m, usd));
        later({ ...m, rent: m.rent * more });
        later({ ...m, staff: m.staff * more });
        later({ ...m, overhead: m.overhead * more });
      }),
      runs,
    );
  });

  test('without staff, there is no cheaper volume exactly if the load needed is above the load', () => {
    fc.assert(
      fc.property(anyMachines, unit, (m, usd) => {
        const free = { ...m, staff: 0 };
        const needed = loadNeeded(free, usd);
        fc.pre(Math.abs(needed - free.load) > 1e-9);
        expect(cheaperRanges(free, usd, 1e5).length === 0).toBe(needed > free.load);
      }),
      runs,
    );
  });

  test('machines are never busier than they may get', () => {
    fc.assert(
      fc.property(anyMachines, volume, (m, v) => {
        expect(busyShare(v, m)).toBeLessThanOrEqual(m.load * (1 + 1e-6));
      }),
      runs,
    );
  });
});
