import { z } from 'astro/zod';
import { formats } from '../../text/number';
import { defineChart } from '../define-chart';
import { text, vLine } from '../marks';
import { at } from '../options';
import { barsPlate, cells, plateFrame, plugs, type PlateRow } from '../plates';
import { common, drawRows, rowSchema, sideOf, value, wordsOf, type Options, type Row } from './rows';

const limit = z
  .strictObject({
    at: z.number().describe('the greatest value that makes sense'),
    past: z.string().describe('the word before a greater one'),
  })
  .optional()
  .describe('a greater value goes past the end of the scale');

const plate = z
  .strictObject({
    units: z.enum(['bars', 'plugs', 'cells']).describe('a bar, a plug for each one, or a cell for each per cent'),
    rows: z.array(z.string()).min(1).describe('the labels of the rows that it shows'),
    note: z.string().default('').describe('what else it must say'),
  })
  .optional()
  .describe('how the chart looks when it opens an article');

/** What a row is in a plate; the first says what its number counts. */
function plateRow(options: Options & { value: string }, row: Row, unit?: string): PlateRow {
  const { label, cells: texts } = wordsOf(row, options, options.cells, plateFrame);
  const value = Number(row[options.value]);
  const isPrinted = options.cells.some(({ columns }) => columns.join() === options.value);
  const number = formats[options.scale.format](value);
  return {
    label,
    value,
    words: isPrinted ? (texts.at(-1) ?? number) : [number, unit].filter(Boolean).join(' '),
    side: sideOf(options, row),
  };
}

/** A bar in each row; one past the limit is an arrow. */
export const bars = defineChart({
  kind: 'bars',
  fields: {
    ...common,
    value,
    limit,
    plate,
    printed: z.boolean().default(false).describe('whether each bar has its number'),
  },
  rows: (options) => [rowSchema(options, [options.value])],
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, [options.value], (row, x, y, end) => {
      const number = Number(row[options.value]);
      const { limit, printed, scale } = options;
      const beyond = limit !== undefined && number > limit.at;
      const width = x(beyond ? end : number) - x(0);
      const half = (at(options.rowHeight, frame) ?? 30) / 2;
      // Only as high as the bars need, so that no label above them is struck through.
      const [up, down] = frame.size === 'S' ? [13, 15] : [half, half];
      return [
        ...(limit ? [vLine(x(limit.at), y - up, y + down, 'axis')] : []),
        { mark: 'bar', x: x(0), y: y - 8, width, height: 16, side: sideOf(options, row), beyond },
        ...(printed ? [text(x(number) + 6, y + 4.5, formats[scale.format](number), { tone: 'strong' })] : []),
      ];
    }),
  plate: ({ options, rows: [all], datasets: [dataset] }) => {
    const { units = 'bars', rows: names, note = '' } = options.plate ?? {};
    const unit = dataset?.fields.find(({ name }) => name === options.value)?.unit;
    const shown = all
      .map((row, i) => plateRow(options, row, i === 0 ? unit : undefined))
      .filter(({ label }) => names?.includes(label) ?? true)
      .slice(0, 6);
    if (units === 'cells') return cells(shown, at(options.labels.title, plateFrame), note);
    return units === 'plugs' ? plugs(shown) : barsPlate(shown);
  },
});
