import { hLine, point } from '../charts/marks.ts';
import type { LegendItem, Mark, Side } from '../charts/scene.ts';
import type { ChartImage } from '../images/chart-image.ts';
import { breakEvenContract } from './break-even/data.ts';
import { breakEven } from './break-even/figure.ts';
import { manyEyesContract } from './many-eyes/data.ts';
import { manyEyes } from './many-eyes/figure.ts';
import { monthsBehindContract } from './months-behind/data.ts';
import { monthsBehind } from './months-behind/figure.ts';
import type { Still } from './shared/definition.ts';
import { loadFigure } from './shared/load.ts';

const bar = (side: Side): Mark => ({ mark: 'bar', x: 2, y: 1, width: 26, height: 14, side });

/** What the marks mean of each figure that has a drawing. */
export const legends = {
  'break-even': [
    { marks: [bar('open')], text: 'An open model: anyone may run it' },
    { marks: [bar('closed')], text: 'A closed model: only its owner may' },
  ],
  // Its picture names them itself.
  'many-eyes': [],
  'months-behind': [
    { marks: [hLine(8, 8, 30, 'closed'), point(8, 8, 'closed')], text: 'Only closed models reach it' },
    { marks: [hLine(8, 8, 30, 'open'), point(8, 8, 'open')], text: 'An open model reaches it too' },
    { marks: [hLine(8, 2, 24, 'closed'), { mark: 'openEnd', x: 24, y: 8 }], text: 'Still waiting' },
  ],
} as const satisfies Record<string, readonly LegendItem[]>;

const stills: Record<keyof typeof legends, () => Promise<{ still: Still }>> = {
  'break-even': () => loadFigure(breakEvenContract, breakEven),
  'many-eyes': () => loadFigure(manyEyesContract, manyEyes),
  'months-behind': () => loadFigure(monthsBehindContract, monthsBehind),
};

/** The picture of a figure at its defaults, or undefined if it has no drawing. */
export async function figureImage(name: string): Promise<ChartImage | undefined> {
  if (!Object.hasOwn(stills, name)) return undefined;
  const figure = name as keyof typeof stills;
  const { draw } = (await stills[figure]()).still.view;
  return draw && { draw, legend: legends[figure] };
}
