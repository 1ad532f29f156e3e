import { z } from 'astro/zod';
import { curveLinear } from 'd3-shape';
import { dayLength, monthOf } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts, scale } from '../options.ts';
import { hLine, point, text, textLines, vLine } from '../marks.ts';
import { linePath, plot, timeAxis } from '../plot.ts';
import { scaleFor } from '../scales.ts';
import type { Mark } from '../scene.ts';

const reading = z.object({
  date: cell.date,
  gap: cell.number,
  series: cell.text,
  kind: z.enum(['reading', 'low', 'high']).describe('reading, low or high'),
});

/**
 * Of 100 votes between two models, how many the one would win that is `gap` points behind: the formula of Arena's own
 * scores (lmsys.org/blog/2023-12-07-leaderboard), in which a tie counts as half a vote for each.
 */
export const votesOf = (gap: number): number => Math.round(100 / (1 + 10 ** (gap / 400)));

/**
 * Readings of one leaderboard as points below the line at which voters would be split evenly. The second way of
 * scoring is drawn from where the first ends, beyond a line, since the two cannot be compared.
 */
export const arenaGap = defineChart({
  kind: 'arena-gap',
  fields: {
    ...pictureTexts,
    scale,
    legend,
    ways: z
      .record(z.string(), z.string().max(24))
      .default({})
      .describe('what the picture calls a way of scoring, if not the word of the data'),
  },
  rows: () => [reading],
  namedRows: ({ options: { ways }, rows: [rows] }) => [
    { field: ['ways'], names: Object.keys(ways), known: rows.map(({ series }) => series) },
  ],
  draw: ({ options, rows: [rows] }, { width, ...frame }) => {
    const [first = '', second = ''] = [...new Set(rows.map(({ series }) => series))];
    const lastOf = (of: readonly { date: Date }[]) => Math.max(...of.map(({ date }) => date.getTime()));
    const change = lastOf(rows.filter(({ series }) => series === first));
    const drawn = rows.filter(({ series, date }) => series === first || date.getTime() > change);
    const last = lastOf(drawn);
    const votes = scaleFor(
      options.scale,
      drawn.map(({ gap }) => votesOf(gap)),
      { width, ...frame },
    );
    const begin = Math.min(...drawn.map(({ date }) => date.getTime()));
    return plot({
      width,
      height: 300,
      left: 36,
      x: timeAxis(new Date(begin - 25 * dayLength), new Date(last + 45 * dayLength), frame.size === 'S' ? 4 : 8),
      y: votes,
      draw: (x, y) => {
        const divide = x(new Date(change + 45 * dayLength));
        const bottom = y(options.scale.from ?? 0);
        const wayLines = (at: number, series: string, anchor?: 'end') =>
          textLines(
            at,
            bottom - (frame.size === 'S' ? 25 : 8),
            options.ways[series] ?? series,
            frame.size === 'S' ? 12 : 24,
            { anchor, tone: 'quiet' },
          );
        return [
          hLine(y(50), 36, width - 8, 'closed'),
          vLine(divide, y(50) + 6, bottom, 'guide'),
          ...wayLines(divide - 8, first, 'end'),
          ...wayLines(divide + 8, second),
          ...[first, second].map((name) =>
            linePath(
              drawn.filter(({ series }) => series === name).map(({ date, gap }) => [x(date), y(votesOf(gap))]),
              'thread',
              curveLinear,
            ),
          ),
          ...drawn.flatMap(({ date, gap, kind }): Mark[] => {
            const [px, py] = [x(date), y(votesOf(gap))];
            if (kind === 'reading' && date.getTime() < last) return [point(px, py, 'open')];
            const number = String(votesOf(gap));
            const word = { low: 'best', high: 'worst', reading: 'latest' }[kind];
            // A lead that is low is the open side's best; its words stand beyond the line of 50, at the end of a stem.
            if (kind === 'low')
              return [
                vLine(px, y(50) - 8, py - 6, 'guide'),
                point(px, py, 'open'),
                text(px, y(50) - 29, word, { anchor: 'middle', tone: 'quiet' }),
                text(px, y(50) - 12, number, { anchor: 'middle', tone: 'strong' }),
              ];
            return [
              point(px, py, 'open'),
              text(px, py + 22, number, { anchor: 'middle', tone: 'raised' }),
              text(px, py + 39, word, { anchor: 'middle', tone: 'quiet' }),
              ...(frame.size === 'S' ? [] : [text(px, py + 56, monthOf(date), { anchor: 'middle', tone: 'quiet' })]),
            ];
          }),
        ];
      },
    });
  },
});
