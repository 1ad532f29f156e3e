import { scaleUtc } from 'd3-scale';
import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { cell, kind, legend, scale } from '../kind';
import { linePath } from '../line-path';
import { hLine, point, text } from '../marks';
import { plot } from '../parts';
import { scaleFor } from '../scales';
import type { Frame, Mark } from '../scene';

const height = 260;
const growth = z.object({ date: cell.date, models: cell.number, how: cell.text });
const downloads = z.object({ share_of_models: cell.number, share_of_downloads: cell.number.nullable() });
const isFloor = ({ how }: z.infer<typeof growth>) => how === 'documentation says over';

/** Models on the Hub over time; beside it, how few of them are used. */
export const hubGrowth = kind({
  options: { scale, legend },
  rows: () => [growth, downloads],
  draw: ({ options, rows: [points, [few]] }, frame) => {
    const beside = frame.size === 'L';
    const years = points.map(({ date }) => date.getUTCFullYear());
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const span = [new Date(Date.UTC(first, 0, 1)), new Date(Date.UTC(last, 11, 31))];
    const line = plot<Date, number>({ ...frame, width: beside ? 500 : frame.width } as Frame, {
      height,
      left: 34,
      right: 14,
      x: {
        scale: (from, to) => scaleUtc(span, [from, to]),
        ticks: Array.from({ length: last - first + 1 }, (_, i) => ({
          at: new Date(Date.UTC(first + i, 0, 1)),
          text: String(first + i),
        })),
      },
      y: scaleFor(
        options.scale,
        points.map(({ models }) => models),
        frame,
      ),
      draw: (x, y) => [
        linePath(
          points.filter((row) => !isFloor(row)).map(({ date, models }) => [x(date), y(models)] as const),
          'open',
          curveLinear,
        ),
        ...points.map((row): Mark => {
          const [px, py] = [x(row.date), y(row.models)];
          return isFloor(row) ? hLine(py, px - 6, px + 6, 'plain') : point(px, py, 'open');
        }),
      ],
    });
    const shares = [
      { share: few?.share_of_models ?? 0, of: 'of the models take' },
      { share: few?.share_of_downloads ?? 0, of: 'of the downloads' },
    ];
    const [x, width, top] = beside ? [540, 230, 62] : [8, frame.width - 16, height + 34];
    return {
      height: beside ? height : height + 152,
      marks: [
        ...line.marks,
        ...shares.flatMap(({ share, of }, i): Mark[] => {
          const y = top + i * 66;
          return [
            text(x, y, `${share}% ${of}`, { tone: 'strong' }),
            { mark: 'bar', x, y: y + 10, width: (width * share) / 100, height: 22, kind: 'plain' },
            { mark: 'path', d: `M${x} ${y + 10}h${width}v22h${-width}z`, kind: 'axis' },
          ];
        }),
      ],
    };
  },
});
