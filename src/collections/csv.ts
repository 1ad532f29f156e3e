import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './problems';
import type { RawEntry } from './yaml';

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
    return { columns: [], entries: [], problems: problems.length ? problems : [emptyFile(file, hint)] };
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

const emptyFile = (file: string, hint: string): Problem => ({ file, line: 1, message: 'The file is empty.', hint });

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
      lines.push({ cells: cells.map((cell) => cell.trim()), line: next });
      next = firstLine + end;
      return cells;
    };
    parse(text, { delimiter, relax_column_count: true, trim: delimiter !== '\t', on_record: onRecord });
    return { lines, problems: [] as Problem[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem: Problem = {
      file,
      line: next,
      message: `This is not valid CSV: in the row that begins here a quotation mark is not closed, or stands inside a cell.`,
      hint: 'A quoted cell begins and ends with "; inside it write "" for each quotation mark, or use curly ones.',
    };
    return { lines: [], problems: [problem] };
  }
}

function headProblems(columns: string[], line: number, file: string): Problem[] {
  return columns.flatMap((name, i) => {
    const place = { file, line, where: `column ${i + 1}` };
    if (name === '') {
      return [
        { ...place, message: 'The first line gives this column no name.', hint: 'Name it, or remove the column.' },
      ];
    }
    if (columns.indexOf(name) === i) return [];
    const message = `Two columns have the name "${name}".`;
    return [{ ...place, where: name, message, hint: 'Rename one, or remove it.' }];
  });
}

/** What spreadsheets leave in a cell whose formula failed, or that was too narrow to show. */
const cellFaults: [pattern: RegExp, meaning: string, hint: string][] = [
  [
    /^(#[\p{Lu}/_]+[0-9]?[!?]?|Err:\d+)$/u,
    'is an error of a spreadsheet’s formula',
    'Correct the formula, or leave the cell empty.',
  ],
  [/^#{2,}$/, 'is what a spreadsheet shows in a narrow column', 'Widen the column and save again.'],
  [/^=[A-Z(+-]/i, 'is a formula', 'Save its result.'],
];

function rowProblems({ cells, line }: Line, columns: string[], delimiter: string, file: string): Problem[] {
  const used = cells.findLastIndex((cell) => cell !== '') + 1;
  if (used > columns.length || cells.length < columns.length) {
    const count = used > columns.length ? used : cells.length;
    return [{ file, line, message: countMessage(count, columns.length), hint: countHint(cells, delimiter) }];
  }
  return cells.flatMap((cell, i) =>
    cellFaults
      .filter(([pattern]) => pattern.test(cell))
      .map(([, meaning, hint]) => ({ file, line, where: columns[i], message: `"${cell}" ${meaning}.`, hint })),
  );
}

const countMessage = (count: number, expected: number) =>
  `This is not valid CSV: the row has ${count} cells, but the first line names ${expected} columns.`;

function countHint(cells: string[], delimiter: string): string {
  const [sign, name] = delimiter === ',' ? [',', 'comma'] : delimiter === ';' ? [';', 'semicolon'] : ['\t', 'tab'];
  const text = cells.join(sign);
  if (/[“”„«»]/.test(text)) {
    return `Curly quotation marks do not hold a cell together: put a cell that holds a ${name} into straight ones ("…").`;
  }
  if (sign === ',' && cells.some((cell, i) => /^\d+$/.test(cell) && /^\d+$/.test(cells[i + 1] ?? ''))) {
    return 'If a number has a decimal comma or a comma between thousands, write it as 1.5 or 1000.';
  }
  if (delimiter === ',' && cells.length === 1 && /[;\t]/.test(text)) {
    return 'This row has semicolons or tabs between its cells, the first line has commas: use one of them throughout.';
  }
  return `Each row needs one cell for each column; put a cell that holds a ${name} into straight quotation marks.`;
}

/** The table as CSV for download: commas, and straight quotation marks where they are needed. */
export function writeCsv({ columns, entries }: Table): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  const rows = entries.map(({ value }) => columns.map((name) => (value as Record<string, string>)[name] ?? ''));
  return [columns, ...rows].map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day)).toISOString().slice(0, 10);

/**
 * How to write a day that a spreadsheet has put into its own form.
 * @returns undefined if the cell is no such day
 */
export function dateHint(cell: string): string | undefined {
  if (/^[1-9]\d{4}(\.\d+)?$/.test(cell)) {
    // Spreadsheets count days from the end of 1899.
    const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(cell)))).toISOString().slice(0, 10);
    return `A spreadsheet wrote its own number of a day, probably ${day}: give the column the form YYYY-MM-DD.`;
  }
  const stamp = /^(\d{4}-\d\d-\d\d)[T ]/.exec(cell);
  if (stamp) return `Write the day alone: ${stamp[1]}.`;
  const named = /^(\d{1,2})[-. /]?\s*([a-z]{3})[a-z]*[-., /]*(\d{2,4})$/i.exec(cell);
  const monthOf = (name = '') => months.indexOf(name.toLowerCase()) + 1;
  if (named && monthOf(named[2])) return `Write it as ${iso(Number(named[3]), monthOf(named[2]), Number(named[1]))}.`;
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(cell);
  if (numbers) {
    const [a, b, year] = numbers.slice(1).map(Number) as [number, number, number];
    const choices = [
      ...(b <= 12 ? [iso(year, b, a)] : []),
      ...(a <= 12 && !cell.includes('.') ? [iso(year, a, b)] : []),
    ];
    return `A spreadsheet wrote the day in its own form. Write it as ${[...new Set(choices)].join(' or ') || 'YYYY-MM-DD'}.`;
  }
  const slashed = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(cell);
  return slashed ? `Write it as ${iso(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))}.` : undefined;
}

/**
 * How to write a number that has signs which only people and spreadsheets read.
 * @returns undefined if the cell is no such number
 */
export function numberHint(cell: string): string | undefined {
  const bare = cell.replace(/^['’]|[\s$€£%’']/g, '').replace(/^[−–]/, '-');
  if (!/^-?[\d.,]+$/.test(bare)) return undefined;
  const asDecimal = bare.replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) {
    const whole = bare.replace(/,/g, '');
    const decimal =
      bare.split(',').length === 2 && !bare.includes('.') ? `, or as ${asDecimal} if the comma is a decimal one` : '';
    return `Write it without a sign between thousands: ${whole}${decimal}.`;
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) {
    return `Write it without signs between thousands and with a decimal point: ${bare.replace(/\./g, '').replace(',', '.')}.`;
  }
  if (/^-?\d+,\d+$/.test(bare)) return `Write it with a decimal point: ${asDecimal}.`;
  return bare === cell || Number.isNaN(Number(bare)) ? undefined : `Write the number alone: ${bare}.`;
}
