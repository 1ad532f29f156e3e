import { describe, expect, test } from 'vitest';
import { eventRibbon } from '../../src/charts/event-ribbon';
import type { Side } from '../../src/charts/scene';

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

  test('is crossed by a line that changes its lane once, and shows on which side it is', () => {
    const styles = ribbon.marks.flatMap((mark) => (mark.mark === 'path' ? [mark.style] : []));
    // The day that is marked has the other one.
    expect(styles.filter((style) => style === 'guide')).toHaveLength(2);
    expect(styles.filter((style) => style === 'open' || style === 'closed')).toEqual(['open', 'closed']);
  });
});
