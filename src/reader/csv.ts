import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problems.ts';
import type { RawEntry } from './yaml.ts';

/** A table as a file holds it: rows are objects with one text a column. */
export interface Table {
  columns: string[];
  entries: RawEntry[];
  problems: Problem[];
}

interface Line {
  cells: string[];
  /** The line of the file in which it begins. */
  line: number;
}

/**
 * Reads a table as people's programs write it: with commas, semicolons or tabs between the cells, with
 * empty columns or rows at the end. The first line names the columns.
 * @param file path for messages
 */
export function readCsv(text: string, file: string): Table {
  const given = /^"?sep=(.)"?;*\n/i.exec(text);
  const rest = given ? text.slice(given[0].length) : text;
  const delimiter = given?.[1] ?? delimiterOf(rest);
  const { lines, problems } = parseLines(rest, delimiter, file, given ? 2 : 1);
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head) {
    const hint = 'Put its rows back; the first line names the columns.';
    if (problems.length === 0) problems.push({ file, line: 1, message: 'The file is empty.', hint });
    return { columns: [], entries: [], problems };
  }
  const columns = head.cells.slice(0, head.cells.findLastIndex((cell) => cell !== '') + 1);
  problems.push(...headProblems(columns, head.line, file));
  // With wrong names each row would be wrong too.
  if (problems.length === 0) problems.push(...rows.flatMap((row) => rowProblems(row, columns, delimiter, file)));
  if (problems.length) return { columns, entries: [], problems };
  const entries = rows.map(({ cells, line }) => ({
    value: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
    lineOf: () => line,
  }));
  return { columns, entries, problems };
}

/** The sign that stands between the names of the columns most often. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\n|$/));
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function parseLines(text: string, delimiter: string, file: string, firstLine: number) {
  const lines: Line[] = [];
  let next = firstLine;
  try {
    const onRecord = (cells: string[], { lines: end }: { lines: number }) => {
      // Readers would see a line end inside of a cell as a space.
      lines.push({ cells: cells.map((cell) => cell.trim().replace(/\s*\n\s*/g, ' ')), line: next });
      next = firstLine + end;
      return cells;
    };
    parse(text, { delimiter, relax_column_count: true, trim: delimiter !== '\t', on_record: onRecord });
    return { lines, problems: [] as Problem[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      'This is not valid CSV: in the row that begins here a quotation mark is not closed, or stands inside a cell.';
    const hint = 'A quoted cell begins and ends with "; inside it write "" for each quotation mark, or use curly ones.';
    return { lines: [], problems: [{ file, line: next, message, hint }] };
  }
}

const headProblems = (columns: string[], line: number, file: string): Problem[] =>
  columns.flatMap((where, i): Problem[] => {
    if (where === '') {
      const message = `The first line gives column ${i + 1} no name.`;
      return [{ file, line, message, hint: 'Name it, or remove the column.' }];
    }
    if (columns.indexOf(where) === i) return [];
    const message = `Two columns have the name "${where}".`;
    return [{ file, line, where, message, hint: 'Rename one, or remove it.' }];
  });

/** What spreadsheets leave in a cell whose formula failed, or that was too narrow to show. */
const cellFaults: [pattern: RegExp, meaning: string, hint: string][] = [
  [
    /^(#[\p{Lu}/_]+[0-9]?[!?]?|Err:\d+)$/u,
    'is an error of a spreadsheet’s formula',
    'Correct the formula, or leave the cell empty.',
  ],
  [/^#{2,}$/, 'is what a spreadsheet shows in a narrow column', 'Widen the column and save again.'],
  [/^=[\w(+-]/, 'is a formula', 'Save its result.'],
];

function rowProblems({ cells, line }: Line, columns: string[], delimiter: string, file: string): Problem[] {
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  if (used > columns.length || cells.length < columns.length) {
    const count = used > columns.length ? used : cells.length;
    const counts = `the row has ${count} cell(s), but the first line names ${columns.length} column(s)`;
    return [
      {
        file,
        line,
        message: `This is not valid CSV: ${counts}.`,
        hint: countHint(cells, used - columns.length, delimiter),
      },
    ];
  }
  return cells.flatMap((cell, i) =>
    cellFaults
      .filter(([pattern]) => pattern.test(cell))
      .map(([, meaning, hint]) => ({ file, line, where: columns[i], message: `"${cell}" ${meaning}.`, hint })),
  );
}

/** @param more how many cells there are too many */
function countHint(cells: string[], more: number, delimiter: string): string {
  if (cells.some((cell) => /[“”„«»]/.test(cell)))
    return 'Curly quotation marks do not hold a cell together: put the cell into straight ones ("…").';
  if (more > 0 && delimiter === ',' && cells.some((cell, i) => /^\d+$/.test(cell) && /^\d+$/.test(cells[i + 1] ?? '')))
    return 'If a number has a decimal comma or a comma between thousands, write it as 1.5 or 1000.';
  if (cells.length === 1 && /[;\t]/.test(cells[0] ?? ''))
    return 'This row has semicolons or tabs between its cells, the first line has commas: use one of them throughout.';
  return more < 0
    ? 'Each row needs one cell for each column; for an empty cell the separator stands twice.'
    : 'Each row needs one cell for each column; put a cell that holds the separator into straight quotation marks.';
}

/** The table as CSV for download: commas, and straight quotation marks where they are needed. */
export function writeCsv({ columns, entries }: Table): string {
  const quote = (cell: string) => (/[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  const rows = entries.map(({ value }) => columns.map((name) => (value as Record<string, string>)[name] ?? ''));
  return [columns, ...rows].map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}
