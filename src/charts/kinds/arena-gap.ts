import { scaleUtc } from 'd3-scale';
import { z } from 'astro/zod';
import { cell, kind, legend, scale } from '../kind';
import { point, text } from '../marks';
import { halfYears, monthOf, plot } from '../parts';
import { scaleFor } from '../scales';
import type { Frame, Mark } from '../scene';

const day = 864e5;
const height = 280;
const row = z.object({
  date: cell.date,
  gap: cell.number,
  series: cell.text,
  kind: z.enum(['reading', 'low', 'high']).describe('reading, low or high'),
});

/** Readings of the distance on one leaderboard: a panel for each way of scoring, and nothing joined. */
export const arenaGap = kind({
  options: { scale, legend },
  rows: () => [row],
  draw: ({ options, rows: [rows] }, frame) => {
    const beside = frame.size === 'L';
    const width = beside ? frame.width / 2 - 10 : frame.width;
    const points = scaleFor(
      options.scale,
      rows.map(({ gap }) => gap),
      frame,
    );
    const names = [...new Set(rows.map(({ series }) => series))];
    return {
      height: (beside ? height : names.length * (height + 40) - 40) + 24,
      marks: names.flatMap((name, i): Mark[] => {
        const own = rows.filter(({ series }) => series === name);
        const times = own.map(({ date }) => date.getTime());
        const last = Math.max(...times);
        const span = [new Date(Math.min(...times) - 25 * day), new Date(last + 45 * day)] as const;
        const { marks } = plot<Date, number>({ ...frame, width } as Frame, {
          height,
          left: 36,
          x: { scale: (from, to) => scaleUtc(span, [from, to]), ticks: halfYears(...span) },
          // Room above the highest point for its label.
          y: { ...points, scale: (bottom, top) => points.scale(bottom, top + 20) },
          draw: (x, y) =>
            own.flatMap(({ date, gap, kind }): Mark[] => {
              const [px, py] = [x(date), y(gap)];
              const isLabelled = kind !== 'reading' || date.getTime() === last;
              const anchor = px > width - 40 ? 'end' : 'middle';
              const edge = anchor === 'end' ? Math.min(px + 20, width - 8) : px;
              const [numberAt, monthAt] = kind === 'high' ? [-25, -10] : [19, 34];
              if (!isLabelled) return [point(px, py, 'plain')];
              return [
                point(px, py, 'plain'),
                text(edge, py + numberAt, String(gap), { anchor, tone: 'strong' }),
                text(edge, py + monthAt, monthOf(date), { anchor, tone: 'quiet' }),
              ];
            }),
        });
        const [dx, dy] = beside ? [i * (frame.width / 2 + 10), 0] : [0, i * (height + 40)];
        return [text(dx, dy + 14, `Points, ${name}`, { tone: 'strong' }), { mark: 'group', dx, dy: dy + 24, marks }];
      }),
    };
  },
});
