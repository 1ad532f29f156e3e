import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frames, type Mark } from '../../../src/charts/scene.ts';
import { monthsBehindContract } from '../../../src/figures/months-behind/data.ts';
import { monthsBehind } from '../../../src/figures/months-behind/figure.ts';
import { daysPerMonth, leaders, records, waits, type ScoredModel } from '../../../src/figures/months-behind/model.ts';
import type { Data, Settings } from '../../../src/figures/months-behind/settings.ts';
import { lengthOf } from '../../../src/figures/months-behind/words.ts';
import { defaults, fromQuery } from '../../../src/figures/shared/controls.ts';
import { dayNumber } from '../../../src/text/dates.ts';
import { contentOf } from './content.ts';

const runs = { numRuns: 1000 };
const data = contentOf(monthsBehindContract);
const { models } = data;
/** The day on which the data end. */
const snapshot = dayNumber('2026-10-03');

test.each([
  ['GPT-4 (March 2023)', 'Llama 3.1 405B', 16],
  ['Claude 3.5 Sonnet (June 2024)', 'DeepSeek-V3', 6],
  ['o1', 'Qwen3-235B Thinking (July 2025)', 7],
  ['o3', 'Kimi K2.5', 9],
  ['GPT-5', 'Kimi K2.6', 8],
  ['GPT-5.4 Pro', undefined, 7],
])('the wait for %s', (name, by, months) => {
  const wait = waits(models, 'download', snapshot).find(({ record }) => record.name === name);
  expect(wait?.match?.name).toBe(by);
  expect(Math.round((wait?.days ?? 0) / daysPerMonth)).toBe(months);
});

test('of two records on one day the better stands, so o1-mini and not o1-preview', () => {
  const wait = waits(models, 'download', snapshot).find(({ record }) => record.day === dayNumber('2024-09-12'));
  expect([wait?.record.name, wait?.match?.name]).toEqual(['o1-mini', 'DeepSeek-R1']);
  expect(Math.round((wait?.days ?? 0) / daysPerMonth)).toBe(4);
});

test('a model that only may be looked at under limits is no match where the use must be free', () => {
  const match = (meaning: 'download' | 'free') =>
    waits(models, meaning, snapshot).find(({ record }) => record.name === 'o3')?.match?.name;
  expect([match('download'), match('free')]).toEqual(['Kimi K2.5', 'DeepSeek-V4-Pro']);
});

const anyModel = fc.record<ScoredModel>({
  name: fc.string({ maxLength: 5 }),
  day: fc.integer({ min: 19_000, max: 20_500 }),
  score: fc.integer({ min: 90, max: 160 }),
  access: fc.constantFrom('closed', 'free to use', 'limited', 'not recorded'),
});
const anyModels = fc.array(anyModel, { maxLength: 40 });
const anyDay = fc.integer({ min: 19_000, max: 20_600 });
const anyMeaning = fc.constantFrom('download' as const, 'free' as const);

describe('in every case', () => {
  test('a page needs the leaders only: without the others every wait is the same', () => {
    fc.assert(
      fc.property(anyModels, anyMeaning, anyDay, (all, meaning, day) => {
        expect(waits(leaders(all), meaning, day)).toEqual(waits(all, meaning, day));
      }),
      runs,
    );
  });

  test('records rise in score and follow in time', () => {
    fc.assert(
      fc.property(anyModels, (all) => {
        records(all).forEach((record, i, list) => {
          const before = list[i - 1];
          if (before) expect([record.score > before.score, record.day > before.day]).toEqual([true, true]);
        });
      }),
      runs,
    );
  });

  test('a match is later than its record, scores as high, and counts as open', () => {
    fc.assert(
      fc.property(anyModels, anyMeaning, anyDay, (all, meaning, day) => {
        for (const { record, match, days } of waits(all, meaning, day)) {
          expect(days).toBeGreaterThanOrEqual(match ? 1 : 0);
          if (!match) continue;
          expect(match.score).toBeGreaterThanOrEqual(record.score);
          expect(match.day).toBeLessThanOrEqual(day);
          expect(match.access).not.toBe('closed');
          if (meaning === 'free') expect(match.access).toBe('free to use');
        }
      }),
      runs,
    );
  });

  test('a further open model never lengthens the wait of a record that stays one', () => {
    fc.assert(
      fc.property(anyModels, anyModel, anyMeaning, anyDay, (all, extra, meaning, day) => {
        fc.pre(extra.access !== 'closed');
        const after = waits([...all, extra], meaning, day);
        for (const { record, days } of waits(all, meaning, day)) {
          const same = after.find((wait) => wait.record === record);
          if (same) expect(same.days).toBeLessThanOrEqual(days);
        }
      }),
      runs,
    );
  });

  test('a wider meaning of open changes no record and never lengthens a wait', () => {
    fc.assert(
      fc.property(anyModels, anyDay, (all, day) => {
        const [wide, narrow] = [waits(all, 'download', day), waits(all, 'free', day)];
        expect(wide.map(({ record }) => record)).toEqual(narrow.map(({ record }) => record));
        wide.forEach(({ days }, i) => expect(days).toBeLessThanOrEqual(narrow[i]?.days ?? -1));
      }),
      runs,
    );
  });

  test('a later look never undoes a match', () => {
    fc.assert(
      fc.property(anyModels, anyMeaning, anyDay, fc.nat(400), (all, meaning, day, more) => {
        const later = waits(all, meaning, day + more);
        for (const { record, match } of waits(all, meaning, day))
          if (match) expect(later.find((wait) => wait.record === record)?.match).toBe(match);
      }),
      runs,
    );
  });
});

describe('what a reader sees', () => {
  const start = defaults(monthsBehind.controls(data));
  const wait = (days: number, match: ScoredModel | null = null) => ({ record: models[0] as ScoredModel, match, days });

  test.each([
    [272, 'more than 8\u00a0months'],
    [31, 'more than 1\u00a0month'],
    [18, 'under a month'],
    [0, 'under a month'],
  ])('a wait of %i days that is not over is not rounded up', (days, words) => {
    expect(lengthOf(wait(days))).toBe(words);
  });

  test('a wait that is over is rounded', () => {
    expect(lengthOf(wait(272, models[0] ?? null))).toBe('9\u00a0months');
    expect(lengthOf(wait(31, models[0] ?? null))).toBe('1\u00a0month');
  });

  test('no month is said to be more than it was', () => {
    fc.assert(
      fc.property(anyModels, anyMeaning, anyDay, (all, meaning, day) => {
        for (const one of waits(all, meaning, day)) {
          const [, months] = /^more than (\d+)/.exec(lengthOf(one)) ?? [];
          if (months) expect(Number(months) * daysPerMonth).toBeLessThanOrEqual(one.days);
        }
      }),
      runs,
    );
  });

  test('in every state each record keeps its row, and an answer fits its place', () => {
    const heights = (settings: Settings) =>
      frames.map((frame) => monthsBehind.view(data, settings).draw?.(frame).height);
    const first = heights(start);
    for (const meaning of ['download', 'free'] as const)
      for (const [month] of monthsBehind.controls(data).month.options) {
        const { answer, reason } = monthsBehind.view(data, { meaning, month });
        expect(answer.length).toBeLessThanOrEqual(110);
        expect(`${answer} ${reason}`).not.toMatch(/\b0\smonth|\b1\smonths/);
        expect(heights({ meaning, month })).toEqual(first);
      }
  });

  const flat = (marks: readonly Mark[]): Mark[] =>
    marks.flatMap((mark) => (mark.mark === 'band' || mark.mark === 'group' ? flat(mark.marks) : [mark]));
  const drawn = (frame: (typeof frames)[number], settings: Settings) =>
    flat(monthsBehind.view(data, settings).draw?.(frame).marks ?? []);
  const states = (['download', 'free'] as const).flatMap((meaning) =>
    monthsBehind.controls(data).month.options.map(([month]) => ({ meaning, month })),
  );

  test('on a phone the lengths stand in one column behind the longest name, and touch no mark below them', () => {
    const longest = 7.75 * Math.max(...records(models).map(({ name }) => name.replace(/ \(.*\)/, '').length));
    for (const settings of states) {
      const marks = drawn(frames[0], settings);
      const lengths = marks.flatMap((mark) => (mark.mark === 'text' && mark.tone === 'strong' ? [mark] : []));
      const points = marks.filter((mark) => mark.mark === 'point');
      expect(lengths.length).toBe(points.filter((mark) => mark.mark === 'point' && mark.sign === 'closed').length);
      expect(new Set(lengths.map(({ x, anchor }) => `${x} ${anchor}`)).size).toBe(1);
      for (const { x, y, text } of lengths) {
        expect(x).toBeGreaterThan(8 + longest);
        expect(x + 7.75 * text.length).toBeLessThanOrEqual(frames[0].width + 10);
        // A ring is 12.4 high, and digits have no tails.
        const next = Math.min(...points.map((point) => point.y).filter((below) => below > y));
        expect(next - 6.2 - y).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('what an open model has reached is a thin line on a phone, so that the wait leads, and a broad one elsewhere', () => {
    const matches = waits(models, 'download', snapshot).filter(({ match }) => match).length;
    const lines = frames.map((frame) => {
      const marks = drawn(frame, start);
      const broad = marks.filter((mark) => mark.mark === 'path' && mark.style === 'open').length;
      const waiting = marks.filter((mark) => mark.mark === 'path' && mark.style === 'closed').length;
      return [broad, marks.filter((mark) => mark.mark === 'units' && mark.side === 'open').length, waiting];
    });
    const all = records(models).length;
    expect(lines).toEqual([
      [0, matches, all],
      [matches, 0, all],
      [matches, 0, all],
    ]);
  });

  test('a link means the same month after earlier and later ones were added', () => {
    const earlier: ScoredModel = { name: 'An older record', day: dayNumber('2022-05-02'), score: 1, access: 'closed' };
    const more: Data = { models: [earlier, ...models], lastDay: dayNumber('2026-06-30') };
    const link = 'month.2024-11';
    const seen = (data: Data) => monthsBehind.view(data, fromQuery(monthsBehind.controls(data), link)).answer;
    expect(seen(data)).toContain('By 30\u00a0November 2024');
    expect(seen(more)).toContain('By 30\u00a0November 2024');
    expect(fromQuery(monthsBehind.controls(data), 'month.20')).toEqual(start);
  });
});
