import { z } from 'astro/zod';
import type { Dataset } from '../../reader/dataset.ts';
import { atField, type Location, type Report } from '../../reader/problems.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import type { DatasetEntry } from '../../reader/read-content.ts';
import type { Entry } from '../../reader/read-log.ts';
import { areRowsSound, datasetOf } from '../../reader/rows.ts';
import type { FigureName, FigureTexts, interactiveFigures } from '../../schemas/figure.ts';
import { isOnSlider, type Limits } from './controls.ts';

/*
 * What a figure needs of content/, and what is wrong if it does not get it. Runs at build and in
 * `npm run check`, never in the browser.
 */

/** The rows of each data set, and the date of its state. */
type Tables<R> = { [K in keyof R]: { date: string; rows: z.output<R[K]>[] } };

/** The columns that together tell the rows of a data set apart, and the rows that there must be. */
interface Key {
  columns: readonly string[];
  needed?: readonly string[];
}

/** Something wrong that no row shows by itself. */
export interface Fault {
  /** The data set that is wrong; the figure's own file by default. */
  dataset?: string;
  /** The row that is wrong, counted from 0. */
  row?: number;
  where: string;
  message: string;
  hint: string;
}

/** A number that a slider can be set to. */
export function onSlider(limits: Limits) {
  const { min, max, step } = limits;
  const message = `must be from ${min} to ${max} in steps of ${step}, as its slider`;
  return z.number().refine((value) => isOnSlider(limits, value), message);
}

/** What a figure needs of content/. */
export interface FigureContract<N extends FigureName, D> {
  name: N;
  /** The data of the figure from data sets and texts that the check of the content has found sound. */
  read: (datasets: readonly Dataset[], texts: FigureTexts<N>) => D;
  /**
   * Reports all that is wrong with what the figure reads. A data set that is missing or wrong by its own description
   * is reported as such, and nothing else then. Returns whether the figure can be made.
   * @param texts the figure's file, and its fields
   * @param datasets in which nothing is wrong by their own descriptions
   */
  check: (texts: Entry<unknown>, datasets: readonly DatasetEntry[], report: Report) => boolean;
}

/** What a figure reads, and how its data come from it. */
export function defineContract<
  N extends FigureName,
  R extends Record<(typeof interactiveFigures)[N]['data'][number], z.ZodObject>,
  D,
>({
  name,
  rows,
  keys = {},
  faults = () => [],
  data,
}: {
  name: N;
  /** The schema of a row of each data set: only the columns that the figure reads. */
  rows: R;
  keys?: { [K in keyof R]?: Key };
  faults?: (tables: Tables<R>, texts: FigureTexts<N>) => Fault[];
  /** Called only with rows and texts in which nothing is wrong. */
  data: (tables: Tables<R>, texts: FigureTexts<N>) => D;
}): FigureContract<N, D> {
  const schemas: Record<string, z.ZodObject> = rows;
  const keyOf: Record<string, Key | undefined> = keys;
  const tablesOf = (datasets: readonly Dataset[]) =>
    Object.fromEntries(
      datasets.map((set) => [set.name, { date: set.date, rows: set.rows.map((row) => schemas[set.name]?.parse(row)) }]),
    ) as Tables<R>;

  return {
    name,
    read: (datasets, texts) => data(tablesOf(datasets), texts),
    check(texts, datasets, report) {
      const read = datasets.filter((dataset) => dataset.name in schemas);
      if (read.length < Object.keys(schemas).length) return false;
      const sound = read.filter((dataset) =>
        areRowsSound(`The figure "${name}"`, dataset, schemas[dataset.name] as z.ZodObject, report),
      );
      if (sound.length < read.length) return false;
      const found = [
        ...read.flatMap((dataset) => keyFaults(dataset, keyOf[dataset.name])),
        ...faults(tablesOf(read.map(datasetOf)), texts.data as FigureTexts<N>),
      ];
      for (const { message, hint, ...fault } of found) report(placeOf(fault, texts, read), message, hint);
      return found.length === 0;
    },
  };
}

/** A line of a table; of its description if its date is wrong; of the figure's own file if no data set is. */
function placeOf(
  { dataset: name, row, where }: Pick<Fault, 'dataset' | 'row' | 'where'>,
  texts: Entry<unknown>,
  datasets: readonly DatasetEntry[],
): Location {
  const dataset = datasets.find((dataset) => dataset.name === name);
  if (!dataset || where === 'date') return atField(dataset ?? texts, where);
  return { file: dataset.csv, line: row === undefined ? 1 : dataset.rows[row]?.line, where };
}

/** Needed rows that are missing, and rows with the key of an earlier one. */
function keyFaults({ name: dataset, rows }: DatasetEntry, key: Key | undefined): Fault[] {
  if (!key) return [];
  const given = rows.map(({ row }) => key.columns.map((column) => row[column]).join(' '));
  const where = key.columns.at(-1) ?? '';
  const missing = (key.needed ?? []).filter((needed) => !given.includes(needed));
  return [
    ...missing.map((needed) => {
      const message = `The figure needs a row "${needed}", which is not here.`;
      return { dataset, where, message, hint: didYouMean(needed, given) ?? 'Add the row.' };
    }),
    ...given.flatMap((repeated, row) => {
      if (given.indexOf(repeated) === row) return [];
      const message = `"${repeated}" is in an earlier row already.`;
      return [{ dataset, row, where, message, hint: 'Remove one of the two rows.' }];
    }),
  ];
}
