import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readyStacks, waysOut, type Data } from '../../../src/figures/ways-out/figure';
import {
  impossible,
  layers,
  shock,
  statuses,
  worst,
  type Event,
  type Layer,
  type Offers,
  type Stack,
} from '../../../src/figures/ways-out/model';

const runs = { numRuns: 1000 };
const rows = (name: string) =>
  parse(readFileSync(`content/data/${name}.csv`), { columns: true }) as Record<string, string>[];
const events = rows('ways-out-events').map(({ event }) => event as Event);
const offers: Offers = { model: { closed: 6, terms: 22, free: 27 }, app: { open: 4 } };
const rank = (fate: { status: string }) => statuses.indexOf(fate.status as (typeof statuses)[number]);

const anyStack = fc
  .record<Stack>({
    model: fc.constantFrom('closed', 'terms', 'free'),
    place: fc.constantFrom('maker', 'host', 'own'),
    entry: fc.constantFrom('own', 'common'),
    tuning: fc.constantFrom('none', 'seller', 'file'),
    index: fc.constantFrom('seller', 'open'),
    app: fc.constantFrom('seller', 'open'),
  })
  .filter((stack) => impossible(stack) === null);
const anyEvent = fc.constantFrom(...events);
const count = fc.nat(30);
const anyOffers: fc.Arbitrary<Offers> = fc.record({
  model: fc.record({ closed: count, terms: count, free: count }),
  app: fc.record({ open: count }),
});

test('the data name every choice and event of the model, and no others', () => {
  const parts = rows('ways-out-parts');
  expect([...new Set(parts.map(({ layer }) => layer))]).toEqual([...layers]);
  expect(events).toEqual(['price', 'retire', 'cutoff', 'order', 'licence', 'drop', 'tool', 'next']);
});

describe('the ready-made stacks', () => {
  test('can be had', () => {
    for (const { stack } of readyStacks) expect(impossible(stack)).toBeNull();
  });

  test('each have an event that breaks something for good, for fairness', () => {
    for (const { label, stack } of readyStacks)
      expect(
        events.filter((event) => worst(shock(stack, event, offers)) === 'breaks'),
        label,
      ).not.toHaveLength(0);
  });
});

test.each([
  ['a closed model that is retired takes what it was taught with it', 0, 'retire', ['model', 'tuning']],
  ['an open one at a host does not', 1, 'retire', []],
  ['a model at home outlives an order to its maker', 2, 'order', []],
  ['a licence that ends reaches even the model at home', 2, 'licence', ['model', 'tuning']],
] as const)('%s', (_, ready, event, broken) => {
  const fates = shock(readyStacks[ready].stack, event, offers);
  expect(layers.filter((layer) => fates[layer].status === 'breaks')).toEqual(broken);
});

test('a seller that cuts you off leaves those who sell the same closed model, with its maker’s leave', () => {
  const fates = shock(readyStacks[0].stack, 'cutoff', offers);
  expect(fates.place).toEqual({ status: 'swap', others: 5 });
  expect(fates.model.status).toBe('stands');
  // An order to the maker reaches them all.
  expect(shock(readyStacks[0].stack, 'order', offers).place.status).toBe('breaks');
});

test('a host that drops an open model can be swapped for any other that sells it', () => {
  expect(shock(readyStacks[1].stack, 'drop', offers).place).toEqual({ status: 'swap', others: 21 });
});

describe('in every case', () => {
  test('without an event all stand', () => {
    fc.assert(
      fc.property(anyStack, anyOffers, (stack, any) => {
        expect(worst(shock(stack, null, any))).toBe('stands');
      }),
      runs,
    );
  });

  test('a further seller never makes any part worse', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, anyOffers, (stack, event, any) => {
        const more: Offers = { ...any, model: { ...any.model, [stack.model]: (any.model?.[stack.model] ?? 0) + 1 } };
        const [before, after] = [shock(stack, event, any), shock(stack, event, more)];
        for (const layer of layers) {
          // To swap a seller is no worse than to be held at its terms.
          const held = before[layer].status === 'frozen' && after[layer].status === 'swap';
          if (!held) expect(rank(after[layer])).toBeLessThanOrEqual(rank(before[layer]));
        }
      }),
      runs,
    );
  });

  test('others are counted only where there is something to swap or to replace', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, anyOffers, (stack, event, any) => {
        const fates = shock(stack, event, any);
        for (const layer of layers as Layer[]) {
          const { status, others } = fates[layer];
          if (status === 'swap') expect(others).toBeGreaterThan(0);
          if (status === 'breaks' || status === 'stands') expect(others).toBe(0);
        }
      }),
      runs,
    );
  });

  test('to hold the model yourself never makes a part worse, but for the licence', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, anyOffers, (stack, event, any) => {
        fc.pre(stack.model !== 'closed' && stack.tuning !== 'seller' && event !== 'licence');
        const [rented, own] = [shock(stack, event, any), shock({ ...stack, place: 'own' }, event, any)];
        for (const layer of layers) expect(rank(own[layer])).toBeLessThanOrEqual(rank(rented[layer]));
      }),
      runs,
    );
  });
});

describe('what a reader sees', () => {
  const data: Data = {
    parts: rows('ways-out-parts').map(({ layer, part = '', label = '', sellers }) => ({
      layer: layer as Layer,
      part,
      label,
      sellers: sellers ? Number(sellers) : null,
    })),
    events: rows('ways-out-events').map(({ event, label = '', of = '', case: told = '', date = '', notice = '' }) => ({
      event: event as Event,
      label,
      of,
      case: told,
      when: date,
      notice,
    })),
  };

  test('the answer counts the parts, fits its place, and never says nothing', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, (stack, event) => {
        const { answer, reason, parts } = waysOut.view(data, { ...stack, event });
        expect(answer.length).toBeLessThanOrEqual(110);
        expect(reason).toContain('It turns on');
        const broken = layers.filter((layer) => shock(stack, event, offers)[layer].status === 'breaks').length;
        expect(answer.includes('break')).toBe(broken > 0);
        if (broken > 0) expect(answer).toContain(`${broken} of 6 parts break`);
        const html = parts?.['fates'] ?? '';
        expect(html.match(/class="sign"/g)).toHaveLength(6);
        expect(html.match(/<b>breaks<\/b>/g) ?? []).toHaveLength(broken);
        // The sign of open and closed is kept for these.
        expect(html).not.toContain('class="mark');
      }),
      runs,
    );
  });

  test('a dearer price is told as a price, and the case says whose it was', () => {
    const html = waysOut.view(data, { ...readyStacks[0].stack, event: 'price' }).parts?.['fates'];
    expect(html).toMatch(/works, but<\/b> you pay: its owner sets the price everywhere/);
    expect(html).toContain('A real case, of an open model');
    expect(waysOut.view(data, { ...readyStacks[0].stack, event: 'order' }).parts?.['fates']).toContain(
      'back on 1 July',
    );
  });
});
