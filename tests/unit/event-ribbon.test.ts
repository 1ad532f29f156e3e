import { describe, expect, test } from 'vitest';
import { eventRibbon } from '../../src/charts/event-ribbon.ts';
import { boxOf } from '../../src/charts/event-names.ts';
import type { TimelineOptions } from '../../src/charts/kinds/events.ts';
import type { Side } from '../../src/charts/scene.ts';
import { findingOf, ribbonEvents, turnsOf } from '../../src/charts/timeline.ts';
import { readContent } from '../../src/check/content.ts';
import type { Dataset } from '../../src/reader/dataset.ts';
import { datasetOf } from '../../src/reader/rows.ts';
import { ribbonDataset, timelineChart } from '../../src/site.ts';

const event = (date: string, side: Side = 'open') => ({ id: `event-${date}`, date, side, title: date });
const turns = [
  { date: '2024-01-01', side: 'open' as const },
  { date: '2024-06-01', side: 'open' as const },
  { date: '2025-01-01', side: 'closed' as const },
];
const labels = { maker: 'Meta', day: { date: '2024-12-31', text: 'a day' } };
const events = [
  event('2024-01-01'),
  event('2024-01-03'),
  event('2024-12-31'),
  event('2025-12-31'),
  event('2024-06', 'closed'),
];

describe.each(['right', 'down'] as const)('time that runs %s', (direction) => {
  const ribbon = eventRibbon(events, turns, labels, direction, 20);
  const [along, across] = direction === 'right' ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const place = (date: string) => ribbon.points.find((point) => point.date === date);

  test('is true: a year is as long as the next', () => {
    const [first, second, third] = ['2024-01-01', '2024-12-31', '2025-12-31'].map(
      (date) => place(date)?.[along] ?? NaN,
    );
    expect((second ?? NaN) - (first ?? NaN)).toBeCloseTo((third ?? NaN) - (second ?? NaN), 5);
  });

  test('has an event without a day in the middle of its month', () => {
    const expected = (place('2024-01-01')?.[along] ?? NaN) + (20 / (365.25 / 12)) * (152 + 14);
    expect(place('2024-06')?.[along]).toBeCloseTo(expected, 5);
  });

  test('has events of neighbouring days beside each other', () => {
    expect(place('2024-01-01')?.[across]).not.toBe(place('2024-01-03')?.[across]);
    expect(place('2024-01-01')?.[across]).toBe(place('2024-12-31')?.[across]);
  });

  test('is crossed by a line that changes its side once, and shows on which it is', () => {
    const styles = ribbon.marks.flatMap((mark) => (mark.mark === 'path' ? [mark.style] : []));
    // The day that is marked has the other one.
    expect(styles.filter((style) => style === 'guide')).toHaveLength(2);
    expect(styles.filter((style) => style === 'open' || style === 'closed')).toEqual(['open', 'closed']);
  });

  test('has what was open on one side of that line and what was closed on the other', () => {
    const line = ribbon.marks.flatMap((mark) => (mark.mark === 'path' && mark.style === 'open' ? [mark.d] : []))[0];
    // A line is written as M, its start, and H or V with its end.
    const [x = NaN, y = NaN] =
      /^M([\d.]+) ([\d.]+)/
        .exec(line ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    const base = direction === 'right' ? y : x;
    expect(place('2024-12-31')?.[across]).toBeLessThan(base);
    expect(place('2024-06')?.[across]).toBeGreaterThan(base);
  });
});

describe('names', () => {
  const near = [
    { ...event('2024-03-01'), name: 'First' },
    event('2024-03-03'),
    { ...event('2024-08-05'), name: 'Another' },
    { ...event('2025-06-01'), name: 'x'.repeat(60) },
    { ...event('2024-09-01', 'plain'), name: 'A law' },
    event('2025-12-31'),
  ];
  const namesOf = (direction: 'right' | 'down') =>
    eventRibbon(near, turns, labels, direction, 20).points.flatMap(({ label }) => label ?? []);

  test('stand where there is room, and nowhere else', () => {
    expect(namesOf('right').map(({ text }) => text)).toEqual(['First', 'Another', 'A law']);
    expect(namesOf('down').map(({ text }) => text)).toEqual(['First', 'Another']);
  });

  test('a mark with a name is further out than those beside it, so that nobody takes the name for theirs', () => {
    const [first, second] = ['2024-03-01', '2024-03-03'].map((date) =>
      eventRibbon(near, turns, labels, 'right', 20).points.find((point) => point.date === date),
    );
    expect(first?.y).toBeLessThan(second?.y ?? NaN);
  });
});

describe('the timeline', async () => {
  const { charts, datasets } = await readContent('.');
  const chart = charts.find(({ name }) => name === timelineChart)?.data as TimelineOptions;
  const [set, releases] = [chart.data[0], ribbonDataset].map((wanted) => {
    const found = datasets.find(({ name }) => name === wanted);
    if (!found) throw new Error(`There is no data set ${wanted}.`);
    return datasetOf(found);
  }) as [Dataset, Dataset];
  const events = ribbonEvents(set, chart);
  const { day } = chart;

  test.each([
    ['down', 14, events.filter(({ name, side }) => name && side !== 'plain').length],
    ['right', 20.2, events.filter(({ name }) => name).length],
  ] as const)(
    'time that runs %s: every name has a place, and touches no mark and no other name',
    (direction, month, count) => {
      const { points } = eventRibbon(events, turnsOf(releases), { maker: 'Meta', day }, direction, month);
      const names = points.flatMap(({ label }) => label ?? []);
      expect(names).toHaveLength(count);
      for (const [i, name] of names.entries()) {
        const [left, top, right, bottom] = boxOf(name);
        for (const { x, y } of points) {
          const isClear = x + 5 <= left || x - 5 >= right || y + 5 <= top || y - 5 >= bottom;
          expect(isClear, `${name.text} at ${x} ${y}`).toBe(true);
        }
        for (const other of names.slice(0, i)) {
          const [l, t, r, b] = boxOf(other);
          expect(r <= left || l >= right || b <= top || t >= bottom, `${name.text} and ${other.text}`).toBe(true);
        }
      }
    },
  );
});

test('the headline counts what was open at first, and what was kept since', () => {
  const open = { date: '2024-01-01', side: 'open' as const };
  const closed = { date: '2025-03-09', side: 'closed' as const };
  expect(findingOf('Meta', [open, open, closed, open, closed])).toBe(
    'Meta’s newest main model was open until March 2025. Since then it has changed sides twice, and it is closed now.',
  );
  expect(findingOf('Meta', [open, open])).toBe('Meta opened each of its main models.');
});
