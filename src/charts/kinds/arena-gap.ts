import { z } from 'astro/zod';
import { dayLength, monthOf } from '../../text/dates';
import { defineChart } from '../define-chart';
import { cell, legend, pictureTexts, scale } from '../options';
import { hLine, point, text, vLine } from '../marks';
import { plot, timeAxis } from '../plot';
import { scaleFor } from '../scales';
import type { Mark } from '../scene';

const height = 280;
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
 * Readings of one leaderboard as points that hang from the line at which voters would be split evenly: a panel for each
 * way of scoring, and nothing joined.
 */
export const arenaGap = defineChart({
  kind: 'arena-gap',
  fields: { ...pictureTexts, scale, legend },
  rows: () => [reading],
  draw: ({ options, rows: [rows] }, frame) => {
    const beside = frame.size === 'L';
    const width = beside ? frame.width / 2 - 10 : frame.width;
    const y = scaleFor(
      options.scale,
      rows.map(({ gap }) => votesOf(gap)),
      frame,
    );
    const panel = (name: string) => {
      const own = rows.filter(({ series }) => series === name);
      const times = own.map(({ date }) => date.getTime());
      const last = Math.max(...times);
      return plot({
        width,
        height,
        left: 36,
        x: timeAxis(new Date(Math.min(...times) - 25 * dayLength), new Date(last + 45 * dayLength)),
        y,
        draw: (x, y) => [
          hLine(y(50), 36, width - 8, 'closed'),
          ...own.flatMap(({ date, gap, kind }) => {
            const [px, py] = [x(date), y(votesOf(gap))];
            const stem = [vLine(px, y(50), py, 'guide'), point(px, py, 'open')];
            if (kind === 'reading' && date.getTime() < last) return stem;
            return [
              ...stem,
              text(px, py + 20, String(votesOf(gap)), { anchor: 'middle', tone: 'raised' }),
              // Only below the lowest is there room for a second line.
              ...(kind === 'high' ? [text(px, py + 36, monthOf(date), { anchor: 'middle', tone: 'quiet' })] : []),
            ];
          }),
        ],
      });
    };
    const names = [...new Set(rows.map(({ series }) => series))];
    return {
      height: (beside ? height : names.length * (height + 40) - 40) + 24,
      marks: names.flatMap((name, i): Mark[] => {
        const [dx, dy] = beside ? [i * (frame.width / 2 + 10), 0] : [0, i * (height + 40)];
        return [
          text(dx, dy + 14, `Votes of 100, scored ${name}`, { tone: 'strong' }),
          { mark: 'group', dx, dy: dy + 24, marks: panel(name).marks },
        ];
      }),
    };
  },
});
