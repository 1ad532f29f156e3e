import { z } from 'astro/zod';
import { curveLinear } from 'd3-shape';
import { dayLength, monthOf } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts, scale } from '../options.ts';
import { hLine, point, text, vLine } from '../marks.ts';
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
  fields: { ...pictureTexts, scale, legend },
  rows: () => [reading],
  draw: ({ options, rows: [rows] }, { width, ...frame }) => {
    const [first = '', second = ''] = [...new Set(rows.map(({ series }) => series))];
    const lastOf = (of: readonly { date: Date }[]) => Math.max(...of.map(({ date }) => date.getTime()));
    const change = lastOf(rows.filter(({ series }) => series === first));
    const drawn = rows.filter(({ series, date }) => series === first || date.getTime() > change);
    const last = lastOf(drawn);
    const y = scaleFor(
      options.scale,
      drawn.map(({ gap }) => votesOf(gap)),
      { width, ...frame },
    );
    const begin = Math.min(...drawn.map(({ date }) => date.getTime()));
    return plot({
      width,
      height: 320,
      left: 36,
      x: timeAxis(new Date(begin - 25 * dayLength), new Date(last + 45 * dayLength), frame.size === 'S' ? 4 : 8),
      y,
      draw: (x, y) => {
        const divide = x(new Date(change + 45 * dayLength));
        const bottom = y(options.scale.from ?? 0);
        return [
          hLine(y(50), 36, width - 8, 'closed'),
          vLine(divide, y(50), bottom, 'guide'),
          text(divide - 8, bottom - 8, first, { anchor: 'end', tone: 'quiet' }),
          text(divide + 8, bottom - 8, second, { tone: 'quiet' }),
          ...[first, second].map((name) =>
            linePath(
              drawn.filter(({ series }) => series === name).map(({ date, gap }) => [x(date), y(votesOf(gap))]),
              'thread',
              curveLinear,
            ),
          ),
          ...drawn.flatMap(({ date, gap, kind }): Mark[] => {
            const [px, py] = [x(date), y(votesOf(gap))];
            const isLow = kind === 'high';
            if (kind === 'reading' && date.getTime() < last) return [point(px, py, 'open')];
            return [
              point(px, py, 'open'),
              text(px, py + (isLow ? 22 : -12), String(votesOf(gap)), { anchor: 'middle', tone: 'raised' }),
              // Only below the lowest, and on no phone, is there room for a second line.
              ...(isLow && frame.size !== 'S'
                ? [text(px, py + 38, monthOf(date), { anchor: 'middle', tone: 'quiet' })]
                : []),
            ];
          }),
        ];
      },
    });
  },
});
