import type { Chart } from './kinds';
import { hLine, point, text } from './marks';
import type { LegendItem, Mark, Scene, Side, Sign } from './scene';

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
      return [{ mark: 'bar', x: 2, y: 1, width: 26, height: 14, side }];
  }
}

export const legendOf = (chart: Chart): LegendItem[] =>
  ('legend' in chart ? chart.legend : []).map((entry) => ({ marks: marksOf(entry), text: entry.text }));

/** Width of a letter, rounded up, so that readers may space letters out. */
const letterWidth = 7;

/** What signs mean, as a part of a drawing: as many beside one another as fit. */
export function signKey(entries: readonly { side: Sign; text: string }[], width: number): Scene {
  let [x, y] = [0, 0];
  const marks = entries.flatMap(({ side, text: words }): Mark[] => {
    const length = 14 + words.length * letterWidth;
    if (x > 0 && x + length > width) [x, y] = [0, y + 20];
    const [left, middle] = [x, y + 8];
    x += length + 12;
    return [point(left + 6.5, middle, side), text(left + 17, middle + 4.5, words)];
  });
  return { height: y + 20, marks };
}
