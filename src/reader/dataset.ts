import { keysIn, rowSchema, type DatasetDescription, type Row } from '../schemas/dataset.ts';
import { readCsv, writeCsv, type Table } from './csv.ts';
import { reporter, type Problem } from './problems.ts';
import { dateOf } from '../text/dates.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { cellHint } from './spreadsheet-hints.ts';
import { validate } from './validate.ts';

/** A described table: what content/data/<name>.yaml says, and the rows of content/data/<name>.csv. */
export interface Dataset extends DatasetDescription {
  /** Name of its two files without their endings. */
  name: string;
  rows: Row[];
}

/** As many cells of one row are wrong if the row is none of data. */
const tooManyCells = 4;

/**
 * Reads the rows of a data set with the types that its description gives them.
 * @param csv the text of the CSV file
 * @param file its path, for messages
 * @returns the sound rows, each with its line, in order of day if they begin with one, and what is wrong with the others; `unread` says that the
 *   table itself could not be read, and `download` is the table as CSV with commas
 */
export function readRows(
  { fields }: DatasetDescription,
  csv: string,
  file: string,
): { download: string; rows: { row: Row; line?: number }[]; problems: Problem[]; unread: boolean } {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const table = readTable(csv, file, [...byName.keys()]);
  const download = writeCsv(table);
  if (table.problems.length) return { download, rows: [], problems: table.problems, unread: true };
  const schema = rowSchema(fields);
  const hintFor = (column: string, cell: unknown) => {
    const field = byName.get(column);
    return field && cellHint(field, String(cell));
  };
  const rows: { row: Row; line?: number }[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, number | undefined>();
  for (const { value, lineOf } of table.entries) {
    const cells = JSON.stringify(value);
    if (lines.has(cells)) {
      const message = `This row is the same as that of line ${lines.get(cells)}.`;
      problems.push({ file, line: lineOf([]), message, hint: 'Remove one of the two.' });
    } else lines.set(cells, lineOf([]));
    const { data: row, problems: found } = validate(schema, value, file, lineOf, hintFor);
    if (row) rows.push({ row, line: lineOf([]) });
    const isTotal = found.length > 1 && /^(total|sum|average|mean)\b/i.test(String(Object.values(value as object)[0]));
    if (found.length < tooManyCells && !isTotal) problems.push(...found);
    else {
      const message = `${found.length} cells of this row are wrong. The first, ${found[0]?.where}: ${found[0]?.message}`;
      problems.push({
        file,
        line: lineOf([]),
        message,
        hint: 'If it holds units, a total or a remark, remove the row.',
      });
    }
  }
  for (const [column, of] of Map.groupBy(problems, ({ where }) => where))
    if (column !== undefined && of.length > 1 && of.length === table.entries.length)
      for (const problem of of)
        problem.hint = [problem.hint, 'The whole column is like this: does the first line name each column rightly?']
          .filter(Boolean)
          .join(' ');
  return { download, rows: inOrder(fields, rows), problems, unread: false };
}

/** Rows that begin with a date by day, so that an author may add one anywhere; those of one day as the file has them. */
function inOrder<R extends { row: Row }>([first]: DatasetDescription['fields'], rows: R[]): R[] {
  if (first?.type !== 'date' && first?.type !== 'any-date') return rows;
  const timeOf = ({ row }: R) => dateOf(String(row[first.name] ?? '')).getTime();
  return rows.toSorted((a, b) => timeOf(a) - timeOf(b));
}

/**
 * Reads a table that must have the given columns.
 * @param expected the names that its description or schema gives
 */
function readTable(csv: string, file: string, expected: readonly string[]): Table {
  const table = readCsv(csv, file);
  const { columns } = table;
  const problems: Problem[] = [];
  const report = reporter(problems);
  const at = (where?: string) => ({ file, line: 1, where });
  // A line that is no head is the cause of what is wrong with each row.
  if (columns.length > 0 && !columns.some((name) => expected.includes(name))) {
    const hint = 'Put the line back, with one of commas, semicolons or tabs between the names.';
    report(at(), `The first line must name the columns: ${expected.join(', ')}.`, hint);
    return { ...table, problems };
  }
  if (table.problems.length) return table;
  const added = columns.filter((name) => !expected.includes(name));
  for (const [i, name] of expected.entries()) {
    if (columns.includes(name)) continue;
    const other = columns[i] ?? '';
    if (added.includes(other)) {
      added.splice(added.indexOf(other), 1);
      const hint = 'Rename it, or correct the description of the data set.';
      report(at(other), `The column "${other}" must have the name "${name}".`, hint);
    } else {
      const hint = 'Add the column, or remove the field from the description.';
      report(at(name), 'A column of this name is described, but the file has none.', hint);
    }
  }
  for (const name of added) {
    const hint = didYouMean(name, expected) ?? 'Add a field to the description, or remove the column.';
    report(at(name), 'No description names this column.', hint);
  }
  if (table.entries.length === 0) report(at(), 'The file has no rows.', 'Add them, or remove the data set.');
  return { ...table, problems };
}

/** Every key of the bibliography on which a data set rests: those of its description, then those of its rows. */
export function datasetKeys({ sources, fields, rows }: Pick<Dataset, 'sources' | 'fields' | 'rows'>): string[] {
  const columns = fields.filter(({ type }) => type === 'source').map(({ name }) => name);
  return [...new Set([...sources, ...rows.flatMap((row) => columns.flatMap((name) => keysIn(row[name] ?? null)))])];
}
