import type { z } from 'astro/zod';
import type { Dataset } from '../../collections/dataset';
import { didYouMean, type Problem } from '../../collections/problems';
import type { DatasetEntry, Entry } from '../../collections/read-content';
import { validate } from '../../collections/validate';
import type { figureData, FigureName, FigureTexts } from '../../schemas/figure';

/*
 * What a figure needs of content/, and what is wrong if it does not get it. Runs at build and in
 * `npm run check`, never in the browser.
 */

type DatasetName<N extends FigureName> = (typeof figureData)[N][number];

/** A data set as a figure reads it: the date of its state, and its rows. */
export interface Table<Row> {
  date: string;
  rows: Row[];
}
type Tables<R extends Record<string, z.ZodObject>> = { [K in keyof R]: Table<z.output<R[K]>> };

/** Something wrong that no row shows by itself, such as a missing row. */
export interface Fault {
  /** The data set that is wrong; the figure's own file if nothing is said. */
  dataset?: string;
  /** The row that is wrong, counted from 0. */
  row?: number;
  /** The column or field. */
  where: string;
  message: string;
  hint: string;
}

/** What a figure reads: columns, rows and texts; and how its data come from them. */
export interface Contract<N extends FigureName, R extends Record<DatasetName<N>, z.ZodObject>, D> {
  name: N;
  /** The schema of a row of each data set: only the columns that the figure reads. */
  rows: R;
  faults?: (tables: Tables<R>, texts: FigureTexts<N>) => Fault[];
  /** Called only with rows and texts in which nothing is wrong. */
  data: (tables: Tables<R>, texts: FigureTexts<N>) => D;
}

/** Gives a contract its types. */
export const defineContract = <N extends FigureName, R extends Record<DatasetName<N>, z.ZodObject>, D>(
  contract: Contract<N, R, D>,
) => contract;

/** The data of a figure. The check of the content has found its rows sound. */
export function readData<N extends FigureName, R extends Record<DatasetName<N>, z.ZodObject>, D>(
  { rows, data }: Contract<N, R, D>,
  datasets: readonly Dataset[],
  texts: FigureTexts<N>,
): D {
  const tables = datasets.map(({ name, date, rows: all }) => {
    const schema = rows[name as keyof R];
    return [name, { date, rows: all.map((row) => schema.parse(row)) }];
  });
  return data(Object.fromEntries(tables) as Tables<R>, texts);
}

/** A contract whatever its types, as the check calls it. */
export type AnyContract = Pick<Contract<FigureName, Record<string, z.ZodObject>, unknown>, 'rows'> & {
  name: FigureName;
  faults?: (tables: never, texts: never) => Fault[];
};

/**
 * Everything that is wrong with what a figure reads. Nothing is said where a file is missing or wrong
 * by its own description, since that is reported as such.
 * @param texts the figure's file, and its fields
 */
export function contractProblems(
  { name, rows, faults }: AnyContract,
  texts: Entry<unknown> | undefined,
  datasets: readonly DatasetEntry[],
): Problem[] {
  const read = Object.keys(rows).flatMap((set) => datasets.filter((dataset) => dataset.name === set));
  if (!texts || read.length < Object.keys(rows).length) return [];
  const problems = read.flatMap((dataset) => rowProblems(name, dataset, rows[dataset.name] as z.ZodObject));
  if (problems.length > 0 || !faults) return problems;
  const tables = Object.fromEntries(
    read.map((dataset) => [
      dataset.name,
      { date: dataset.data.date, rows: dataset.rows.map(({ row }) => rows[dataset.name]?.parse(row)) },
    ]),
  );
  return faults(tables as never, texts.data as never).map(({ dataset: set, row, where, message, hint }) => {
    const dataset = read.find(({ name }) => name === set);
    if (!dataset) return { file: texts.file, line: texts.lineOf([where]), where, message, hint };
    const described = where === 'date';
    return {
      file: described ? dataset.file : dataset.csv,
      line: described ? dataset.lineOf([where]) : row === undefined ? 1 : dataset.rows[row]?.line,
      where,
      message,
      hint,
    };
  });
}

function rowProblems(figure: FigureName, { csv, file, data, rows }: DatasetEntry, schema: z.ZodObject): Problem[] {
  const columns = data.fields.map(({ name }) => name);
  const missing = Object.keys(schema.shape).filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return missing.map((where) => ({
      file: csv,
      line: 1,
      where,
      message: `The figure "${figure}" reads the column "${where}", which is not here.`,
      hint: didYouMean(where, columns) ?? `Give a column this name, here and in ${file}.`,
    }));
  return rows.flatMap(({ row, line }) => validate(schema, row, csv, () => line).problems);
}

/** Rows that a figure needs and that are not there. */
export const missingRows = (dataset: string, where: string, needed: readonly string[], given: readonly string[]) =>
  needed
    .filter((name) => !given.includes(name))
    .map((name): Fault => ({
      dataset,
      where,
      message: `The figure needs a row "${name}", which is not here.`,
      hint: didYouMean(name, given) ?? 'Add the row.',
    }));

/** Rows that say again what an earlier row says. */
export const repeatedRows = (dataset: string, where: string, keys: readonly string[]): Fault[] =>
  keys.flatMap((key, row) =>
    keys.indexOf(key) < row
      ? [
          {
            dataset,
            row,
            where,
            message: `"${key}" stands in an earlier row already.`,
            hint: 'Remove one of the two rows.',
          },
        ]
      : [],
  );

/** A name in the figure's own file that a data set does not have. */
export const unknownName = (where: string, name: string, known: readonly string[], dataset: string): Fault[] =>
  known.includes(name)
    ? []
    : [
        {
          where,
          message: `content/data/${dataset}.csv has nothing that the figure can show under the name "${name}".`,
          hint: didYouMean(name, known) ?? `Use one of: ${known.join(', ')}.`,
        },
      ];
