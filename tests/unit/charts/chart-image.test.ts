import { expect, test } from 'vitest';
import { legendOf } from '../../../src/charts/legend.ts';
import type { Scene } from '../../../src/charts/scene.ts';
import { chartSvg } from '../../../src/images/chart-image.ts';
import { chart, labels } from './charts.ts';

test('a chart as a picture stands alone: its legend, its drawing, its size, its colours', () => {
  const scene: Scene = { height: 199.5, marks: [{ mark: 'text', x: 1, y: 2, text: 'A' }] };
  const legend = legendOf(chart('points', { labels, value: 'value', legend: [{ side: 'open', text: 'Open & free' }] }));
  const svg = chartSvg({ draw: () => scene, legend });
  expect(svg).toContain('Open &amp; free');
  expect(svg).toContain('>A</text>');
  expect(svg).toMatch(/viewBox="0 0 828 282"/);
  expect(svg).not.toMatch(/var\(--/);
  expect(svg).toMatch(/\.band \.open-shape \{ fill: #/);
});
