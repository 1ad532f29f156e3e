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
} from '../../../src/figures/many-eyes/model';

import { frames } from '../../../src/charts/scene';
import { manyEyesContract } from '../../../src/figures/many-eyes/data';
import { manyEyes } from '../../../src/figures/many-eyes/figure';
import { results, shareFirst, type Settings } from '../../../src/figures/many-eyes/settings';
import { random } from '../../../src/model/random';
import { defaults } from '../../../src/figures/shared/controls';
import { contentOf } from './content';

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

  test('without extra reviewers the closed side is never behind', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { open, closed } = rates({ ...inputs, extra: 0 });
        fc.pre(defendersFirst(open) !== null && defendersFirst(closed) !== null);
        expect(defendersFirst(closed) ?? 0).toBeGreaterThanOrEqual((defendersFirst(open) ?? 0) - close);
      }),
      runs,
    );
  });

  test('the open side draws level exactly when the extra reviewers are insiders × (speed − 1)', () => {
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

  test('the answer gives both measures of both sides, as the panels do', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const { answer, draw } = manyEyes.view(data, settings);
        expect(answer.length).toBeLessThanOrEqual(110);
        const drawn = JSON.stringify(draw?.(frames[2]));
        const { open, closed } = results(settings);
        for (const side of [open, closed]) {
          expect(answer).toMatch(new RegExp(`\\b${Math.round(side.days)}\\b`));
          expect(answer).toContain(`${shareFirst(side)}, `);
          for (const [who, n] of [
            ['Reviewers', side.reviewers],
            ['Attackers', side.attackers],
            ['Nobody', side.nobody],
          ])
            expect(drawn).toContain(`"${who} ${n}"`);
          expect(drawn).toContain(`Users exposed on ${Math.round(side.days)} of 365 days`);
          expect(drawn).toContain(`Reviewers win ${shareFirst(side)} of finds`);
        }
      }),
      runs,
    );
  });

  test('the share is that of the race, not of the signs, which are whole ones', () => {
    const neglected = { ...start, ...data.cases.find(({ label }) => label === 'Neglected')?.values };
    const { open, closed } = results(neglected);
    // Four of 14 people look at what is open; closed, one insider is worth eight.
    expect([shareFirst(open), shareFirst(closed)]).toEqual(['29%', '50%']);
    expect(Math.round((100 * open.reviewers) / (open.reviewers + open.attackers))).toBe(28);
    expect(shareFirst(results({ ...start, insiders: 0, outsiders: 0, extra: 0, attackers: 0 }).open)).toBe('none');
    fc.assert(
      fc.property(anySettings, (settings) => {
        const level = results({ ...settings, draw: 0, extra: levelAt(settings) });
        expect(shareFirst(level.open)).toBe(shareFirst(level.closed));
      }),
      runs,
    );
  });

  test('the slider is marked where the race is level, and at its end where that is beyond', () => {
    const mark = (settings: Partial<Settings>) => manyEyes.view(data, { ...start, ...settings }).notes?.['extra'];
    expect(mark({})).toMatch(/x1="17\.5%".*>35 draws level</);
    expect(mark({ speed: 1 })).toMatch(/x1="0%".*>0 draws level</);
    expect(mark({ insiders: 200 })).toMatch(/x1="100%".*>more than 200 draws level</);
  });

  test('more extra reviewers than can be set are only called so', () => {
    expect(manyEyes.view(data, start).reason).toContain(
      'With 35 extra reviewers both sides would win the same share of races; you set 40',
    );
    expect(manyEyes.view(data, { ...start, insiders: 200 }).reason).toContain('With more than 200 extra reviewers');
  });
});
