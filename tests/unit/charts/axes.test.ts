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

describe.each(frames)('in the drawing $size', (frame) => {
  const cells = [{ columns: ['value'], title: 'N', width: 20 }];
  const name = 'A model with a very long name which goes on and on';
  test.each([
    ['a label longer than its width', { labels: { ...labels, width: 60 } }, 'Mistral 8x22B', 'labels'],
    ['the head of the labels', { labels: { ...labels, width: 40, title: 'A longer head' } }, 'a', 'labels'],
    ['a label longer than the picture is wide', { labels: { ...labels, width: 0 } }, name.repeat(3), 'labels'],
    ['a label for which nobody has set a width', {}, name.repeat(2), 'labels'],
    ['a cell longer than its width', { labels: { ...labels, width: 100 }, cells }, 'a', 'cells'],
    ['rows on top of each other', { labels: { ...labels, width: 100 }, rowHeight: 0 }, 'a', 'rowHeight'],
    ['rows whose marks lie on their labels', { labels: { ...labels, width: 0 }, rowHeight: 24 }, 'a', 'rowHeight'],
  ])('%s is refused', (_, options, label, field) => {
    const bars = chart('bars', { labels, value: 'value', ...options });
    expect(() => draw(bars, [row(label, 1234567)], frame)).toThrow(expect.objectContaining({ field }));
  });

  test('the number beside the longest bar stands in the picture; where a scale leaves no room for it, it is refused', () => {
    const drawn = (options: object) =>
      draw(chart('bars', { labels, value: 'value', printed: true, ...options }), [row('a', 3000), row('b', 1)], frame);
    const number = all(drawn({}), 'text').find(({ text, tone }) => text === '3,000' && tone === 'strong');
    expect((number?.x ?? NaN) + 5 * 7.6).toBeLessThanOrEqual(frame.width);
    expect(() => drawn({ scale: { to: 3000 } })).toThrow(expect.objectContaining({ field: 'scale' }));
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
