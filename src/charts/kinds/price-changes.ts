import { scaleUtc } from 'd3-scale';
import { curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { day } from '../../schemas/fields';
import { formatted } from '../formats';
import { cell, kind, legend, scale } from '../kind';
import { linePath } from '../line-path';
import { point, text } from '../marks';
import { dateOf, halfYears, plot } from '../parts';
import { scaleFor } from '../scales';
import type { Mark } from '../scene';

const dayLength = 864e5;
const price = z.object({
  line: cell.text,
  openness: cell.openness,
  date: cell.date,
  model: cell.text,
  output: cell.number,
});
type Price = z.infer<typeof price>;
const dollars = ({ output }: Price) => formatted(output, 'dollars');

/** Prices of written tokens over time: steps, since a price holds until the next is set. */
export const priceChanges = kind({
  options: {
    scale,
    legend,
    until: day.optional().describe('the day to which the lines go on; without it the date of the data set'),
    beside: z.array(z.string()).default([]).describe('models whose price holds for certain hours, beside their line'),
    besideText: z.string().optional().describe('what is said after such a price'),
  },
  rows: () => [price],
  draw: ({ options, rows: [rows], datasets: [dataset] }, frame) => {
    const names = [...new Set(rows.map(({ line }) => line))];
    const today = dateOf(options.until ?? dataset?.date ?? '');
    const y = scaleFor(
      options.scale,
      rows.map(({ output }) => output),
      frame,
    );
    const isBeside = ({ model }: Price) => options.beside.includes(model);

    const lineOf = (name: string, x: (date: Date) => number, y: (price: number) => number, named: boolean): Mark[] => {
      const own = rows.filter(({ line }) => line === name);
      const main = own.filter((row) => !isBeside(row));
      const [first, last] = [main[0], main.at(-1)];
      if (!first || !last) return [];
      const place = (row: Price) => [x(row.date), y(row.output)] as const;
      const end = [x(today), y(last.output)] as const;
      const label = (row: Price, rise: number) => text(place(row)[0] - 8, place(row)[1] + rise, dollars(row));
      const prices = main.map(({ output }) => output);
      // The first price stands where its own line does not run: right of a steep start, else left if there is room.
      const [from, baseline] = [place(first)[0], place(first)[1] + 4.5];
      const isSteep = main[1] !== undefined && place(main[1])[0] - from < 30;
      const begin = isSteep
        ? text(from + 11, baseline, dollars(first))
        : from > 130
          ? text(from - 11, baseline, dollars(first), { anchor: 'end' })
          : label(first, -12);
      const dearest = prices.indexOf(Math.max(...prices));
      const above = main.filter((_, i) => i > 0 && i === dearest);
      // The last price stands at the line's end.
      const below = main.slice(0, -1).filter((row) => row.output === Math.min(...prices));
      return [
        linePath([...main.map(place), end], first.openness, curveStepAfter),
        ...own.map((row) => point(...place(row), first.openness)),
        begin,
        ...above.map((row) => label(row, -12)),
        ...below.map((row) => label(row, 22)),
        ...own
          .filter(isBeside)
          .map((row) => text(place(row)[0] + 11, place(row)[1] + 4.5, `${dollars(row)} ${options.besideText ?? ''}`)),
        ...(named
          ? [text(end[0] + 10, end[1] + 4.5, name, { tone: 'strong' }), text(end[0] + 10, end[1] + 21, dollars(last))]
          : [text(end[0] + 8, end[1] + 4.5, dollars(last), { tone: 'strong' })]),
      ];
    };
    const panel = (shown: string[], height: number, right: number, mostTicks: number, named: boolean) => {
      const times = rows.filter(({ line }) => shown.includes(line)).map(({ date }) => date.getTime());
      const first = new Date(Math.min(...times) - 20 * dayLength);
      return plot<Date, number>(frame, {
        height,
        left: 48,
        right,
        x: { scale: (from, to) => scaleUtc([first, today], [from, to]), ticks: halfYears(first, today, mostTicks) },
        y,
        draw: (x, y) => shown.flatMap((name) => lineOf(name, x, y, named)),
      });
    };
    if (frame.size !== 'S') return panel(names, 340, 160, 8, true);
    // Three labels do not fit beside three lines on a phone, so each line has a plot of its own.
    const height = 150;
    return {
      height: names.length * (height + 26),
      marks: names.flatMap((name, i): Mark[] => [
        text(0, i * (height + 26) + 14, name, { tone: 'strong' }),
        { mark: 'group', dx: 0, dy: i * (height + 26) + 18, marks: panel([name], height, 52, 4, false).marks },
      ]),
    };
  },
});
