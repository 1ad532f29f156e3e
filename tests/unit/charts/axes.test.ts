import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/charts/kinds.ts';
import { timeAxis } from '../../../src/charts/time-chart.ts';
import { frames, type Frame } from '../../../src/charts/scene.ts';
import { readContent } from '../../../src/check/content.ts';
import { datasetOf } from '../../../src/reader/rows.ts';
import { all, chart, draw, labels, row, textsOf } from './charts.ts';

const { charts, datasets } = await readContent('.');
const sets = new Map(datasets.map((set) => [set.name, datasetOf(set)]));

test('a scale of time names half-years, and only years where half-years would be too many', () => {
  const [small, , large] = frames;
  const named = (last: string, frame: Frame) =>
    timeAxis(new Date('2023-03-01'), new Date(last), frame).ticks.map(({ text }) => text);
  expect(named('2025-02-01', small)).toEqual(['Jul 2023', 'Jan 2024', 'Jul 2024', 'Jan 2025']);
  expect(named('2025-08-01', small)).toEqual(['2024', '2025']);
  expect(named('2025-08-01', large)).toHaveLength(5);
  expect(named('2027-02-01', large)).toHaveLength(8);
  expect(named('2027-08-01', large)).toEqual(['2024', '2025', '2026', '2027']);
});

describe.each(frames)('in the drawing $size', (frame) => {
  test('what a scale of time names does not run into its neighbour', () => {
    const overlaps = charts.flatMap(({ name, data }) => {
      const scene = kindOf(data).drawing(
        data,
        data.data.flatMap((set) => sets.get(set) ?? []),
      )?.(frame);
      const names = scene ? all(scene, 'text').filter(({ text }) => /^[A-Z][a-z]+ 20\d\d$/.test(text)) : [];
      return names.flatMap(({ x, y, text }, i) => {
        const next = names[i + 1];
        // Where the next is further left, a new scale begins.
        return next && next.y === y && next.x > x && next.x - x < text.length * 7
          ? [`${name}: ${text}, ${next.text}`]
          : [];
      });
    });
    expect(overlaps).toEqual([]);
  });

  test('a span ends at the tick of the year in which it ended', () => {
    const spans = chart('spans', {
      ...{ labels, years: 'value', until: 'until', plate: { head: ['Years'], foot: 'F' } },
      scale: { from: 2000, to: 2030, ticks: [2010, 2020], format: 'year' },
    });
    const scene = draw(spans, [row('a', 10, { until: '2020-01-01' })], frame);
    const tick = (year: string) => all(scene, 'text').find(({ text }) => text === year)?.x ?? NaN;
    const [span] = all(scene, 'bar');
    expect(span?.x).toBeCloseTo(tick('2010'), 0);
    expect((span?.x ?? 0) + (span?.width ?? 0)).toBeCloseTo(tick('2020'), 0);
  });
});

test('on a phone texts that are too long for one line stand on two, and both above the marks', () => {
  const cells = [{ columns: ['value'], title: 'Price', format: 'dollars' }];
  const heights = (name: string) => {
    const points = chart('points', { labels, value: 'value', cells, scale: { to: 50, ticks: [0, 50] } });
    const scene = draw(points, [row(name, 20)], frames[0]);
    const heightOf = (words: string) => all(scene, 'text').find(({ text }) => text === words)?.y ?? NaN;
    expect(textsOf(scene)).toContain('$20.00');
    return { label: heightOf(name), cell: heightOf('$20.00'), mark: all(scene, 'point')[0]?.y ?? NaN };
  };
  const short = heights('A model');
  expect(short.cell).toBe(short.label);
  const long = heights('A model with a name of very many letters');
  expect(long.cell).toBeGreaterThan(long.label + 14);
  expect(long.mark).toBeGreaterThan(long.cell + 5);
  expect(short.mark).toBeGreaterThan(short.cell + 5);
});
