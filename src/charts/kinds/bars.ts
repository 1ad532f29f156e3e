import { z } from 'astro/zod';
import { formats } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { text } from '../marks.ts';
import { barsPlate, mostPlateRows, plateFrame, plugs, type PlateRow } from '../plates.ts';
import {
  cellOf,
  common,
  drawRows,
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
  draw: ({ options, rows: [rows] }, frame) =>
    drawRows(options, rows, frame, options.value, (row, x, y) => {
      const number = Number(row[options.value]);
      const { printed, scale } = options;
      // Of a number below 0 the bar ends at 0.
      const [from, to] = [Math.min(x(0), x(number)), Math.max(x(0), x(number))];
      return [
        { mark: 'bar', x: from, y: y - 8, width: to - from, height: 16, side: sideOf(options, row) },
        ...(printed ? [text(to + 6, y + 4.5, formats[scale.format](number), { tone: 'strong' })] : []),
      ];
    }),
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
