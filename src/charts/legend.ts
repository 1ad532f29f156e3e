import type { z } from 'astro/zod';
import type { legend } from './kind';
import { hLine, point } from './marks';
import type { Kind, LegendItem, Mark, PointKind } from './scene';

type Entry = z.infer<typeof legend>[number];

/** Marks in a field of 30 by 16. */
function marksOf({ mark, side }: Entry): Mark[] {
  const kind = side as Kind;
  switch (mark) {
    case 'point':
      return [point(15, 8, side satisfies PointKind)];
    case 'line':
      return [hLine(8, 8, 30, kind), point(8, 8, side)];
    case 'floor':
      return [hLine(8, 9, 21, kind)];
    case 'bar':
      return [{ mark: 'bar', x: 2, y: 1, width: 26, height: 14, kind }];
  }
}

/** The legend of a chart, as its file writes it. */
export const legendOf = (chart: object): LegendItem[] =>
  (('legend' in chart ? chart.legend : []) as Entry[]).map((entry) => ({ marks: marksOf(entry), text: entry.text }));
