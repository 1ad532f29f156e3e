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

type RowSchemas<N extends FigureName = FigureName> = Record<(typeof figureData)[N][number], z.ZodObject>;

/** The rows of each data set, and the date of its state. */
type Tables<R> = { [K in keyof R]: { date: string; rows: z.output<R[K]>[] } };

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
export interface Contract<N extends FigureName, R extends RowSchemas<N>, D> {
  name: N;
  /** The schema of a row of each data set: only the columns that the figure reads. */
  rows: R;
  faults?: (tables: Tables<R>, texts: FigureTexts<N>) => Fault[];
  /** Called only with rows and texts in which nothing is wrong. */
  data: (tables: Tables<R>, texts: FigureTexts<N>) => D;
}

/** Gives a contract its types. */
export const defineContract = <N extends FigureName, R extends RowSchemas<N>, D>(contract: Contract<N, R, D>) =>
  contract;

const tablesOf = <R extends Record<string, z.ZodObject>>(schemas: R, datasets: readonly Dataset[]) =>
  Object.fromEntries(
    datasets.map(({ name, date, rows }) => [name, { date, rows: rows.map((row) => schemas[name]?.parse(row)) }]),
  ) as Tables<R>;

/** The data of a figure from data sets and texts that the check of the content has found sound. */
export const readData = <N extends FigureName, R extends RowSchemas<N>, D>(
  contract: Contract<N, R, D>,
  datasets: readonly Dataset[],
  texts: FigureTexts<N>,
): D => contract.data(tablesOf<R>(contract.rows, datasets), texts);

/** A contract without its types, for the check. */
export interface AnyContract {
  name: FigureName;
  rows: Record<string, z.ZodObject>;
  faults?: (tables: never, texts: never) => Fault[];
}

/** A data set as the check has read it, in the form in which the pages get it. */
export const datasetOf = ({ name, data, rows }: DatasetEntry): Dataset => ({
  ...data,
  name,
  rows: rows.map(({ row }) => row),
});

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
  const read = datasets.filter((dataset) => dataset.name in rows);
  if (!texts || read.length < Object.keys(rows).length) return [];
  const problems = read.flatMap((dataset) => rowProblems(name, dataset, rows[dataset.name] as z.ZodObject));
  if (problems.length > 0 || !faults) return problems;
  const found = faults(tablesOf(rows, read.map(datasetOf)) as never, texts.data as never);
  return found.map(({ dataset: set, row, where, ...said }) => {
    const dataset = read.find(({ name }) => name === set);
    if (dataset && where !== 'date')
      return { file: dataset.csv, line: row === undefined ? 1 : dataset.rows[row]?.line, where, ...said };
    const { file, lineOf } = dataset ?? texts;
    return { file, line: lineOf([where]), where, ...said };
  });
}

function rowProblems(figure: FigureName, { csv, file, data, rows }: DatasetEntry, schema: z.ZodObject): Problem[] {
  const columns = data.fields.map(({ name }) => name);
  const missing = Object.keys(schema.shape).filter((column) => !columns.includes(column));
  if (missing.length === 0) return rows.flatMap(({ row, line }) => validate(schema, row, csv, () => line).problems);
  return missing.map((where) => ({
    file: csv,
    line: 1,
    where,
    message: `The figure "${figure}" reads the column "${where}", which is not here.`,
    hint: didYouMean(where, columns) ?? `Give a column this name, here and in ${file}.`,
  }));
}

/** Needed rows that are missing, and rows with the key of an earlier one. */
export const keyFaults = (dataset: string, where: string, given: readonly string[], needed: readonly string[] = []) => [
  ...needed
    .filter((key) => !given.includes(key))
    .map((key): Fault => ({
      dataset,
      where,
      message: `The figure needs a row "${key}", which is not here.`,
      hint: didYouMean(key, given) ?? 'Add the row.',
    })),
  ...given.flatMap((key, row): Fault[] => {
    if (given.indexOf(key) === row) return [];
    const message = `"${key}" is in an earlier row already.`;
    return [{ dataset, row, where, message, hint: 'Remove one of the two rows.' }];
  }),
];

/** A name in the figure's own file that a data set does not have. */
export const nameFaults = (where: string, name: string, known: readonly string[], dataset: string): Fault[] => {
  if (known.includes(name)) return [];
  const message = `content/data/${dataset}.csv has nothing that the figure can show under the name "${name}".`;
  return [{ where, message, hint: didYouMean(name, known) ?? `Use one of: ${known.join(', ')}.` }];
};
