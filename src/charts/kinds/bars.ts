import { z } from 'astro/zod';
import { formats } from '../../text/number.ts';
import { ChartError } from '../chart-error.ts';
import { defineChart } from '../define-chart.ts';
import { text } from '../marks.ts';
import { barsPlate, mostPlateRows, plateFrame, plugs, type PlateRow } from '../plates.ts';
import type { Mark } from '../scene.ts';
import {
  cellOf,
  common,
  drawRows,
  letterWidth,
  namedRows,
  rowSchema,
  shownRows,
  sideOf,
  valueColumn,
  wordsOf,
  type Options,
  type Row,
} from './rows.ts';

const plate = z
  .strictObject({
    units: z.enum(['bars', 'plugs']).describe('a bar, or a plug for each one'),
    rows: z.array(z.string()).min(1).max(mostPlateRows).describe('the labels of the rows that it shows'),
  })
  .optional()
  .describe('how the chart looks when it opens an article');

/** A row of the plate. @param unit what its number counts, which the first row says for all */
function plateRow(options: Options & { value: string }, row: Row, unit?: string): PlateRow {
  const { label, cells } = wordsOf(row, options, plateFrame);
  const value = Number(row[options.value]);
  const number = formats[options.scale.format](value);
  return {
    label,
    value,
    words: cellOf(options, cells, options.value) ?? [number, unit].filter(Boolean).join(' '),
    side: sideOf(options, row),
  };
}

/** A bar in each row. */
export const bars = defineChart({
  kind: 'bars',
  fields: {
    ...common,
    value: valueColumn,
    plate,
    printed: z.boolean().default(false).describe('whether each bar has its number'),
  },
  rows: (options) => [rowSchema(options, options.value)],
  namedRows: ({ options, rows: [rows] }) => [
    ...namedRows(options, rows),
    {
      field: ['plate', 'rows'],
      names: options.plate?.rows ?? [],
      known: shownRows(options, rows, options.value).map((row) => wordsOf(row, options, plateFrame).label),
    },
  ],
  draw: ({ options, rows: [rows] }, frame) => {
    const { printed, value } = options;
    if (printed && options.scale.ticks) {
      const message = 'Where each bar has its number, no scale is drawn, so its "ticks" would not be seen.';
      throw new ChartError('scale', message, 'Leave out "ticks", or write "printed: false".');
    }
    const most = Math.max(0, ...shownRows(options, rows, value).map((row) => Number(row[value])));
    // Without an end of its own the scale leaves room for the number beside the longest bar.
    const scale = printed ? { ...options.scale, to: options.scale.to ?? 1.25 * most } : options.scale;
    const marks = (row: Row, x: (value: number) => number, y: number, edge: number): Mark[] => {
      const number = Number(row[value]);
      // Of a number below 0 the bar ends at 0.
      const [from, to] = [Math.min(x(0), x(number)), Math.max(x(0), x(number))];
      const bar: Mark = { mark: 'bar', x: from, y: y - 8, width: to - from, height: 16, side: sideOf(options, row) };
      if (!printed) return [bar];
      const words = formats[scale.format](number);
      if (to + 6 + words.length * letterWidth.most > edge) {
        const message = `In the drawing of ${frame.width} units there is no room for "${words}" beside its bar.`;
        throw new ChartError('scale', message, 'Let the scale end at a greater number: that is its "to".');
      }
      return [bar, text(to + 6, y + 4.5, words, { tone: 'strong' })];
    };
    return drawRows({ ...options, scale }, rows, frame, value, marks, printed);
  },
  plate: ({ options, rows: [all], datasets: [dataset] }) => {
    const { units = 'bars', rows: names } = options.plate ?? {};
    const unit = dataset?.fields.find(({ name }) => name === options.value)?.unit;
    const shown = shownRows(options, all, options.value)
      .filter((row) => names?.includes(wordsOf(row, options, plateFrame).label) ?? true)
      .map((row, i) => plateRow(options, row, i === 0 ? unit : undefined));
    const heads = Object.fromEntries(options.legend.map((entry) => [entry.side, entry.text]));
    return units === 'plugs' ? plugs(shown, heads) : barsPlate(shown);
  },
});
