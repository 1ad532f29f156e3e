import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waysOutContract } from '../../../src/figures/ways-out/data.ts';
import { waysOut } from '../../../src/figures/ways-out/figure.ts';
import {
  doorsOf,
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
} from '../../../src/figures/ways-out/model.ts';
import { still } from '../../../src/figures/shared/definition.ts';
import { contentOf } from './content.ts';

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

const doorsAfter = (stack: Stack, event: Event) =>
  Object.values(doorsOf(stack, event, offered))
    .map((door) => ({ open: 'o', ajar: '/', shut: 'x' })[door])
    .join('');

test.each([
  ['retire', 'xxxo', 'oooo', 'oooo'],
  ['price', '//xo', '/ooo', 'oooo'],
  ['cutoff', 'x/xo', 'xooo', 'oooo'],
  ['order', 'xxxo', 'xooo', 'oooo'],
  ['licence', 'o/xo', 'xxxo', 'xxxo'],
  ['next', 'o/xo', '/ooo', '/ooo'],
] as const)(
  'after %s these doors are open, ajar or shut: as you are, other seller, own machine, other model',
  (event, ...wanted) => {
    expect(stacks.map(({ stack }) => doorsAfter(stack, event))).toEqual(wanted);
  },
);

test('a door to another seller opens with the second seller, and to another model always', () => {
  fc.assert(
    fc.property(anyStack, anyEvent, anySellers, (stack, event, any) => {
      const alone = any.map((row) => (row.part === stack.model ? { ...row, sellers: 0 } : row));
      expect(doorsOf(stack, event, alone).seller).toBe('shut');
      expect(doorsOf(stack, event, any).other).toBe('open');
    }),
    runs,
  );
});

describe('what a reader sees', () => {
  test('the answer fits its place, and each system has four doors, drawn as they are', () => {
    fc.assert(
      fc.property(anyStack, anyEvent, (stack, event) => {
        const { answer, parts } = waysOut.view(data, { ...stack, event });
        expect(answer.length).toBeLessThanOrEqual(110);
        const isReady = stacks.some((ready) => layers.every((layer) => ready.stack[layer] === stack[layer]));
        expect(answer.includes('your own system')).toBe(!isReady);
        const shown = isReady ? stacks : [{ stack }, ...stacks];
        const html = parts?.['doors'] ?? '';
        expect([...html.matchAll(/data-state="(\w+)"/g)].map(([, state]) => state)).toEqual(
          shown.flatMap(({ stack }) => Object.values(doorsOf(stack, event, offered))),
        );
        // Hollow is open, solid is shut, and what is ajar has both.
        for (const [door = '', state] of html.matchAll(/data-state="(\w+)".*?<\/svg>/gs)) {
          expect(door.includes('closed-shape')).toBe(state !== 'open');
          expect(door.includes('open-shape')).toBe(state !== 'shut');
        }
      }),
      runs,
    );
  });

  test('who must start again is told beside who goes on, and what else is lost', () => {
    const { answer, reason } = waysOut.view(data, { ...stackOf(0), event: 'retire' });
    expect(answer).toBe('The maker retires the model: with one maker you start again; at a host or at home you go on.');
    expect(reason).toBe('With one maker you also lose what you taught the model.');
    expect(waysOut.view(data, { ...stackOf(0), event: 'price' }).reason).toBe('You lose nothing else.');
  });

  test('the parts are told only of a system of one’s own', () => {
    expect(still(waysOut, data).settings).toBe('If this happens: The maker retires the model');
    expect(waysOut.view(data, { ...stackOf(0), model: 'free', tuning: 'file', event: 'drop' }).unsaid).toEqual([]);
  });

  test('a system that cannot be had is refused, with the reason', () => {
    const { answer, parts } = waysOut.view(data, { ...stackOf(0), place: 'own', event: 'price' });
    expect(answer).toBe('A closed model does not run on your own machine. Choose another part.');
    expect(parts).toEqual({ doors: '' });
  });

  test('the key names each kind of door that is drawn, and no other', () => {
    const words = { open: 'hollow door', ajar: 'half solid', shut: 'solid one is shut' };
    fc.assert(
      fc.property(anyStack, anyEvent, (stack, event) => {
        const html = waysOut.view(data, { ...stack, event }).parts?.['doors'] ?? '';
        for (const [state, word] of Object.entries(words))
          expect(html.includes(word)).toBe(html.includes(`data-state="${state}"`));
      }),
      runs,
    );
  });

  test('sellers are counted besides one’s own where there is one', () => {
    const html = waysOut.view(data, { ...stackOf(0), event: 'retire' }).parts?.['doors'];
    expect(html).toContain('</span>22 sellers besides yours</span');
    expect(html).toContain('</span>23 sellers</span');
  });

  test('a higher price is described as a price, and the case says whose it was', () => {
    const { parts, notes } = waysOut.view(data, { ...stackOf(0), event: 'price' });
    expect(parts?.['doors']).toContain('5 besides yours, at its maker’s price');
    expect(notes?.['event']).toContain('A real case, of an open model');
    expect(waysOut.view(data, { ...stackOf(0), event: 'order' }).notes?.['event']).toContain('back on 1 July');
  });
});
