import { describe, expect, test } from 'vitest';
import { frames } from '../../../src/charts/scene.ts';
import type { Row } from '../../../src/schemas/dataset.ts';
import { all, chart, draw, published, row, textsOf } from './charts.ts';

describe.each(frames)('in the drawing $size', (frame) => {
  test('a price holds until the next day of its line, in whatever order the rows stand', () => {
    const prices = ['2024-07', '2025-08-01', '2026-03-17'].map((date, i) =>
      row(date, i, { date, line: 'A', model: date, openness: 'open', output: i + 1 }),
    );
    const changes = chart('price-changes', { until: '2026-11-01' });
    const [first, second, third] = prices as [Row, Row, Row];
    expect(draw(changes, [third, first, second], frame)).toEqual(draw(changes, prices, frame));
  });

  test('two lines of prices stand in one frame, each with its name, its side and its last price at its end', () => {
    const price = (line: string, openness: string, date: string, output: number, model = 'm') => ({
      ...{ line, openness, date, model, output },
    });
    const rows = [
      price('A', 'closed', '2024-07', 0.6),
      price('A', 'closed', '2026-07-09', 5),
      price('A', 'closed', '2026-09-22', 0.5),
      price('B', 'open', '2026-04-24', 3.5),
      price('B', 'open', '2026-04-26', 0.9),
      price('B', 'open', '2026-08-16', 2),
      price('B', 'open', '2026-08-16', 4, 'V4-Pro, peak hours'),
    ];
    const scene = draw(published('price-changes'), rows, frame);
    const texts = textsOf(scene);
    expect(texts).toEqual(expect.arrayContaining(['A, closed', 'B, open', '$5.00', '$0.50', '$2.00', '$4.00']));
    expect(texts.filter((text) => text === '2026' || text === 'Jan 2026')).toHaveLength(1);
    // Where the first price has no room beside its point, the lowest one says it.
    expect(texts.join(' ')).toMatch(/\$3\.50( to \$0\.90| .*\$0\.90)/);
    // The price of some hours is no step of the line, but joined to its end.
    expect(all(scene, 'point')).toHaveLength(6);
    const line = all(scene, 'path').find(({ style }) => style === 'open')?.d ?? '';
    const joined = all(scene, 'path').find(({ style }) => style === 'thread')?.d ?? '';
    expect(Number(joined.split('V')[1])).toBeCloseTo(Number(line.split(',').at(-1)), 0);
  });
});
