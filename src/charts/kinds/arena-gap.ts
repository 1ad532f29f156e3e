import { z } from 'astro/zod';
import { dayLength, monthOf } from '../../text/dates';
import { defineChart } from '../define-chart';
import { cell, legend, pictureTexts, scale } from '../options';
import { point, text, vLine } from '../marks';
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

/** Readings of the distance on one leaderboard as stems from zero: a panel for each way of scoring, and nothing joined. */
export const arenaGap = defineChart({
  kind: 'arena-gap',
  fields: { ...pictureTexts, scale, legend },
  rows: () => [reading],
  draw: ({ options, rows: [rows] }, frame) => {
    const beside = frame.size === 'L';
    const width = beside ? frame.width / 2 - 10 : frame.width;
    const gaps = rows.map(({ gap }) => gap);
    const y = scaleFor(options.scale, gaps, frame);
    const panel = (name: string) => {
      const own = rows.filter(({ series }) => series === name);
      const times = own.map(({ date }) => date.getTime());
      const last = Math.max(...times);
      return plot({
        width,
        height,
        left: 36,
        x: timeAxis(new Date(Math.min(...times) - 25 * dayLength), new Date(last + 45 * dayLength)),
        // Room above the highest point for its label.
        y: { ...y, scale: (bottom, top) => y.scale(bottom, top + 20) },
        draw: (x, y) =>
          own.flatMap(({ date, gap, kind }) => {
            const [px, py] = [x(date), y(gap)];
            const stem = [vLine(px, y(0), py, 'guide'), point(px, py, 'plain')];
            if (kind === 'reading' && date.getTime() < last) return stem;
            return [
              ...stem,
              text(px, py - (kind === 'high' ? 25 : 10), String(gap), { anchor: 'middle', tone: 'raised' }),
              // Only above the highest is there room for a second line.
              ...(kind === 'high' ? [text(px, py - 10, monthOf(date), { anchor: 'middle', tone: 'quiet' })] : []),
            ];
          }),
      });
    };
    const names = [...new Set(rows.map(({ series }) => series))];
    return {
      height: (beside ? height : names.length * (height + 40) - 40) + 24,
      marks: names.flatMap((name, i): Mark[] => {
        const [dx, dy] = beside ? [i * (frame.width / 2 + 10), 0] : [0, i * (height + 40)];
        return [
          text(dx, dy + 14, `Points, ${name}`, { tone: 'strong' }),
          { mark: 'group', dx, dy: dy + 24, marks: panel(name).marks },
        ];
      }),
    };
  },
});
