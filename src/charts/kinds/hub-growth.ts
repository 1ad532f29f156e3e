import { scaleUtc } from 'd3-scale';
import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { defineChart } from '../define-chart';
import { cell, legend, pictureTexts, scale } from '../options';
import { hLine, path, point, text } from '../marks';
import { linePath, plot } from '../plot';
import { scaleFor } from '../scales';
import type { Mark } from '../scene';

const height = 260;
const growth = z.object({ date: cell.date, models: cell.number, how: cell.text });
const downloads = z.object({ share_of_models: cell.number, share_of_downloads: cell.number.nullable() });
const isMinimum = ({ how }: z.infer<typeof growth>) => how === 'documentation says over';
const newYear = (year: number) => new Date(Date.UTC(year, 0, 1));

/** Models on the Hub over time; beside it, how few of them are used. */
export const hubGrowth = defineChart({
  kind: 'hub-growth',
  fields: { ...pictureTexts, scale, legend },
  rows: () => [growth, downloads],
  draw: ({ options, rows: [rows, [few]] }, frame) => {
    const beside = frame.size === 'L';
    const years = rows.map(({ date }) => date.getUTCFullYear());
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const counts = rows.map(({ models }) => models);
    const line = plot({
      width: beside ? 500 : frame.width,
      height,
      left: 34,
      right: 14,
      x: {
        scale: (from, to) => scaleUtc([newYear(first), new Date(Date.UTC(last, 11, 31))], [from, to]),
        ticks: Array.from({ length: last - first + 1 }, (_, i) => ({
          at: newYear(first + i),
          text: String(first + i),
        })),
      },
      y: scaleFor(options.scale, counts, frame),
      draw: (x, y) => {
        const place = ({ date, models }: (typeof rows)[number]) => [x(date), y(models)] as const;
        const counted = rows.filter((row) => !isMinimum(row));
        return [
          linePath(counted.map(place), 'open', curveLinear),
          ...rows.map((row) => {
            const [px, py] = place(row);
            return isMinimum(row) ? hLine(py, px - 6, px + 6, 'plain') : point(px, py, 'open');
          }),
        ];
      },
    });
    const [left, width, top] = beside ? [540, 230, 62] : [8, frame.width - 16, height + 34];
    const share = (percent = 0, of: string, y: number): Mark[] => [
      text(left, y, `${percent}% ${of}`, { tone: 'strong' }),
      { mark: 'bar', x: left, y: y + 10, width: (width * percent) / 100, height: 22, side: 'plain' },
      path('axis', `M${left} ${y + 10}h${width}v22h${-width}z`),
    ];
    return {
      height: beside ? height : height + 152,
      marks: [
        ...line.marks,
        ...share(few?.share_of_models, 'of the models take', top),
        ...share(few?.share_of_downloads ?? 0, 'of the downloads', top + 66),
      ],
    };
  },
});
