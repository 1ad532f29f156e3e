import type { z } from 'astro/zod';
import type { Dataset } from './dataset';
import { didYouMean, type Place, type Problem } from './problems';
import type { DatasetEntry } from './read-content';
import { validate } from './validate';

/**
 * What keeps a chart or figure from showing a data set: columns that the set lacks, or else cells that
 * are not as it needs them.
 * @param reader what shows the rows, such as `The chart "hosts-per-model"`
 * @param schema what it needs of a row: only the columns that it reads
 * @param namedAt where the reader's own file names a column; a missing column is reported there
 */
export function rowProblems(
  reader: string,
  { name, csv, data, rows }: DatasetEntry,
  schema: z.ZodObject,
  namedAt: (column: string) => Place | undefined = () => undefined,
): Problem[] {
  const columns = data.fields.map((field) => field.name);
  const missing = Object.keys(schema.shape).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    return missing.map((column) => ({
      ...(namedAt(column) ?? { file: csv, line: 1, where: column }),
      message: `${reader} reads the column "${column}", but the data set "${name}" has none of this name.`,
      hint: didYouMean(column, columns) ?? `Its columns are: ${columns.join(', ')}.`,
    }));
  }
  const found = rows.flatMap(({ row, line }) => validate(schema, row, csv, () => line).problems);
  const byColumn = Map.groupBy(found, ({ where }) => where);
  return [...byColumn].flatMap(([column = '', problems]) => {
    // If no row fits, the column is the wrong one.
    const isWhole = problems.length === rows.length && rows.length > 1;
    const [first] = problems;
    if (!isWhole || !first)
      return problems.map((problem) => ({ ...problem, message: `${reader} cannot show this row. ${problem.message}` }));
    const message = `${reader} cannot show the column "${column}". Its first row: ${first.message}`;
    return [{ ...first, ...namedAt(column), message }];
  });
}

/** A data set as the check has read it, in the form in which the pages get it. */
export const datasetOf = ({ name, data, rows }: DatasetEntry): Dataset => ({
  ...data,
  name,
  rows: rows.map(({ row }) => row),
});
