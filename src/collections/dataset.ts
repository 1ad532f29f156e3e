import { keysIn, rowSchema, type DatasetDescription, type Field, type Row } from '../schemas/dataset';
import { dateHint, numberHint, readCsv, writeCsv, type Table } from './csv';
import { didYouMean, type Problem } from './problems';
import { validate } from './validate';

/** A described table: what content/data/<name>.yaml says, and the rows of content/data/<name>.csv. */
export interface Dataset extends DatasetDescription {
  /** Name of its two files without their endings. */
  name: string;
  rows: Row[];
}

/**
 * Reads the rows of a data set with the types that its description gives them.
 * @param csv the text of the CSV file
 * @param file its path, for messages
 * @returns the sound rows, each with its line, and what is wrong with the others; `unread` says that the
 *   table itself could not be read, and `download` is the table as CSV with commas
 */
export function readRows(
  { fields }: DatasetDescription,
  csv: string,
  file: string,
): { download: string; rows: { row: Row; line?: number }[]; problems: Problem[]; unread: boolean } {
  const table = readCsv(csv, file);
  const download = writeCsv(table);
  const wrong = [
    ...table.problems,
    ...(table.problems.length
      ? []
      : columnProblems(
          table,
          fields.map(({ name }) => name),
          file,
        )),
  ];
  if (wrong.length) return { download, rows: [], problems: wrong, unread: true };
  const schema = rowSchema(fields);
  const results = table.entries.map(({ value, lineOf }) => ({
    line: lineOf([]),
    ...validate(schema, value, file, lineOf, (where, cell) =>
      cellHint(
        fields.find(({ name }) => name === where),
        cell,
      ),
    ),
  }));
  return {
    download,
    rows: results.flatMap(({ data, line }) => (data ? [{ row: data, line }] : [])),
    problems: results.flatMap((result) => result.problems),
    unread: false,
  };
}

/** How to write a cell that a spreadsheet has put into its own form. */
function cellHint(field: Field | undefined, cell: unknown): string | undefined {
  const text = String(cell);
  switch (field?.type) {
    case 'date':
    case 'any-date':
    case 'year':
      return dateHint(text);
    case 'integer':
    case 'number':
      if (field.type === 'integer' && /^-?\d+[.,]\d{1,2}$/.test(text))
        return `Round it, or give the column the type number and write ${text.replace(',', '.')}.`;
      return numberHint(text) ?? (dateHint(text) && `Perhaps a spreadsheet took the number for a day.`);
    case 'boolean':
      return /^(true|false)$/i.test(text) ? `Write it as ${text.toLowerCase()}.` : undefined;
    default:
      return undefined;
  }
}

/**
 * Columns that a table lacks or has too many.
 * @param expected the names that its description or schema gives
 */
export function columnProblems({ columns, entries }: Table, expected: readonly string[], file: string): Problem[] {
  const place = { file, line: 1 };
  const known = columns.filter((name) => expected.includes(name));
  if (known.length === 0) {
    const message = `The first line must name the columns: ${expected.join(', ')}.`;
    return [
      { ...place, message, hint: 'Put the line back, with one of commas, semicolons or tabs between the names.' },
    ];
  }
  return [
    ...expected
      .filter((name) => !columns.includes(name))
      .map((name) => ({
        ...place,
        where: name,
        message: 'A column of this name is described, but the file has none.',
        hint: didYouMean(name, columns) ?? 'Add the column, or remove the field from the description.',
      })),
    ...columns
      .filter((name) => !expected.includes(name))
      .map((name) => ({
        ...place,
        where: name,
        message: 'No description names this column.',
        hint: didYouMean(name, expected) ?? 'Add a field to the description, or remove the column.',
      })),
    ...(entries.length === 0
      ? [{ ...place, message: 'The file has no rows.', hint: 'Add them, or remove the data set.' }]
      : []),
  ];
}

/** Every key of the bibliography on which a data set rests: those of its description, then those of its rows. */
export function datasetKeys({ sources, fields, rows }: Pick<Dataset, 'sources' | 'fields' | 'rows'>): string[] {
  const columns = fields.filter(({ type }) => type === 'source').map(({ name }) => name);
  return [...new Set([...sources, ...rows.flatMap((row) => columns.flatMap((name) => keysIn(row[name] ?? null)))])];
}
