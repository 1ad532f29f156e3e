import type { z } from 'astro/zod';
import type { Dataset } from './dataset.ts';
import type { Location, Report } from './problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { DatasetEntry } from './read-content.ts';
import { validate } from './validate.ts';

/**
 * Whether a chart or figure can show a data set. Reports columns that the set lacks, or else cells that are not as they
 * are needed.
 * @param reader what shows the rows, such as `The chart "hosts-per-model"`
 * @param schema what it needs of a row: only the columns that it reads
 * @param namedAt where the reader's own file names a column; a missing column is reported there
 */
export function areRowsSound(
  reader: string,
  { name, csv, data, rows }: DatasetEntry,
  schema: z.ZodObject,
  report: Report,
  namedAt: (column: string) => Location | undefined = () => undefined,
): boolean {
  const columns = data.fields.map((field) => field.name);
  const missing = Object.keys(schema.shape).filter((column) => !columns.includes(column));
  for (const column of missing) {
    const message = `${reader} reads the column "${column}", but the data set "${name}" has none of this name.`;
    const hint = didYouMean(column, columns) ?? `Its columns are: ${columns.join(', ')}.`;
    report(namedAt(column) ?? { file: csv, line: 1, where: column }, message, hint);
  }
  if (missing.length > 0) return false;
  const found = rows.flatMap(({ row, line }) => validate(schema, row, csv, () => line).problems);
  for (const [column = '', problems] of Map.groupBy(found, ({ where }) => where)) {
    const [first] = problems;
    // If no row fits, the column is the wrong one.
    if (first && problems.length === rows.length && rows.length > 1) {
      const message = `${reader} cannot show the column "${column}". Its first row: ${first.message}`;
      report({ ...first, ...namedAt(column) }, message, first.hint);
    } else
      for (const problem of problems)
        report(problem, `${reader} cannot show this row. ${problem.message}`, problem.hint);
  }
  return found.length === 0;
}

/** A data set as the check has read it, in the form in which the pages get it. */
export const datasetOf = ({ name, data, rows }: DatasetEntry): Dataset => ({
  ...data,
  name,
  rows: rows.map(({ row }) => row),
});
