import type { Chart } from './kinds.ts';
import { hLine, path, point } from './marks.ts';
import type { LegendItem, Mark, Side } from './scene.ts';

type Entry = Extract<Chart, { legend: unknown }>['legend'][number];

/** Marks in a field of 30 by 16. */
function marksOf({ mark, side: sign }: Entry): Mark[] {
  const side = sign as Side;
  switch (mark) {
    case 'point':
      return [point(15, 8, sign)];
    case 'line':
      return [hLine(8, 8, 30, side), point(8, 8, sign)];
    case 'minimum':
      return [hLine(8, 9, 21, side)];
    case 'bar':
      return [sign === 'unknown' ? path('guide', 'M2 8h26') : { mark: 'bar', x: 2, y: 1, width: 26, height: 14, side }];
  }
}

export const legendOf = (chart: Chart): LegendItem[] =>
  ('legend' in chart ? chart.legend : []).map((entry) => ({ marks: marksOf(entry), text: entry.text }));
