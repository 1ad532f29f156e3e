import { curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { day } from '../../schemas/fields.ts';
import { dateOf, dayLength } from '../../text/dates.ts';
import { formats } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts, scale } from '../options.ts';
import { point, text } from '../marks.ts';
import { linePath, plot, timeAxis } from '../plot.ts';
import { scaleFor } from '../scales.ts';
import type { Mark } from '../scene.ts';

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
    const today = dateOf(options.until ?? dataset?.date ?? '');
    const outputs = rows.map(({ output }) => output);
    const isBeside = ({ model }: Price) => options.beside.includes(model);

    const lineOf = (name: string, x: (date: Date) => number, y: (price: number) => number): Mark[] => {
      const own = rows.filter(({ line }) => line === name);
      const main = own.filter((row) => !isBeside(row));
      const [first, last] = [main[0], main.at(-1)];
      if (!first || !last) return [];
      const place = (row: Price) => [x(row.date), y(row.output)] as const;
      const label = (row: Price, right: number, down: number, more = '') =>
        text(x(row.date) + right, y(row.output) + down, dollars(row) + more);
      /** The first price stands where its own line does not run: right of a steep start, else left if there is room. */
      const firstLabel = () => {
        const from = x(first.date);
        if (frame.size !== 'S' && main[1] && x(main[1].date) - from < 30) return label(first, 11, 4.5);
        if (from > 130) return text(from - 11, y(first.output) + 4.5, dollars(first), { anchor: 'end' });
        return label(first, -8, -12);
      };
      const prices = main.map(({ output }) => output);
      const highest = prices.indexOf(Math.max(...prices));
      // The last price stands at the line's end.
      const below = main.slice(0, -1).filter((row) => row.output === Math.min(...prices));
      const [endX, endY] = [x(today), y(last.output)];
      return [
        linePath([...main.map(place), [endX, endY]], first.openness, curveStepAfter),
        ...own.map((row) => point(...place(row), first.openness)),
        firstLabel(),
        ...main.filter((_, i) => i > 0 && i === highest).map((row) => label(row, -8, -12)),
        ...below.map((row) => label(row, -8, 22)),
        ...own
          .filter(isBeside)
          .map((row) =>
            frame.size === 'S'
              ? text(frame.width, y(row.output) - 12, `${dollars(row)} ${options.besideText}`, { anchor: 'end' })
              : label(row, 11, 4.5, ` ${options.besideText}`),
          ),
        ...(frame.size === 'S'
          ? [text(endX + 8, endY + 4.5, dollars(last), { tone: 'strong' })]
          : [text(endX + 10, endY + 4.5, name, { tone: 'strong' }), text(endX + 10, endY + 21, dollars(last))]),
      ];
    };
    const start = new Date(Math.min(...rows.map(({ date }) => date.getTime())) - 20 * dayLength);
    const panel = (names: string[], size: { height: number; right: number }, mostTicks: number) => {
      return plot({
        ...size,
        width: frame.width,
        left: 48,
        x: timeAxis(start, today, mostTicks),
        y: scaleFor(options.scale, outputs, frame),
        draw: (x, y) => names.flatMap((name) => lineOf(name, x, y)),
      });
    };
    const names = [...new Set(rows.map(({ line }) => line))];
    if (frame.size !== 'S') return panel(names, { height: 340, right: 160 }, 8);
    // Three labels do not fit beside three lines on a phone, so each line has a plot of its own, all on one calendar.
    const height = 150;
    return {
      height: names.length * (height + 26),
      marks: names.flatMap((name, i): Mark[] => [
        text(0, i * (height + 26) + 14, name, { tone: 'strong' }),
        { mark: 'group', dx: 0, dy: i * (height + 26) + 18, marks: panel([name], { height, right: 52 }, 4).marks },
      ]),
    };
  },
});
