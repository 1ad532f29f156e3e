import { curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { day } from '../../schemas/fields.ts';
import { dateOf } from '../../text/dates.ts';
import { formats } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts, scale } from '../options.ts';
import { point, text } from '../marks.ts';
import { scaleFor } from '../scales.ts';
import type { Mark } from '../scene.ts';
import { daysAfter, extentOf, linePath, timeAxis, timeChart, type Plot } from '../time-chart.ts';

const price = z.object({
  line: cell.text,
  openness: cell.openness,
  date: cell.date,
  model: cell.text,
  output: cell.number,
});
type Price = z.infer<typeof price>;
const dollars = ({ output }: Price) => formats.dollars(output);

/** Prices of written tokens over time: steps, since a price holds until the next is set. */
export const priceChanges = defineChart({
  kind: 'price-changes',
  fields: {
    ...pictureTexts,
    scale,
    legend,
    until: day.optional().describe('the day to which the lines go on; without it the date of the data set'),
    beside: z.array(z.string()).default([]).describe('models whose price holds for certain hours, beside their line'),
    besideText: z.string().default('').describe('what is said after such a price'),
  },
  rows: () => [price],
  namedRows: ({ options, rows: [rows] }) => [
    { field: ['beside'], names: options.beside, known: rows.map(({ model }) => model) },
  ],
  draw: ({ options, rows: [rows], datasets: [dataset] }, frame) => {
    const isSmall = frame.size === 'S';
    const today = dateOf(options.until ?? dataset?.date ?? '');
    const outputs = rows.map(({ output }) => output);
    const isBeside = ({ model }: Price) => options.beside.includes(model);
    const lineOf = (name: string, { x, y }: Plot): Mark[] => {
      const own = rows.filter(({ line }) => line === name).toSorted((a, b) => Number(a.date) - Number(b.date));
      const main = own.filter((row) => !isBeside(row));
      const [first, last] = [main[0], main.at(-1)];
      if (!first || !last) return [];
      const place = (row: Price) => [x(row.date), y(row.output)] as const;
      const label = (row: Price, right: number, down: number, more = '') =>
        text(x(row.date) + right, y(row.output) + down, dollars(row) + more);
      /** The first price stands where its own line does not run: right of a steep start, else left if there is room. */
      const firstLabel = () => {
        const from = x(first.date);
        if (!isSmall && main[1] && x(main[1].date) - from < 30) return label(first, 11, 4.5);
        if (from > 130) return text(from - 11, y(first.output) + 4.5, dollars(first), { anchor: 'end' });
        return label(first, -8, -12);
      };
      const prices = main.map(({ output }) => output);
      const highest = prices.indexOf(Math.max(...prices));
      const beside = own.filter(isBeside);
      // The last price stands at the line's end.
      const below = main.slice(0, -1).filter((row) => row.output === Math.min(...prices));
      const [endX, endY] = [x(today), y(last.output)];
      return [
        linePath(first.openness, curveStepAfter, [...main.map(place), [endX, endY]]),
        ...own.map((row) => point(...place(row), first.openness)),
        firstLabel(),
        ...main.filter((_, i) => i > 0 && i === highest).map((row) => label(row, -8, -12)),
        ...below.map((row) => label(row, -8, 22)),
        ...beside.map((row) =>
          isSmall
            ? text(frame.width, y(row.output) - 12, `${dollars(row)} ${options.besideText}`, { anchor: 'end' })
            : label(row, 11, 4.5, ` ${options.besideText}`),
        ),
        ...(isSmall
          ? [text(endX + 8, endY + 4.5, dollars(last), { tone: 'strong' })]
          : [text(endX + 10, endY + 4.5, name, { tone: 'strong' }), text(endX + 10, endY + 21, dollars(last))]),
      ];
    };
    const [first] = extentOf(rows.map(({ date }) => date));
    const panel = (lines: readonly string[], height: number, right: number) =>
      timeChart({
        width: frame.width,
        height,
        left: 48,
        right,
        x: timeAxis(daysAfter(first, -20), today, frame),
        y: scaleFor(options.scale, outputs, frame),
        draw: (plot) => lines.flatMap((name) => lineOf(name, plot)),
      });
    const names = [...new Set(rows.map(({ line }) => line))];
    if (!isSmall) return panel(names, 340, 160);
    // Three labels do not fit beside three lines on a phone, so each line has a plot of its own, all on one calendar.
    const pitch = 176;
    return {
      height: names.length * pitch,
      marks: names.flatMap((name, i): Mark[] => [
        text(0, i * pitch + 14, name, { tone: 'strong' }),
        { mark: 'group', dx: 0, dy: i * pitch + 18, marks: panel([name], pitch - 26, 52).marks },
      ]),
    };
  },
});
