import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frames } from '../../../src/charts/scene.ts';
import { manyEyesContract } from '../../../src/figures/many-eyes/data.ts';
import { manyEyes } from '../../../src/figures/many-eyes/figure.ts';
import { fate, levelAt, rates, type Rates, type Searchers } from '../../../src/figures/many-eyes/model.ts';
import { neverShares, results, type Data, type Settings } from '../../../src/figures/many-eyes/settings.ts';
import { defaults, fromQuery, toQuery } from '../../../src/figures/shared/controls.ts';
import { contentOf } from './content.ts';

const runs = { numRuns: 1000 };
const people = fc.integer({ min: 0, max: 200 });
const searchers = { insiders: people, outsiders: people, extra: people, attackers: people };
const speed = fc.integer({ min: 1, max: 30 });
const anySearchers = fc.record<Searchers>({ ...searchers, speed });
const anyShare = fc.double({ min: 0, max: 0.6, noNaN: true });
const rate = fc.double({ min: 1e-5, max: 1, noNaN: true });
const anyRates = fc.record<Rates>({ defenders: rate, attackers: rate });
const close = 1e-9;

describe('what becomes of a computer', () => {
  test('is one of three things, and swapping defenders and attackers swaps who is first', () => {
    fc.assert(
      fc.property(anyRates, anyShare, ({ defenders, attackers }, never) => {
        const here = fate({ defenders, attackers }, never);
        const there = fate({ defenders: attackers, attackers: defenders }, never);
        expect((here?.safe ?? 0) + (here?.behind ?? 0) + (here?.hit ?? 0)).toBeCloseTo(1, 9);
        expect((here?.hit ?? 0) + (there?.hit ?? 0)).toBeCloseTo(1, 9);
        expect(here?.behind).toBeCloseTo(never * (1 - (here?.hit ?? 0)), 9);
      }),
      runs,
    );
    expect(fate({ defenders: 0, attackers: 0 }, 0.1)).toBeNull();
  });

  test('without extra defenders closed code is never behind', () => {
    fc.assert(
      fc.property(anySearchers, anyShare, (inputs, never) => {
        const { open, closed } = rates({ ...inputs, extra: 0 });
        const [here, there] = [fate(open, never), fate(closed, never)];
        fc.pre(here !== null && there !== null);
        expect(there?.safe ?? 0).toBeGreaterThanOrEqual((here?.safe ?? 0) - close);
      }),
      runs,
    );
  });

  test('where users update alike, open code draws level exactly with insiders × (speed − 1) extra defenders', () => {
    fc.assert(
      fc.property(anySearchers, anyShare, (inputs, share) => {
        fc.pre(inputs.attackers > 0 && inputs.insiders + inputs.outsiders > 0);
        const level = levelAt(inputs, { open: share, closed: share });
        expect(level).toBeCloseTo(inputs.insiders * (inputs.speed - 1), 4);
      }),
      runs,
    );
  });

  test('where the closed side updates for all, open code draws level with more, or never', () => {
    fc.assert(
      fc.property(anySearchers, anyShare, (inputs, open) => {
        fc.pre(inputs.attackers > 0 && inputs.insiders + inputs.outsiders > 0);
        const level = levelAt(inputs, { open, closed: 0 });
        const closed = fate(rates(inputs).closed, 0)?.safe ?? 0;
        if (level === Infinity) expect(closed).toBeGreaterThan(1 - open - close);
        else expect(fate(rates({ ...inputs, extra: level }).open, open)?.safe).toBeCloseTo(closed, 6);
      }),
      runs,
    );
  });
});

describe('what a reader sees', () => {
  const data = contentOf(manyEyesContract);
  const controls = manyEyes.controls(data);
  const start = defaults(controls);
  const anySettings = fc.record<Settings>({
    ...searchers,
    speed,
    never: fc.nat(60),
    closed: fc.constantFrom('software', 'service'),
  });
  const view = (settings: Partial<Settings>) => manyEyes.view(data, { ...start, ...settings });

  test('it begins with the first case', () => {
    expect(start).toEqual(data.cases[0]?.values);
  });

  test('a link of before keeps what it sets, and what is no longer there is left out', () => {
    expect(fromQuery(controls, 'extra.5_speed.20_fix.30_draw.3')).toEqual({
      ...start,
      ...{ insiders: 5, outsiders: 10 },
      ...{ extra: 5, speed: 20 },
    });
  });

  test('an author who changes the first case changes no link that somebody has shared', () => {
    const [first, ...others] = data.cases as [Data['cases'][0], ...Data['cases']];
    const values: Settings = { ...first.values, speed: 3, never: 40, closed: 'service' };
    const changed = manyEyes.controls({ cases: [{ ...first, values }, ...others] });
    for (const link of ['extra.5', toQuery(controls, { ...start, extra: 5 })])
      expect(fromQuery(changed, link), link).toEqual(fromQuery(controls, link));
  });

  test('every case has a picture of its own', () => {
    const pictures = data.cases.map(({ values }) => JSON.stringify(view(values).draw?.(frames[0])));
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  test('heads and signs of both rows give the counts of their side, and one key says what the signs mean', () => {
    const heights = new Map<string, number>();
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...frames), (settings, frame) => {
        const { marks = [], height = 0 } = view(settings).draw?.(frame) ?? {};
        // The slider must stay under the finger that moves it.
        expect(heights.get(frame.size) ?? height).toBe(height);
        heights.set(frame.size, height);
        const sides = Object.values(results(settings));
        const key = [
          sides.some((counts) => counts?.behind) && 'not updated: at risk',
          sides.some((counts) => counts?.hit) && 'broken into: attackers were first',
        ].filter(Boolean);
        const drawn = sides.map((counts) => {
          if (!counts) return { head: 'nobody looks, all 10 keep the flaw', tinted: 0, signs: [10] };
          const { safe, behind, hit } = counts;
          expect(safe + behind + hit).toBe(10);
          const safeOnes = safe === 10 ? 'all 10 safe' : safe === 0 ? 'none of 10 safe' : `${safe} of 10 safe`;
          const head = [safeOnes, behind && `${behind} at risk`, hit && `${hit} broken into`]
            .filter(Boolean)
            .join(', ');
          return { head, tinted: safe, signs: [safe, behind, hit].filter((n) => n > 0) };
        });
        // Each row begins with its point, and the key follows the last.
        const starts = marks.flatMap((mark, i) => (mark.mark === 'point' ? [i] : []));
        expect(starts.map((i) => marks[i]?.mark === 'point' && marks[i].sign)).toEqual(['open', 'closed']);
        for (const [i, { head, tinted, signs }] of drawn.entries()) {
          const row = marks.slice(starts[i], starts[i + 1]);
          const firstPath = row.findIndex(({ mark }) => mark === 'path');
          const texts = (part: typeof row) => part.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
          expect(
            texts(row.slice(0, firstPath))
              .join(', ')
              .replace(/^[^:]+: /, ''),
          ).toBe(head);
          expect(texts(row.slice(firstPath))).toEqual(i === 1 ? key : []);
          const ofStyle = (...styles: string[]) =>
            row.flatMap((mark) => (mark.mark === 'path' && styles.includes(mark.style) ? [mark.d] : []));
          const kinds = Map.groupBy(ofStyle('plain'), (d) => d.replace(/^M[\d.]+ [\d.]+/, ''));
          expect([...kinds.values()].map(({ length }) => length)).toEqual(signs);
          // The screens of what is safe are tinted, so that one can count them.
          expect([ofStyle('range').length, ofStyle('guide').length]).toEqual([tinted, tinted]);
        }
        for (const mark of marks)
          if (mark.mark === 'text') {
            expect(mark.x).toBeGreaterThanOrEqual(0);
            // With more space between letters; a label may then reach into the margin of the page.
            const letter = mark.tone === 'big' ? 11.3 : 7.6;
            expect(mark.x + letter * mark.text.length).toBeLessThanOrEqual(frame.width + 10);
            expect(mark.y).toBeLessThan(height);
          }
      }),
      runs,
    );
  });

  test('the answer compares the rows as they are drawn, and short enough for a phone', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { open, closed } = results(settings);
        fc.pre(open !== null && closed !== null);
        const [here, there] = [open?.safe ?? 0, closed?.safe ?? 0];
        const { answer, draw } = view(settings);
        expect(answer.length).toBeLessThanOrEqual(80);
        expect(answer).toMatch(/^Invented case: /);
        const says = here === there ? 'is about as safe as closed' : here > there ? 'is safer' : 'is less safe';
        const amount = here === 10 ? 'all 10' : here === 0 ? 'none of 10' : `${here} of 10`;
        expect(answer).toContain(`open ${says}, ${amount} `);
        const other = there === 10 ? 'all 10' : there === 0 ? 'none' : there;
        expect(answer).toContain(here === there ? ' each.' : ` against ${other}.`);
        // The heads of the rows are what the answer compares.
        expect(JSON.stringify(draw?.(frames[0]))).toContain(`"Open code: ${amount} safe"`);
        // More extra defenders make up for it where too few look, and never where too few update.
        const level = levelAt(settings, neverShares(settings));
        if (here < there) expect(answer).toContain(level === Infinity ? 'Too few update.' : 'Too few look.');
      }),
      runs,
    );
  });

  test('the safe are rounded to the nearest number, and no count is more than one off', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const counts = results(settings).open;
        const shares = fate(rates(settings).open, neverShares(settings).open);
        fc.pre(counts !== null && shares !== null);
        expect(Math.abs((counts?.safe ?? 0) - 10 * (shares?.safe ?? 0))).toBeLessThanOrEqual(0.5 + close);
        expect(Math.abs((counts?.hit ?? 0) - 10 * (shares?.hit ?? 0))).toBeLessThanOrEqual(1 + close);
        expect(Math.abs((counts?.behind ?? 0) - 10 * (shares?.behind ?? 0))).toBeLessThanOrEqual(1 + close);
      }),
      runs,
    );
  });

  test('halves are not counted twice', () => {
    const { open } = results({ ...start, extra: 9, insiders: 0, outsiders: 0, attackers: 11, never: 0 });
    expect(open).toEqual({ safe: 5, behind: 0, hit: 5 });
  });

  test('with enough extra defenders open code never shows fewer safe computers than closed code, with fewer never more', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { open, closed } = results(settings);
        fc.pre(open !== null && closed !== null);
        const lead = (open?.safe ?? 0) - (closed?.safe ?? 0);
        if (settings.extra < levelAt(settings, neverShares(settings)) - close) expect(lead).toBeLessThanOrEqual(0);
        else expect(lead).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test.each<[Partial<Settings>, string]>([
    [{}, 'Invented case: open is safer, 8 of 10 against 6.'],
    [{ extra: 14 }, 'Invented case: open is about as safe as closed, 6 of 10 each. Too few look.'],
    [{ extra: 0, insiders: 1, outsiders: 2 }, 'open is less safe, 2 of 10 against 4. Too few look.'],
    [{ never: 50 }, 'open is safer, 4 of 10 against 3. Too few update.'],
    [{ closed: 'service', never: 60 }, 'open is less safe, 3 of 10 against 7. Too few update.'],
    [{ extra: 200, insiders: 1 }, 'open is safer, 8 of 10 against 5.'],
    [{ attackers: 0, never: 0 }, 'open is about as safe as closed, all 10 each.'],
    [{ extra: 40, insiders: 0, outsiders: 0, attackers: 0 }, 'in closed code nobody would look.'],
    [{ extra: 0, insiders: 0, outsiders: 0, attackers: 0 }, 'nobody looks, so nobody finds the flaw.'],
  ])('the answer names what decided it: %o', (settings, says) => {
    expect(view(settings).answer).toContain(says);
  });

  test('where nobody looks, all computers stay as they are', () => {
    const { draw, reason } = view({ extra: 0, insiders: 0, outsiders: 0, attackers: 0 });
    const drawn = JSON.stringify(draw?.(frames[0]));
    expect(drawn).toContain('"Open code: nobody looks"');
    expect(drawn.match(/"all 10 keep the flaw"/g)).toHaveLength(2);
    expect(drawn).not.toContain('not updated');
    expect(reason).toContain('stays where it is');
  });

  test('the closed row says whether it is a program or a service', () => {
    const drawn = (settings: Partial<Settings>) => JSON.stringify(view(settings).draw?.(frames[0]));
    expect(drawn({})).toContain('"The same code, closed: 6 of 10 safe"');
    expect(drawn({ closed: 'service' })).toContain('"As a closed service: 7 of 10 safe"');
  });

  test('the slider is marked where open code does as well as closed, and at its end where that is beyond', () => {
    const mark = (settings: Partial<Settings>) => view(settings).notes?.['extra'];
    expect(mark({})).toMatch(/x1="7%".*>From 14 on as safe as closed code\.</);
    expect(mark({ speed: 1 })).toMatch(/x1="0%".*>Even with 0 as safe as closed code\.</);
    expect(mark({ insiders: 200 })).toMatch(/x1="100%".*>Even 200 are too few\.</);
  });

  test.each<[Partial<Settings>, string]>([
    [{}, 'Open code does exactly as well as closed with 14 extra defenders; here it has 60.'],
    [{ insiders: 200 }, 'Open code would need more than 200 extra defenders to do as well as closed.'],
    [{ closed: 'service', never: 60 }, 'Open code cannot do as well as closed then, however many people look.'],
  ])('the reason compares with closed code: %o', (settings, says) => {
    expect(view(settings).reason).toContain(says);
  });
});
