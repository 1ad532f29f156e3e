import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defendersFirst,
  dots,
  drawFlaws,
  exposedDays,
  levelAt,
  outcomes,
  rates,
  type Rates,
  type Searchers,
  type Users,
} from '../../../src/figures/many-eyes/model.ts';

import { frames } from '../../../src/charts/scene.ts';
import { manyEyesContract } from '../../../src/figures/many-eyes/data.ts';
import { manyEyes } from '../../../src/figures/many-eyes/figure.ts';
import { results, type Settings } from '../../../src/figures/many-eyes/settings.ts';
import { wins, withinYear } from '../../../src/figures/many-eyes/words.ts';
import { random } from '../../../src/model/random.ts';
import { defaults } from '../../../src/figures/shared/controls.ts';
import { contentOf } from './content.ts';

const runs = { numRuns: 1000 };
const people = fc.integer({ min: 0, max: 200 });
const anyInputs = fc.record<Searchers & Users>({
  insiders: people,
  outsiders: people,
  extra: people,
  attackers: people,
  speed: fc.integer({ min: 1, max: 30 }),
  fixDays: fc.integer({ min: 0, max: 90 }),
  neverShare: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const rate = fc.double({ min: 1e-5, max: 1, noNaN: true });
const anyRates = fc.record<Rates>({ defenders: rate, attackers: rate });
const anyUsers = fc.record({
  fixDays: fc.integer({ min: 0, max: 90 }),
  neverShare: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const close = 1e-9;

describe('who is first', () => {
  test('either defenders or attackers are, and swapping them swaps the chance', () => {
    fc.assert(
      fc.property(anyRates, ({ defenders, attackers }) => {
        const [here, there] = [
          { defenders, attackers },
          { defenders: attackers, attackers: defenders },
        ];
        expect((defendersFirst(here) ?? 0) + (defendersFirst(there) ?? 0)).toBeCloseTo(1, 9);
      }),
      runs,
    );
    expect(defendersFirst({ defenders: 0, attackers: 0 })).toBeNull();
  });

  test('without extra defenders the closed side is never behind', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { open, closed } = rates({ ...inputs, extra: 0 });
        fc.pre(defendersFirst(open) !== null && defendersFirst(closed) !== null);
        expect(defendersFirst(closed) ?? 0).toBeGreaterThanOrEqual((defendersFirst(open) ?? 0) - close);
      }),
      runs,
    );
  });

  test('the open side draws level exactly when the extra defenders are insiders × (speed − 1)', () => {
    fc.assert(
      fc.property(anyInputs, fc.constantFrom(-1, 0, 1), (inputs, off) => {
        const extra = levelAt(inputs) + off;
        fc.pre(extra >= 0 && inputs.attackers > 0 && inputs.insiders + inputs.outsiders > 0);
        const { open, closed } = rates({ ...inputs, extra });
        const lead = (defendersFirst(open) ?? 0) - (defendersFirst(closed) ?? 0);
        if (off === 0) expect(Math.abs(lead)).toBeLessThan(close);
        else expect(Math.sign(lead)).toBe(off);
      }),
      runs,
    );
  });

  test('within the days watched the chances add up, and a longer watch leaves less unfound', () => {
    fc.assert(
      fc.property(anyRates, fc.integer({ min: 1, max: 3000 }), (both, days) => {
        const { defenders, attackers, nobody } = outcomes(both, days);
        expect(defenders + attackers + nobody).toBeCloseTo(1, 9);
        expect(outcomes(both, days + 100).nobody).toBeLessThanOrEqual(nobody);
      }),
      runs,
    );
  });
});

describe('the days on which users are exposed', () => {
  test('are none without attackers, never negative, and never more than the days watched', () => {
    fc.assert(
      fc.property(anyRates, anyUsers, fc.integer({ min: 1, max: 1000 }), (both, users, days) => {
        expect(exposedDays({ ...both, attackers: 0 }, users, days)).toBe(0);
        const exposed = exposedDays(both, users, days);
        expect(exposed).toBeGreaterThanOrEqual(0);
        expect(exposed).toBeLessThanOrEqual(days);
      }),
      runs,
    );
  });

  test('for an endless watch and no laggards are those of the formula', () => {
    fc.assert(
      fc.property(anyRates, fc.integer({ min: 0, max: 90 }), ({ defenders: D, attackers: A }, fixDays) => {
        fc.pre(A * Math.max(fixDays, 1) > 1e-4);
        const formula = fixDays + 1 / D - (1 - Math.exp(-A * fixDays)) / A - Math.exp(-A * fixDays) / (A + D);
        const exposed = exposedDays({ defenders: D, attackers: A }, { fixDays, neverShare: 0 }, 1e9);
        expect(Math.abs(exposed - formula)).toBeLessThan(1e-6 * (1 + formula + 1 / A));
      }),
      runs,
    );
  });

  test('grow with attackers, a slow fix and laggards, and shrink with defenders among those who update', () => {
    fc.assert(
      fc.property(anyRates, anyUsers, fc.double({ min: 1, max: 5, noNaN: true }), (both, users, more) => {
        const now = exposedDays(both, users) - 1e-6;
        expect(exposedDays({ ...both, attackers: both.attackers * more }, users)).toBeGreaterThanOrEqual(now);
        expect(
          exposedDays(both, { ...users, neverShare: Math.min(1, users.neverShare * more) }),
        ).toBeGreaterThanOrEqual(now);
        const all = { ...users, neverShare: 0 };
        // A slower fix tells attackers later, so it can only be said of those who install it.
        expect(exposedDays(both, { ...all, fixDays: users.fixDays + 5 })).toBeGreaterThanOrEqual(
          exposedDays(both, all) - 1e-6,
        );
        expect(exposedDays({ ...both, defenders: both.defenders * more }, all)).toBeLessThanOrEqual(
          exposedDays(both, all) + 1e-6,
        );
      }),
      runs,
    );
  });
});

describe('a draw', () => {
  test('is the same for the same seed, and another for another', () => {
    const draw = (seed: number) =>
      drawFlaws({ defenders: 0.01, attackers: 0.01 }, { fixDays: 14, neverShare: 0.1 }, 50, random(seed).uniform);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('has the mean of the formula, within three standard errors', () => {
    const both = { defenders: 440 / 30_000, attackers: 80 / 30_000 };
    const users = { fixDays: 14, neverShare: 0.13 };
    const days = drawFlaws(both, users, 40_000, random(2026).uniform).map((flaw) => flaw.exposedDays);
    const mean = days.reduce((a, b) => a + b, 0) / days.length;
    const variance = days.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (days.length - 1);
    expect(Math.abs(mean - exposedDays(both, users))).toBeLessThan(3 * Math.sqrt(variance / days.length));
  });
});

test('dots share out a hundred and leave none over', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }), (raw) => {
      const sum = raw.reduce((a, b) => a + b, 0);
      const whole = dots(
        raw.map((share) => share / sum),
        100,
      );
      expect(whole.reduce((a, b) => a + b, 0)).toBe(100);
      whole.forEach((dot, i) => expect(Math.abs(dot - ((raw[i] ?? 0) / sum) * 100)).toBeLessThanOrEqual(1));
    }),
    runs,
  );
});

describe('what a reader sees', () => {
  const data = contentOf(manyEyesContract);
  const start = defaults(manyEyes.controls(data));
  const anySettings = fc.record<Settings>({
    extra: people,
    insiders: people,
    outsiders: people,
    attackers: people,
    speed: fc.integer({ min: 1, max: 30 }),
    fix: fc.nat(90),
    never: fc.nat(60),
    closed: fc.constantFrom('software', 'service'),
    draw: fc.nat(999),
  });

  test('it begins with the first case', () => {
    expect(start).toEqual({ ...data.cases[0]?.values, draw: 0 });
  });

  test('the answer and the picture give one score, whoever wins', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { answer, draw } = manyEyes.view(data, settings);
        expect(answer.length).toBeLessThanOrEqual(90);
        const { open, closed } = results(settings);
        fc.pre(open.share !== null && closed.share !== null);
        const [defenders, attackers] = wins(open);
        expect(defenders + attackers).toBe(100);
        const who =
          defenders === attackers ? 'it is level' : `${defenders > attackers ? 'defenders' : 'attackers'} win`;
        expect(answer).toContain(
          `${who}, ${Math.max(defenders, attackers)} to ${Math.min(defenders, attackers)}`.replace('win,', 'win'),
        );
        const drawn = JSON.stringify(draw?.(frames[2]));
        expect(drawn).toContain(`"Open code: defenders first to ${defenders} of 100"`);
        expect(drawn).toContain(`"Open code: attackers first to ${attackers}"`);
        expect(drawn).toContain(`"Closed code: defenders first to ${wins(closed)[0]}"`);
      }),
      runs,
    );
  });

  test('a flaw is one sign in the lane of its winner', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const lanes = (manyEyes.view(data, settings).draw?.(frames[0]).marks ?? []).flatMap((mark) =>
          mark.mark === 'path' && mark.style === 'ink' ? [mark.d] : [],
        );
        // Each row of an eye or a cross begins with a move down, or to the next column.
        const signs = lanes.map((d) => [...d.matchAll(/M|m0 \d/g)].length);
        const { open, closed } = results(settings);
        const [defenders, attackers] = wins(open);
        expect(signs).toEqual([defenders, wins(closed)[0], attackers]);
      }),
    );
  });

  test('the answer says how the winner does in closed code', () => {
    const says = (settings: Partial<Settings>) => manyEyes.view(data, { ...start, ...settings }).answer;
    expect(says({})).toBe('Invented race: defenders win 85 to 15, slightly more often than in closed code.');
    expect(says({ extra: 35 })).toContain(', as often as in closed code.');
    expect(says({ extra: 0 })).toContain('defenders win 60 to 40, less often than in closed code.');
    expect(says({ insiders: 1, outsiders: 2, extra: 1 })).toContain(
      'attackers win 71 to 29, more often than in closed code.',
    );
    expect(says({ insiders: 0, outsiders: 0, extra: 10 })).toContain(
      'it is level, 50 to 50, in closed code attackers win.',
    );
    expect(says({ insiders: 0, outsiders: 10, extra: 0 })).toContain('it is level, 50 to 50, in closed code too.');
    expect(says({ draw: 3 })).toMatch(/^Invented draw 3: /);
    const nobody = { insiders: 0, outsiders: 0, attackers: 0 };
    expect(says({ ...nobody, extra: 1 })).toBe('Invented race: defenders win 100 to 0.');
    expect(says({ ...nobody, extra: 0 })).toContain('nobody looks');
  });

  test('where the race is level, it is so for both sides', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const level = results({ ...settings, draw: 0, extra: levelAt(settings) });
        fc.pre(level.open.share !== null && level.closed.share !== null);
        expect(wins(level.open)).toEqual(wins(level.closed));
      }),
      runs,
    );
    // Both are an eighth, but the machine's numbers differ.
    const eighth = results({ ...start, insiders: 0, outsiders: 5, attackers: 35, speed: 3, extra: 0 });
    expect(wins(eighth.open)).toEqual(wins(eighth.closed));
  });

  test('a draw is played to its end, so each flaw has a winner, also where few look', () => {
    const few = { ...start, insiders: 0, outsiders: 1, extra: 0, attackers: 1, speed: 1, draw: 5 };
    for (let draw = 1; draw <= 10; draw++)
      expect(wins(results({ ...few, draw }).open)[0] / 100).toBe(results({ ...few, draw }).open.share);
    expect(results({ ...few, outsiders: 0, attackers: 0 }).open.share).toBeNull();
    expect(withinYear(few, 'open')).toBe('1, 1, 98');
  });

  test('the slider is marked where the race is level, and at its end where that is beyond', () => {
    const mark = (settings: Partial<Settings>) => manyEyes.view(data, { ...start, ...settings }).notes?.['extra'];
    expect(mark({})).toMatch(/x1="17\.5%".*>as good as closed code</);
    expect(mark({ speed: 1 })).toMatch(/x1="0%".*>as good as closed code</);
    expect(mark({ insiders: 200 })).toMatch(/x1="100%".*>even 200 are too few</);
  });

  test('more extra defenders than can be set are only called so', () => {
    expect(manyEyes.view(data, start).reason).toContain(
      'With 35 extra defenders open code would do as well as closed; this race has 40',
    );
    expect(manyEyes.view(data, { ...start, insiders: 200 }).reason).toContain('With more than 200 extra defenders');
  });
});
