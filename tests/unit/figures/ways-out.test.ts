import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waysOutContract } from '../../../src/figures/ways-out/data';
import { waysOut } from '../../../src/figures/ways-out/figure';
import {
  events,
  impossible,
  layers,
  outcomesOf,
  statuses,
  worst,
  type Event,
  type Layer,
  type Part,
  type Stack,
} from '../../../src/figures/ways-out/model';
import { contentOf } from './content';

const runs = { numRuns: 1000 };
const data = contentOf(waysOutContract);
const { stacks } = data;
const stackOf = (i: number) => stacks[i]?.stack as Stack;
const offered = data.parts;
const rank = (outcome: { status: string }) => statuses.indexOf(outcome.status as (typeof statuses)[number]);

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
const anySellers: fc.Arbitrary<Part[]> = fc
  .record({ closed: count, terms: count, free: count, open: count })
  .map((sellers) =>
    Object.entries(sellers).map(([part, sellers]) => ({
      layer: part === 'open' ? 'app' : 'model',
      part,
      label: part,
      sellers,
    })),
  );

describe('the ready-made stacks', () => {
  test('can be had', () => {
    for (const { stack } of stacks) expect(impossible(stack)).toBeNull();
  });

  test('each have an event that breaks something for good, for fairness', () => {
    for (const { label, stack } of stacks)
      expect(
        events.filter((event) => worst(outcomesOf(stack, event, offered)) === 'breaks'),
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
  const outcomes = outcomesOf(stackOf(ready), event, offered);
  expect(layers.filter((layer) => outcomes[layer].status === 'breaks')).toEqual(broken);
});

test('a seller that cuts you off leaves those who sell the same closed model, with its maker’s permission', () => {
  const outcomes = outcomesOf(stackOf(0), 'cutoff', offered);
  expect(outcomes.place).toEqual({ status: 'swap', others: 5 });
  expect(outcomes.model.status).toBe('stands');
  // An order to the maker reaches them all.
  expect(outcomesOf(stackOf(0), 'order', offered).place.status).toBe('breaks');
});

test('a host that drops an open model can be swapped for any other that sells it', () => {
  expect(outcomesOf(stackOf(1), 'drop', offered).place).toEqual({ status: 'swap', others: 22 });
});

describe('in every case', () => {
  test('without an event all stand', () => {
    fc.assert(
      fc.property(anyStack, anySellers, (stack, any) => {
        expect(worst(outcomesOf(stack, null, any))).toBe('stands');
      }),
      runs,
    );
  });

  test('a further seller never makes any part worse', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, anySellers, (stack, event, any) => {
        const more = any.map((row) => (row.part === stack.model ? { ...row, sellers: (row.sellers ?? 0) + 1 } : row));
        const [before, after] = [outcomesOf(stack, event, any), outcomesOf(stack, event, more)];
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
      fc.property(anyStack, anyEvent, anySellers, (stack, event, any) => {
        const outcomes = outcomesOf(stack, event, any);
        for (const layer of layers as Layer[]) {
          const { status, others } = outcomes[layer];
          if (status === 'swap') expect(others).toBeGreaterThan(0);
          if (status === 'breaks' || status === 'stands') expect(others).toBe(0);
        }
      }),
      runs,
    );
  });

  test('to hold the model yourself never makes a part worse, but for the licence', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, anySellers, (stack, event, any) => {
        fc.pre(stack.model !== 'closed' && stack.tuning !== 'seller' && event !== 'licence');
        const [rented, own] = [outcomesOf(stack, event, any), outcomesOf({ ...stack, place: 'own' }, event, any)];
        for (const layer of layers) expect(rank(own[layer])).toBeLessThanOrEqual(rank(rented[layer]));
      }),
      runs,
    );
  });
});

describe('what a reader sees', () => {
  test('the answer counts the parts, fits its place, and never says nothing', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, (stack, event) => {
        const { answer, reason, parts } = waysOut.view(data, { ...stack, event });
        expect(answer.length).toBeLessThanOrEqual(110);
        expect(reason).toMatch(/permits it\.$|its licence\.$|sell the same model\.$/);
        const broken = layers.filter((layer) => outcomesOf(stack, event, offered)[layer].status === 'breaks').length;
        expect(answer.includes('break')).toBe(broken > 0);
        if (broken > 0) expect(answer).toContain(`${broken} of 6 parts break`);
        const html = parts?.['outcomes'] ?? '';
        expect(html.match(/data-part="sign"/g)).toHaveLength(6);
        expect(html.match(/<b>breaks<\/b>/g) ?? []).toHaveLength(broken);
        // Each part has a socket; a plug that is out is nowhere but where something breaks or is swapped.
        expect(html.match(/M73 1h20v46h-20z/g)).toHaveLength(6);
        const swapped = layers.filter((layer) => outcomesOf(stack, event, offered)[layer].status === 'swap').length;
        expect(html.includes('H16')).toBe(broken + swapped > 0);
      }),
      runs,
    );
  });

  test('a plug is solid where only a seller has the part, and one of three hangs out where it is swapped', () => {
    /** Where the plugs of each socket begin, and whether they are solid. */
    const plugsOf = (stack: Stack, event: Event) =>
      [...(waysOut.view(data, { ...stack, event }).parts?.['outcomes'] ?? '').matchAll(/<li.*?<\/li>/gs)].map(
        ([socket]) =>
          [...socket.matchAll(/class="(closed|open)-shape"\s+d="M(\d+)/g)].map(([, ...plug]) => plug.join(' ')),
      );
    const [solid, out] = ['closed 46', 'closed 16'];
    expect(plugsOf(stackOf(0), 'retire')).toEqual([[out], [solid], [solid], [out], [solid], [solid]]);
    const [many, one] = [Array<string>(3).fill('open 46'), ['open 46']];
    expect(plugsOf(stackOf(1), 'drop')).toEqual([many, ['open 16', 'open 46', 'open 46'], one, one, one, many]);
    expect(plugsOf(stackOf(2), 'drop')).toEqual([many, one, one, one, one, many]);
  });

  test('a higher price is described as a price, and the case says whose it was', () => {
    const html = waysOut.view(data, { ...stackOf(0), event: 'price' }).parts?.['outcomes'];
    expect(html).toMatch(/works, but<\/b><span[^>]*> you pay: its owner sets the price everywhere/);
    expect(html).toContain('A real case, of an open model');
    expect(waysOut.view(data, { ...stackOf(0), event: 'order' }).parts?.['outcomes']).toContain('back on 1 July');
  });
});
