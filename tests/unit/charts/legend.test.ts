import { expect, test } from 'vitest';
import { legendOf } from '../../../src/charts/legend.ts';
import { frames, type Scene } from '../../../src/charts/scene.ts';
import { signKey } from '../../../src/charts/sign-key.ts';
import { chartSvg } from '../../../src/images/chart-image.ts';
import { all, chart, labels } from './charts.ts';

const entry = { side: 'open', text: 'Published' } as const;
const points = (...legend: object[]) => chart('points', { labels, value: 'value', legend });

test('a key breaks its line where the next entry has no room, and grows by the new line', () => {
  const [one, three] = [signKey([entry], 250), signKey([entry, entry, entry], 250)];
  const [a, b, c] = all(three, 'point');
  expect([b?.y, c?.x]).toEqual([a?.y, a?.x]);
  expect(b?.x).toBeGreaterThan(a?.x ?? Infinity);
  expect(c?.y).toBeGreaterThan(b?.y ?? Infinity);
  expect(three.height).toBe(2 * one.height);
});

test('in a picture the legend breaks its line too, and the drawing begins below it', () => {
  const scene: Scene = { height: 100, marks: [] };
  const placesOf = (count: number) => {
    const legend = legendOf(points(...Array.from({ length: count }, () => entry)));
    return [...chartSvg({ draw: () => scene, legend, frame: frames[0] }).matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)];
  };
  const drawingTop = (count: number) => Number(placesOf(count).at(-1)?.[2]);
  expect(
    placesOf(3)
      .slice(1, -1)
      .map(([, x, y]) => [Number(x) > 0, Number(y) > 0]),
  ).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
  expect(drawingTop(3)).toBeGreaterThan(drawingTop(2));
});

test('the sign of a number that may be greater is a short line without a point', () => {
  const [whole, least] = legendOf(
    points({ mark: 'line', side: 'closed', text: 'A' }, { mark: 'minimum', side: 'closed', text: 'B' }),
  );
  const ends = [whole, least].map((item) => {
    const [line] = item ? all(item, 'path') : [];
    return Number(/H([\d.]+)/.exec(line?.d ?? '')?.[1]);
  });
  expect(ends[1]).toBeLessThan(ends[0] ?? 0);
  expect(least && all(least, 'point')).toEqual([]);
  expect(whole && all(whole, 'point')).toHaveLength(1);
});
