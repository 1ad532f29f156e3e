import { hLine, path, point, text } from '../charts/marks.ts';
import type { Plate } from '../charts/plates.ts';
import type { LegendItem } from '../charts/scene.ts';
import type { Dataset } from '../reader/dataset.ts';
import type { DatasetEntry } from '../reader/read-content.ts';
import type { Entry } from '../reader/read-log.ts';
import { datasetOf } from '../reader/rows.ts';
import type { FigureName, FigureTexts } from '../schemas/figure.ts';
import { breakEvenContract } from './break-even/data.ts';
import { breakEven } from './break-even/figure.ts';
import { manyEyesContract } from './many-eyes/data.ts';
import { manyEyes } from './many-eyes/figure.ts';
import { monthsBehindContract } from './months-behind/data.ts';
import { monthsBehind } from './months-behind/figure.ts';
import type { FigureContract } from './shared/contract.ts';
import type { Values } from './shared/controls.ts';
import { still, type FigureDefinition } from './shared/definition.ts';
import { waysOutContract } from './ways-out/data.ts';
import { waysOut } from './ways-out/figure.ts';
import { whereDataGoesContract } from './where-data-goes/data.ts';
import { whereDataGoes } from './where-data-goes/figure.ts';
import { whereDataGoesPlate } from './where-data-goes/plate.ts';

/**
 * Hides the types of a figure's data and values, so that all figures have one type.
 * @param legend what the marks of its drawing mean; none if the picture names them itself
 * @param plate its small form, which may open an article
 */
function register<N extends FigureName, D, V extends Values>(
  contract: FigureContract<N, D>,
  figure: FigureDefinition<D, V>,
  { legend = [], plate }: { legend?: readonly LegendItem[]; plate?: (data: D) => Plate } = {},
) {
  const dataOf = (datasets: readonly Dataset[], texts: FigureTexts) => contract.read(datasets, texts as FigureTexts<N>);
  return {
    legend,
    check: contract.check,
    /** The names of its controls; none if something is wrong with what it reads, which the check reports. */
    controlNames: (texts: Entry<unknown>, datasets: readonly DatasetEntry[]) =>
      contract.check(texts, datasets, () => undefined)
        ? Object.keys(figure.controls(dataOf(datasets.map(datasetOf), texts.data as FigureTexts)))
        : [],
    still: (datasets: readonly Dataset[], texts: FigureTexts) => still(figure, dataOf(datasets, texts)),
    plate: plate && ((datasets: readonly Dataset[], texts: FigureTexts) => plate(dataOf(datasets, texts))),
  };
}

const unknownSign = [path('range', 'M15 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z'), text(15, 12, '?', { anchor: 'middle' })];

/** What each figure is made of. Pages import it too, but no script of a browser. */
export const registry = {
  'break-even': register(breakEvenContract, breakEven),
  'many-eyes': register(manyEyesContract, manyEyes),
  'months-behind': register(monthsBehindContract, monthsBehind, {
    legend: [
      { marks: [hLine(8, 8, 30, 'closed'), point(8, 8, 'closed')], text: 'Only closed models reach it' },
      { marks: [hLine(8, 8, 30, 'open'), point(8, 8, 'open')], text: 'An open model reaches it too' },
      { marks: [hLine(8, 2, 24, 'closed'), { mark: 'openEnd', x: 24, y: 8 }], text: 'Still waiting' },
    ],
  }),
  'ways-out': register(waysOutContract, waysOut),
  'where-data-goes': register(whereDataGoesContract, whereDataGoes, {
    legend: [
      { marks: [point(15, 8, 'open')], text: 'In your hands' },
      { marks: [point(15, 8, 'closed')], text: 'In somebody else’s hands' },
      { marks: unknownSign, text: 'Not known, so it may be safe or not' },
    ],
    plate: whereDataGoesPlate,
  }),
} satisfies Record<FigureName, unknown>;

export const isFigure = (name: string): name is FigureName => Object.hasOwn(registry, name);

/** The names of the figures that have a small form. */
export const figuresWithPlate = Object.entries(registry).flatMap(([name, { plate }]) => (plate ? [name] : []));
