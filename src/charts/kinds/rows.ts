import { z } from 'astro/zod';
import { formatNames, formats } from '../../text/number.ts';
import { ChartError } from '../chart-error.ts';
import { defineChart, type NamedRows } from '../define-chart.ts';
import { bySize, cell, columnName, forSize, legend, pictureTexts, scale, side } from '../options.ts';
import { point } from '../marks.ts';
import { rowsChart, type RowsChart } from '../rows-chart.ts';
import { scaleFor } from '../scales.ts';
import { frames, type Frame, type Mark, type Scene } from '../scene.ts';

/**
 * Charts of one row for each row of the data set, on a scale that all share: points, bars or
 * spans. Their files say which columns they draw, so they need no code of their own.
 */

const widths = bySize(z.number().min(0));
const heads = bySize(z.string());

export const common = {
  ...pictureTexts,
  labels: z
    .strictObject({
      columns: z.array(columnName).min(1).describe('the columns that name a row'),
      title: heads.describe('the head of the labels'),
      width: widths.optional().describe('room for them; 0 puts each above its marks'),
      sameAs: z
        .strictObject({ S: columnName.optional(), M: columnName.optional(), L: columnName.optional() })
        .default({})
        .describe('the last column is left out where it says the same as this one'),
    })
    .refine(({ columns, sameAs }) => columns.length > 1 || Object.keys(sameAs).length === 0, {
      path: ['sameAs'],
      error: 'needs two columns or more: of a single one it would leave nothing',
    }),
  only: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('draw only rows with one of these words, for each column named'),
  order: z.enum(['as listed', 'descending']).default('as listed').describe('the order of the rows'),
  side: side.default('plain'),
  sideColumn: columnName.optional().describe('the column that says for each row: open or closed'),
  about: z.array(z.string()).default([]).describe('the labels of rows whose number is approximate'),
  exactness: columnName
    .optional()
    .describe('the column with the word before the number: about, under; between is not written'),
  scale,
  cells: z
    .array(
      z.strictObject({
        columns: z.array(columnName).min(1).max(2).describe('the column with the number; two for a range'),
        title: heads.describe('the head of the column'),
        format: z.enum(formatNames).default('number').describe('how the number is written'),
        width: widths.optional(),
      }),
    )
    .default([])
    .describe('the numbers at the right'),
  rowHeight: widths.optional(),
  legend,
};

export const valueColumn = columnName.describe('the column whose number is drawn');
export type Options = z.infer<z.ZodObject<typeof common>>;
export type Row = Record<string, unknown>;

/** What each row must hold in the columns that the chart names. */
export function rowSchema({ labels, only, sideColumn, exactness, cells, ...options }: Options, value: string) {
  const all = (columns: readonly (string | undefined)[], schema: z.ZodType) =>
    Object.fromEntries(columns.filter((name) => name !== undefined).map((name) => [name, schema]));
  return z
    .object({
      ...all([...labels.columns, ...Object.values(labels.sameAs), exactness, ...Object.keys(only)], cell.text),
      ...all([sideColumn], cell.openness),
      ...all(
        cells.flatMap(({ columns }) => columns),
        cell.number,
      ),
      ...all([value], options.scale.type === 'log' ? cell.positive : cell.number),
    })
    .superRefine((row: Row, { addIssue }) => {
      const wrong = cells.find(({ columns: [low = '', high = low] }) => Number(row[low]) > Number(row[high]));
      const [low = '', high] = wrong?.columns ?? [];
      if (wrong) addIssue({ code: 'custom', path: [low], message: `must be at most "${high}"` });
    });
}

/** What a letter takes on average, in units of the drawing: at least, and with more space between letters. */
export const letterWidth = { least: 6.5, most: 7.6 };

/** Room for a text. */
const roomFor = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length)) * letterWidth.most + 16;

/** The words of a row in one drawing: its label, and its cells at the right. */
export function wordsOf(row: Row, { labels, about, exactness, cells }: Options, frame: Frame) {
  const [last = '', sameAs] = [labels.columns.at(-1), labels.sameAs[frame.size]];
  const isSaid = sameAs !== undefined && row[last] === row[sameAs];
  const label = (isSaid ? labels.columns.slice(0, -1) : labels.columns).map((name) => row[name]).join(', ');
  const texts = cells.map(({ columns, format }) => {
    const [low = 0, high = low] = columns.map((name) => Number(row[name]));
    const write = formats[format];
    const number = low === high ? write(high) : `${write(low)} to ${write(high)}`;
    const before = about.includes(label) ? 'about' : exactness && row[exactness];
    // The two ends of a range say by themselves that the number is between them.
    return [before !== 'between' && before, number].filter(Boolean).join(' ');
  });
  return { label, cells: texts };
}

/** How a row's cells write the number of a column; undefined if none does. @param written the texts of the cells */
export const cellOf = ({ cells }: Options, written: readonly string[], column: string): string | undefined =>
  written[cells.findIndex(({ columns }) => columns.join() === column)];

/** The labels of rows, at every size. */
const labelsOf = (options: Options, rows: readonly Row[]): string[] => [
  ...new Set(frames.flatMap((frame) => rows.map((row) => wordsOf(row, options, frame).label))),
];

/** Where the fields of these charts name rows. */
export const namedRows = (options: Options, rows: readonly Row[]): NamedRows[] => [
  ...Object.entries(options.only).map(([column, names]) => ({
    field: ['only', column],
    names,
    known: rows.map((row) => String(row[column])),
  })),
  { field: ['about'], names: options.about, known: labelsOf(options, rows) },
];

/** The least width of the part with the marks. */
const leastPlot = 80;

/** @throws ChartError if a text would run over what stands beside it, or a row over the next */
function checkRoom({ width }: Frame, { left, right, head, rowHeight, rows }: RowsChart): void {
  const check = (field: 'labels' | 'cells', text: string, room: number) => {
    if (text.length * letterWidth.least <= room) return;
    const message = `In the drawing of ${width} units "${text}" is longer than its room, which is ${Math.round(room)}.`;
    throw new ChartError(field, message, 'Shorten it, or change the widths: labels of width 0 stand above the marks.');
  };
  for (const { label, cells = [] } of rows) {
    check('labels', label, (left || width - 8) - 8);
    if (left === 0) check('cells', cells.join('  '), width - 16);
    else for (const [i, column] of right.entries()) check('cells', cells[i] ?? '', column.width);
  }
  if (left > 0) check('labels', head, left - 8);
  const least = left > 0 ? 20 : 32;
  if (rowHeight === undefined || rowHeight >= least) return;
  const message = `A row in the drawing of ${width} units needs a height of ${least} at least.`;
  throw new ChartError('rowHeight', message, 'Change it, or leave it out.');
}

/** The rows that a chart and its plate show, in their order. @param value the column that decides it */
export function shownRows({ only, order }: Options, all: readonly Row[], value: string): Row[] {
  const rows = all.filter((row) => Object.entries(only).every(([name, words]) => words.includes(String(row[name]))));
  return order === 'descending' ? rows.toSorted((a, b) => Number(b[value]) - Number(a[value])) : rows;
}

/**
 * @param value the column that the marks show
 * @param marks those of a row, whose part of the picture ends at the edge
 * @param isWritten whether each mark has its number beside it, so that nobody needs the scale's
 * @throws ChartError if there is no room for the marks, or for a text
 */
export function drawRows(
  options: Options,
  all: Row[],
  frame: Frame,
  value: string,
  marks: (row: Row, x: (value: number) => number, y: number, edge: number) => Mark[],
  isWritten = false,
): Scene {
  const { labels, cells } = options;
  const rows = shownRows(options, all, value);
  const words = rows.map((row) => wordsOf(row, options, frame));
  const numbers = rows.map((row) => Number(row[value]));
  const axis = scaleFor(options.scale, numbers, frame);
  const labelTexts = [forSize(labels.title, frame), ...words.map(({ label }) => label)];
  const labelRoom = Math.min(roomFor(labelTexts), frame.width * 0.42);
  const left = forSize(labels.width, frame) ?? (frame.size === 'S' ? 0 : labelRoom);
  const right = cells.map(({ title, width }, i) => {
    const head = forSize(title, frame);
    return { head, width: forSize(width, frame) ?? roomFor([head, ...words.map((row) => row.cells[i] ?? '')]) };
  });
  const rest = frame.width - left - right.reduce((sum, { width }) => sum + width, 0);
  if (left > 0 && rest < leastPlot) {
    const message = `Labels and cells leave no room for the marks in the drawing of ${frame.width} units.`;
    throw new ChartError('labels', message, 'Change the widths, or leave them out: then the texts decide.');
  }
  const chart: RowsChart = {
    scale: axis.scale,
    ticks: isWritten ? [] : axis.ticks,
    left,
    right,
    head: forSize(labels.title, frame),
    rowHeight: forSize(options.rowHeight, frame),
    rows: words,
    draw: (i, y, x) => marks(rows[i] ?? {}, x, y, left > 0 ? left + rest : frame.width),
  };
  checkRoom(frame, chart);
  return rowsChart(frame, chart);
}

export const sideOf = (options: Options, row: Row) =>
  options.sideColumn ? (row[options.sideColumn] as 'open' | 'closed') : options.side;

export const points = defineChart({
  kind: 'points',
  fields: { ...common, value: valueColumn },
  rows: (options) => [rowSchema(options, options.value)],
  namedRows: ({ options, rows: [rows] }) => namedRows(options, rows),
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, options.value, (row, x, y) => [
      point(x(Number(row[options.value])), y, sideOf(options, row)),
    ]),
});
