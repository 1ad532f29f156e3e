import { curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { day } from '../../schemas/fields.ts';
import { dateOf } from '../../text/dates.ts';
import { formats } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { cell, pictureTexts, scale } from '../options.ts';
import { path, point, stack, text } from '../marks.ts';
import { scaleFor } from '../scales.ts';
import { round, type Mark } from '../scene.ts';
import { daysAfter, extentOf, linePath, timeAxis, timeChart, type Plot } from '../time-chart.ts';
import { wrapText } from '../wrap-text.ts';

const price = z.object({
  line: cell.text,
  openness: cell.openness,
  date: cell.date,
  model: cell.text,
  output: cell.number,
});
type Price = z.infer<typeof price>;
const dollars = ({ output }: Price) => formats.dollars(output);

/** What a letter takes, even if readers set more space between letters. */
const letter = 7.2;
/** The letters beside the end of a line, and those of a name above its start. */
const endLetters = { S: 8, M: 13, L: 22 };
const startLetters = { S: 14, M: 99, L: 99 };
const heights = { S: 336, M: 320, L: 330 };

/** Prices of written tokens over time: steps, since a price holds until the next is set. */
export const priceChanges = defineChart({
  kind: 'price-changes',
  fields: {
    ...pictureTexts,
    scale,
    until: day.optional().describe('the day to which the lines go on; without it the date of the data set'),
    beside: z.array(z.string()).default([]).describe('models whose price holds for certain hours, above their line'),
    besideText: z.string().default('').describe('what is said after such a price'),
  },
  rows: () => [price],
  namedRows: ({ options, rows: [rows] }) => [
    { field: ['beside'], names: options.beside, known: rows.map(({ model }) => model) },
  ],
  draw: ({ options, rows: [rows], datasets: [dataset] }, frame) => {
    const { size, width } = frame;
    const today = dateOf(options.until ?? dataset?.date ?? '');
    const [start] = extentOf(rows.map(({ date }) => date));
    const isBeside = ({ model }: Price) => options.beside.includes(model);
    const lineOf = (name: string, { x, y }: Plot): Mark[] => {
      const own = rows.filter(({ line }) => line === name).toSorted((a, b) => Number(a.date) - Number(b.date));
      const main = own.filter((row) => !isBeside(row));
      const [first, last] = [main[0], main.at(-1)];
      if (!first || !last) return [];
      const side = first.openness;
      const look = { tone: side, halo: true } as const;
      const place = (row: Price) => [x(row.date), y(row.output)] as const;
      const [endX, endY] = [x(today), y(last.output)];
      const label = (row: Price, right: number, down: number, anchor?: 'end') =>
        text(x(row.date) + right, y(row.output) + down, dollars(row), { ...look, ...(anchor && { anchor }) });
      const words = `${name}, ${side}`;
      /** The line is named where it begins, if that is where the picture begins; else where it ends. */
      const isFirst = first.date <= start;
      const nameAtStart = () => {
        const lines = wrapText(words, startLetters[size], 'data');
        const reach = x(first.date) + letter * Math.max(...lines.map(({ length }) => length));
        const top = Math.min(...main.filter((row) => x(row.date) < reach).map((row) => y(row.output)));
        return stack(
          x(first.date) - 5,
          Math.min(top - 12, y(first.output) - 30) - 17 * (lines.length - 1),
          lines,
          look,
        );
      };
      /** Where another line next crosses the height of the first price. */
      const crossings = rows.flatMap((row, i) => {
        const before = rows[i - 1];
        if (row.line === name || row.line !== before?.line || row.date <= first.date) return [];
        const [low, high] = [before.output, row.output].toSorted((a, b) => a - b) as [number, number];
        return low < first.output && first.output < high ? [x(row.date)] : [];
      });
      const hasRoom = isFirst || Math.min(endX, ...crossings) - x(first.date) > 50;
      const prices = main.map(({ output }) => output);
      const highest = prices.indexOf(Math.max(...prices));
      const lowest = prices.indexOf(Math.min(...prices));
      /** The lowest price below its line; where the first one has no room, from that one on. */
      const lowestLabel = () => {
        const [low, after] = [main[lowest], main[lowest + 1]];
        if (lowest === 0 || !low || !after) return [];
        if (hasRoom) return [label(low, -8, 22)];
        return [
          text(x(after.date), y(low.output) + 28, `${dollars(first)} to ${dollars(low)}`, { ...look, anchor: 'end' }),
        ];
      };
      return [
        ...own.filter(isBeside).flatMap((row): Mark[] => {
          const py = y(row.output);
          const lines = wrapText(options.besideText, endLetters[size], 'besideText');
          return [
            path('thread', `M${round(endX - 9)} ${round(py)}H${round(endX - 1.5)}V${round(endY)}`),
            text(endX + 9, py + 4.5, dollars(row), look),
            ...stack(endX + 9, py + 21.5, lines),
          ];
        }),
        linePath(side, curveStepAfter, [...main.map(place), [endX, endY]]),
        ...main.map((row) => point(...place(row), side)),
        ...(hasRoom ? [isFirst ? label(first, -5, -12) : label(first, 11, 4.5)] : []),
        ...main.filter((_, i) => i > 0 && i === highest).map((row) => label(row, -11, 4.5, 'end')),
        ...lowestLabel(),
        text(endX + 9, endY + 4.5, dollars(last), look),
        ...(isFirst ? nameAtStart() : stack(endX + 9, endY + 21.5, wrapText(words, endLetters[size], 'data'), look)),
      ];
    };
    return timeChart({
      width,
      height: heights[size],
      left: 26,
      right: { S: 76, M: 108, L: 186 }[size],
      x: timeAxis(daysAfter(start, -20), today, frame),
      y: scaleFor(
        options.scale,
        rows.map(({ output }) => output),
        frame,
      ),
      draw: (plot) => [...new Set(rows.map(({ line }) => line))].flatMap((name) => lineOf(name, plot)),
    });
  },
});
