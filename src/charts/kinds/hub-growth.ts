import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { defineChart } from '../define-chart.ts';
import { cell, legend, pictureTexts, scale } from '../options.ts';
import { hLine, point, text } from '../marks.ts';
import { scaleFor } from '../scales.ts';
import { round } from '../scene.ts';
import { daysAfter, extentOf, linePath, newYear, timeChart, yearAxis } from '../time-chart.ts';

const height = 260;
const growth = z.object({ date: cell.date, models: cell.number, how: cell.text });
const share = z.number().min(0).max(100).describe('a share in per cent');
/** A group of models; of the one that is drawn both shares must be known. */
const groupOf = (used: string) =>
  z
    .object({ what: cell.text, share_of_models: share, share_of_downloads: share.nullable() })
    .refine(({ what, share_of_downloads }) => what !== used || share_of_downloads !== null, {
      path: ['share_of_downloads'],
      error: 'is empty, but the picture writes it',
    });
const isMinimum = ({ how }: z.infer<typeof growth>) => how === 'documentation says over';
/** So many models stand for all, so that one ring is half a per cent. */
const ringCount = 200;

const wordsField = z
  .string()
  .regex(
    /^([^{}]|\{(all|used|models|downloads)\})*$/,
    'may hold in braces only {all}, {used}, {models} and {downloads}',
  );

/** Models on the Hub over time; beside it, how few of them are used. */
export const hubGrowth = defineChart({
  kind: 'hub-growth',
  fields: {
    ...pictureTexts,
    scale,
    legend,
    used: z
      .strictObject({
        row: z.string().describe('what the column "what" of the second data set calls them'),
        head: z.array(wordsField).min(1).max(2).describe('what stands above the marks, a line each'),
        foot: wordsField.describe('what stands below the marks'),
      })
      .describe('the few models that are used, and the words around the marks that show how few'),
  },
  rows: ({ used }) => [growth, groupOf(used.row)],
  namedRows: ({ options: { used }, rows: [, groups] }) => [
    { field: ['used', 'row'], names: used.row, known: groups.map(({ what }) => what) },
  ],
  draw: ({ options, rows: [rows, groups] }, frame) => {
    const few = groups.find(({ what }) => what === options.used.row);
    const [models, downloads] = [few?.share_of_models ?? NaN, few?.share_of_downloads ?? NaN];
    const used = Math.round((models / 100) * ringCount);
    const numbers = { all: ringCount, used, models, downloads };
    const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: keyof typeof numbers) => `${numbers[name]}`);
    const beside = frame.size === 'L';
    const [first, last] = extentOf(rows.map(({ date }) => date));
    const counts = rows.map((row) => row.models);
    const line = timeChart({
      width: beside ? 500 : frame.width,
      height,
      left: 34,
      right: 14,
      x: yearAxis(newYear(first), daysAfter(newYear(last, 1), -1)),
      y: scaleFor(options.scale, counts, frame),
      draw: ({ x, y }) => {
        const place = (row: (typeof rows)[number]) => [x(row.date), y(row.models)] as const;
        const counted = rows.filter((row) => !isMinimum(row));
        return [
          linePath('open', curveLinear, counted.map(place)),
          ...rows.map((row) => {
            const [px, py] = place(row);
            return isMinimum(row) ? hLine(py, px - 6, px + 6, 'plain') : point(px, py, 'open');
          }),
        ];
      },
    });
    const [left, width, top] = beside ? [540, 230, 30] : [8, frame.width - 16, height + 34];
    const perLine = beside ? 20 : 25;
    const pitch = Math.min(width / perLine, 13);
    const placeOf = (i: number) =>
      [left + pitch * ((i % perLine) + 0.5), top + 38 + pitch * Math.floor(i / perLine)] as const;
    // The used ones are ink, since all are open. The others are one path of the same steps, which compresses well.
    const inked = Array.from({ length: used }, (_, i) => point(...placeOf(i), 'plain'));
    const rings = Array.from({ length: ringCount / perLine }, (_, i) => {
      const from = Math.min(Math.max(used - i * perLine, 0), perLine);
      const [x, y] = placeOf(i * perLine + from);
      return `M${round(x - 3)} ${round(y)}${`a3 3 0 1 0 6 0a3 3 0 1 0-6 0m${round(pitch)} 0`.repeat(perLine - from)}`;
    });
    const ringsEnd = top + 38 + pitch * (ringCount / perLine);
    return {
      height: beside ? height : ringsEnd + 24,
      marks: [
        ...line.marks,
        ...options.used.head.map((words, i) => text(left, top + 18 * i, fill(words), { tone: 'strong' })),
        ...inked,
        { mark: 'units', d: rings.join(''), side: 'open' },
        text(left, ringsEnd + 12, fill(options.used.foot), { tone: 'quiet' }),
      ],
    };
  },
});
