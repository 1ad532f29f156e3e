import { keysIn, rowSchema, type DatasetDescription, type Row } from '../schemas/dataset';
import { readEntries } from './data-file';
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
 * @returns the sound rows, each with its line, and what is wrong with the others
 */
export function readRows(
  { fields }: DatasetDescription,
  csv: string,
  file: string,
): { rows: { row: Row; line?: number }[]; problems: Problem[] } {
  const { entries, problems } = readEntries(csv, file);
  const wrongColumns = columnProblems(Object.keys((entries[0]?.value as object | undefined) ?? {}), fields, file);
  if (problems.length || wrongColumns.length) return { rows: [], problems: [...problems, ...wrongColumns] };
  const schema = rowSchema(fields);
  const results = entries.map(({ value, lineOf }) => ({
    line: lineOf([]),
    ...validate(schema, value, file, lineOf),
  }));
  return {
    rows: results.flatMap(({ data, line }) => (data ? [{ row: data, line }] : [])),
    problems: results.flatMap((result) => result.problems),
  };
}

function columnProblems(given: string[], fields: DatasetDescription['fields'], file: string): Problem[] {
  const described = fields.map(({ name }) => name);
  const place = { file, line: 1 };
  return [
    ...(given.length === 0
      ? [{ ...place, message: 'The file has no rows.', hint: 'Add them, or remove the data set.' }]
      : []),
    ...described
      .filter((name) => given.length > 0 && !given.includes(name))
      .map((name) => ({
        ...place,
        where: name,
        message: 'The description names this column, but the file has none of this name.',
        hint: didYouMean(name, given) ?? 'Add the column, or remove the field from the description.',
      })),
    ...given
      .filter((name) => !described.includes(name))
      .map((name) => ({
        ...place,
        where: name,
        message: 'The description does not name this column.',
        hint: didYouMean(name, described) ?? 'Add a field to the description, or remove the column.',
      })),
  ];
}

/** Every key of the bibliography on which a data set rests: those of its description, then those of its rows. */
export function datasetKeys({ sources, fields, rows }: Pick<Dataset, 'sources' | 'fields' | 'rows'>): string[] {
  const columns = fields.filter(({ type }) => type === 'source').map(({ name }) => name);
  return [...new Set([...sources, ...rows.flatMap((row) => columns.flatMap((name) => keysIn(row[name] ?? null)))])];
}
