import { z } from 'astro/zod';
import { formats, formatted } from '../formats';
import { at, bySize, cell, column, kind, legend, scale, side } from '../kind';
import { hLine, point, text, vLine } from '../marks';
import { rowsChart } from '../parts';
import { scaleFor } from '../scales';
import type { Frame, Mark, Scene } from '../scene';

/**
 * Charts of one row for each row of the data set, on a scale that all share: points, ranges between
 * two numbers, or bars. Their files say which columns they draw, so they need no code of their own.
 */

const width = z.number().min(0);
const head = bySize(z.string());

const common = {
  labels: z.strictObject({
    columns: z.array(column).min(1).describe('the columns that name a row'),
    title: head.describe('the head of the labels'),
    width: bySize(width).optional().describe('room for them; 0 puts each above its marks'),
    sameAs: z
      .strictObject({ S: column.optional(), M: column.optional(), L: column.optional() })
      .default({})
      .describe('the last column is left out where it says the same as this one'),
  }),
  only: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('draw only rows with one of these words, for each column named'),
  order: z.enum(['as listed', 'descending']).default('as listed').describe('the order of the rows'),
  side: side.default('plain'),
  sideColumn: column.optional().describe('the column that says for each row: open or closed'),
  about: z.array(z.string()).default([]).describe('the labels of rows whose number is approximate'),
  exactness: column.optional().describe('the column with the word before the number: about, under'),
  scale,
  cells: z
    .array(
      z.strictObject({
        columns: z.array(column).min(1).max(2).describe('the column with the number; two for a range'),
        title: head.describe('the head of the column'),
        format: z.enum(formats).default('number').describe('how the number is written'),
        width: bySize(width).optional(),
        strong: z.boolean().optional().describe('which column stands out; without it the last'),
        sizes: z.array(z.enum(['S', 'M', 'L'])).default(['S', 'M', 'L']),
      }),
    )
    .default([])
    .describe('the numbers at the right'),
  rowHeight: bySize(width).optional(),
  legend,
};

const value = column.describe('the column whose number is drawn');
const limit = z
  .strictObject({
    at: z.number().describe('the greatest value that makes sense'),
    past: z.string().describe('the word before a greater one'),
  })
  .optional()
  .describe('a greater value goes past the end of the scale');

type Options = z.infer<z.ZodObject<typeof common>> & { limit?: z.infer<typeof limit> };
type Row = Record<string, unknown>;

/** The columns that a chart of rows needs, and those that it draws as numbers. */
function rowSchema({ labels, only, sideColumn, exactness, cells, scale }: Options, values: string[]) {
  const number = scale.type === 'log' ? z.number().positive().describe('a number above 0') : cell.number;
  const columns = (names: readonly (string | undefined)[], schema: z.ZodType) =>
    names.filter((name) => name !== undefined).map((name) => [name, schema] as const);
  return z.object(
    Object.fromEntries([
      ...columns([...labels.columns, ...Object.values(labels.sameAs), exactness, ...Object.keys(only)], cell.text),
      ...columns([sideColumn], cell.openness),
      ...columns(
        cells.flatMap(({ columns }) => columns),
        cell.number,
      ),
      ...columns(values, number),
    ]),
  );
}

/** Room for a text, in units of the drawing: a little more than its letters take. */
const roomFor = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length)) * 6.8 + 16;

/** @param values the columns that the marks show; the last decides the order */
function drawRows(
  options: Options,
  all: Row[],
  frame: Frame,
  values: string[],
  marks: (row: Row, x: (value: number) => number, y: number, end: number) => Mark[],
): Scene {
  const { labels, only, order, about, exactness, limit } = options;
  const main = (row: Row) => Number(row[values.at(-1) ?? '']);
  const shown = all.filter((row) => Object.entries(only).every(([name, words]) => words.includes(String(row[name]))));
  const rows = order === 'descending' ? shown.toSorted((a, b) => main(b) - main(a)) : shown;
  const sameAs = labels.sameAs[frame.size];
  const labelOf = (row: Row) => {
    const last = labels.columns.at(-1) ?? '';
    const isSaid = sameAs !== undefined && row[last] === row[sameAs];
    return (isSaid ? labels.columns.slice(0, -1) : labels.columns).map((name) => String(row[name])).join(', ');
  };
  const cells = options.cells.filter(({ sizes }) => sizes.includes(frame.size));
  const cellOf = (row: Row, { columns, format }: (typeof cells)[number]) => {
    const [low, high] = [Number(row[columns[0] ?? '']), Number(row[columns.at(-1) ?? ''])];
    if (low !== high) return `${formatted(low, format)} to ${formatted(high, format)}`;
    const before = limit && high > limit.at ? `${limit.past}:` : about.includes(labelOf(row)) ? 'about' : undefined;
    const word = before ?? (exactness && String(row[exactness]));
    return [word, formatted(high, format)].filter(Boolean).join(' ');
  };
  const texts = rows.map((row) => ({ label: labelOf(row), cells: cells.map((cell) => cellOf(row, cell)) }));
  const heads = cells.map(({ title }) => at(title, frame));
  const { to, ...shared } = scaleFor(
    options.scale,
    rows.flatMap((row) => values.map((name) => Number(row[name]))),
    frame,
  );
  const strong = cells.findIndex(({ strong }) => strong);
  const ownRoom = frame.size === 'S' ? 0 : Math.min(roomFor(texts.map(({ label }) => label)), frame.width * 0.42);
  return rowsChart<number>(frame, {
    ...shared,
    left: labels.width === undefined ? ownRoom : at(labels.width, frame),
    right: cells.map(({ width }, i) => ({
      head: heads[i] ?? '',
      width:
        width === undefined ? roomFor([heads[i] ?? '', ...texts.map(({ cells }) => cells[i] ?? '')]) : at(width, frame),
    })),
    strong: strong < 0 ? undefined : strong,
    head: at(labels.title, frame),
    rowHeight: options.rowHeight === undefined ? undefined : at(options.rowHeight, frame),
    rows: texts,
    draw: (i, y, x) => marks(rows[i] ?? {}, x, y, to),
  });
}

const sideOf = ({ side, sideColumn }: Options, row: Row) =>
  sideColumn ? (row[sideColumn] as 'open' | 'closed') : side;

/** A point in each row. */
export const points = kind({
  options: { ...common, value },
  rows: (options) => [rowSchema(options, [options.value])],
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, [options.value], (row, x, y) => [
      point(x(Number(row[options.value])), y, sideOf(options, row)),
    ]),
});

/** Two points and what lies between; one point where both numbers are the same. */
export const ranges = kind({
  options: { ...common, from: column, to: column },
  rows: (options) => [rowSchema(options, [options.from, options.to])],
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, [options.from, options.to], (row, x, y) => {
      const [low, high] = [x(Number(row[options.from])), x(Number(row[options.to]))];
      const look = sideOf(options, row);
      if (low !== high) return [hLine(y, low, high, look), point(low, y, look), point(high, y, look)];
      // A tail to the left: at most this.
      const isLimit = options.exactness !== undefined && row[options.exactness] === 'under';
      return [...(isLimit ? [hLine(y, high - 18, high, look)] : []), point(high, y, look)];
    }),
});

/** A bar in each row; one past the limit is an arrow. */
export const bars = kind({
  options: { ...common, value, limit, printed: z.boolean().default(false).describe('whether each bar has its number') },
  rows: (options) => [rowSchema(options, [options.value])],
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, [options.value], (row, x, y, end) => {
      const number = Number(row[options.value]);
      const { limit } = options;
      const beyond = limit !== undefined && number > limit.at;
      const width = x(beyond ? end : number) - x(0);
      const half = at(options.rowHeight ?? 30, frame) / 2;
      // Only as high as the bars need, so that no label above them is struck through.
      const [up, down] = frame.size === 'S' ? [13, 15] : [half, half];
      return [
        ...(limit ? [vLine(x(limit.at), y - up, y + down, 'axis')] : []),
        { mark: 'bar', x: x(0), y: y - 8, width, height: 16, kind: sideOf(options, row), ...(beyond && { beyond }) },
        ...(options.printed
          ? [text(x(number) + 6, y + 4.5, formatted(number, options.scale.format), { tone: 'strong' })]
          : []),
      ];
    }),
});
