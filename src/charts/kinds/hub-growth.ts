import { curveLinear } from 'd3-shape';
import { z } from 'astro/zod';
import { formats } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { cell, pictureTexts, scale } from '../options.ts';
import { circles, path, text } from '../marks.ts';
import { scaleFor } from '../scales.ts';
import { round, type Mark } from '../scene.ts';
import { extentOf, linePath, timeChart, yearAxis } from '../time-chart.ts';

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
/** So many models stand for all, so that one ring is half a per cent. */
const ringCount = 200;
const ringsPerLine = { S: 20, M: 25, L: 20 };
/** The height of the bar of downloads, and of the way to it from the models that get them. */
const [barHeight, fan] = [18, 34];

const wordsField = z
  .string()
  .regex(
    /^([^{}]|\{(all|used|rest|downloads|left)\})*$/,
    'may hold in braces only {all}, {used}, {rest}, {downloads} and {left}',
  );

/** How few of the models on the Hub are used; smaller, how many there are over time. */
export const hubGrowth = defineChart({
  kind: 'hub-growth',
  fields: {
    ...pictureTexts,
    scale,
    used: z
      .strictObject({
        row: z.string().describe('what the column "what" of the second data set calls them'),
        head: z.array(wordsField).min(1).max(2).describe('what stands above the marks, a line each'),
        foot: wordsField.describe('what stands below the marks'),
      })
      .describe('the few models that are used, and the words around the marks that show how few'),
    growth: z.string().describe('what stands above the line of their number over time'),
  },
  rows: ({ used }) => [growth, groupOf(used.row)],
  namedRows: ({ options: { used }, rows: [, groups] }) => [
    { field: ['used', 'row'], names: used.row, known: groups.map(({ what }) => what) },
  ],
  draw: ({ options, rows: [rows, groups] }, frame) => {
    const few = groups.find(({ what }) => what === options.used.row);
    const [models, downloads] = [few?.share_of_models ?? NaN, few?.share_of_downloads ?? NaN];
    const used = Math.round((models / 100) * ringCount);
    const numbers = { all: ringCount, used, rest: ringCount - used, downloads, left: 100 - downloads };
    const fill = (words: string) =>
      words.replace(/\{(\w+)\}/g, (_, name: keyof typeof numbers) => formats.number(numbers[name]));

    const isWide = frame.size === 'L';
    const gridWidth = isWide ? 460 : frame.width;
    const perLine = ringsPerLine[frame.size];
    const pitch = gridWidth / perLine;
    const r = round(pitch * 0.34);
    const lines = options.used.head.map(fill);
    const head = frame.size === 'S' ? lines : [lines.join(' ')];
    const barTop = 22 * head.length + 5;
    const top = barTop + barHeight + fan;
    const bottom = top + pitch * (ringCount / perLine);
    const leftOf = (i: number) => pitch * (i % perLine);
    const topOf = (i: number) => top + pitch * Math.floor(i / perLine);
    // The used ones are ink, since all are open. The others are one path of the same steps, which compresses well.
    const inked = Array.from({ length: used }, (_, i): Mark => {
      const [x, y, width] = [leftOf(i) + 1.5, topOf(i) + 1.5, pitch - 3];
      return { mark: 'bar', x, y, width, height: width, side: 'plain' };
    });
    const ring = `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0m${round(pitch)} 0`;
    const rings = Array.from({ length: ringCount / perLine }, (_, i) => {
      const from = Math.min(Math.max(used - i * perLine, 0), perLine);
      const [x, y] = [pitch * (from + 0.5) - r, topOf(i * perLine) + pitch / 2];
      return `M${round(x)} ${round(y)}${ring.repeat(perLine - from)}`;
    });
    const usedWidth = pitch * Math.min(used, perLine);
    const barWidth = (gridWidth * downloads) / 100;
    const [barEnd, fanEnd] = [barTop + barHeight, top + 1.5];
    const bars: Mark[] = [
      { mark: 'bar', x: 0, y: barTop, width: barWidth, height: barHeight, side: 'plain' },
      // With a thin edge, so that so small a share is hollow too.
      {
        mark: 'units',
        d: `M${round(barWidth + 0.7)} ${barTop + 0.7}H${round(gridWidth - 0.7)}V${barEnd - 0.7}H${round(barWidth + 0.7)}z`,
        side: 'open',
      },
      path('gap', `M0 ${barEnd}H${round(barWidth)}L${round(usedWidth)} ${fanEnd}H0z`),
      path('axis', `M${round(barWidth)} ${barEnd}L${round(usedWidth)} ${fanEnd}`),
    ];
    const bracket = path(
      'guide',
      `M1.5 ${round(bottom + 1)}v5H${round(gridWidth - 1.5)}v-5M${round(pitch * 1.5)} ${round(bottom + 6)}v6`,
    );

    const counted = rows.filter(({ how }) => how !== 'documentation says over');
    const [first, last] = extentOf(counted.map(({ date }) => date));
    const line = timeChart({
      width: isWide ? 270 : frame.width,
      height: isWide ? 190 : 140,
      left: 34,
      right: 12,
      x: yearAxis(first, last),
      y: scaleFor(
        options.scale,
        counted.map((row) => row.models),
        frame,
      ),
      draw: ({ x, y }) => {
        const places = counted.map((row) => [x(row.date), y(row.models)] as const);
        return [linePath('thread', curveLinear, places), circles('open', places, 3.4)];
      },
    });
    const [lineLeft, lineTop] = isWide ? [510, bottom - 188] : [0, bottom + 58];
    return {
      height: isWide ? bottom + 34 : lineTop + 22 + line.height,
      marks: [
        ...head.map((words, i) => text(0, 17 + 22 * i, words, { tone: 'big' })),
        ...bars,
        ...inked,
        { mark: 'units', d: rings.join(''), side: 'open' },
        bracket,
        text(0, bottom + 27, fill(options.used.foot), { tone: 'strong' }),
        { mark: 'group', dx: lineLeft, dy: lineTop, marks: [text(0, 14, options.growth, { tone: 'strong' })] },
        { mark: 'group', dx: lineLeft, dy: lineTop + 22, marks: line.marks },
      ],
    };
  },
});
