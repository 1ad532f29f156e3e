import { z } from 'astro/zod';
import { curveLinear } from 'd3-shape';
import { monthOf } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, pictureTexts, scale } from '../options.ts';
import { hLine, point, stack, text, vLine } from '../marks.ts';
import { scaleFor } from '../scales.ts';
import type { Mark } from '../scene.ts';
import { daysAfter, extentOf, linePath, timeAxis, timeChart } from '../time-chart.ts';
import { wrapText } from '../wrap-text.ts';

const readingRow = z.object({
  date: cell.date,
  gap: cell.number,
  series: cell.text,
  kind: z.enum(['reading', 'low', 'high']).describe('reading, low or high'),
});
type Reading = z.infer<typeof readingRow>;

/**
 * Of 100 votes between two models, how many the one would win that is `gap` points behind: the formula of Arena's own
 * scores (lmsys.org/blog/2023-12-07-leaderboard), in which a tie counts as half a vote for each.
 */
export const votesOf = (gap: number): number => Math.round(100 / (1 + 10 ** (gap / 400)));

const left = 36;
const quiet = { anchor: 'middle', tone: 'quiet' } as const;

/** The words of a reading below its point. */
const wordsBelow = (px: number, py: number, votes: number, ...words: string[]) =>
  stack(px, py + 22, [String(votes), ...words], { anchor: 'middle', tone: 'raised' }, quiet);

/** Those of the open side's best, which is a low lead, beyond the line of 50 votes, at the end of a stem. */
const wordsBeyond = (px: number, py: number, level: number, votes: number, word: string) => [
  vLine(px, level - 8, py - 6, 'guide'),
  ...stack(px, level - 29, [word, String(votes)], quiet, { anchor: 'middle', tone: 'strong' }),
];

/**
 * Readings of one leaderboard as points below the line at which voters would be split evenly. The second way of
 * scoring is drawn from where the first ends, beyond a line, since the two cannot be compared.
 */
export const arenaGap = defineChart({
  kind: 'arena-gap',
  fields: {
    ...pictureTexts,
    scale,
    ways: z
      .record(z.string(), z.string().max(24))
      .default({})
      .describe('what the picture calls a way of scoring, if not the word of the data'),
    marked: z
      .strictObject({ level: z.string().max(24), low: z.string(), high: z.string(), reading: z.string() })
      .describe(
        'what the picture calls an even split, the smallest lead, the greatest, and the last reading if it is neither',
      ),
  },
  rows: () => [readingRow],
  namedRows: ({ options: { ways }, rows: [rows] }) => [
    { field: ['ways'], names: Object.keys(ways), known: rows.map(({ series }) => series) },
  ],
  draw: ({ options, rows: [rows] }, frame) => {
    const isSmall = frame.size === 'S';
    const [first = '', second = ''] = new Set(rows.map(({ series }) => series));
    const [, change] = extentOf(rows.filter(({ series }) => series === first).map(({ date }) => date));
    const drawn = rows.filter(({ series, date }) => series === first || date > change);
    const [begin, last] = extentOf(drawn.map(({ date }) => date));
    const votes = drawn.map(({ gap }) => votesOf(gap));
    return timeChart({
      width: frame.width,
      height: 300,
      left,
      x: timeAxis(daysAfter(begin, -25), daysAfter(last, 45), frame),
      y: scaleFor(options.scale, votes, frame),
      draw: ({ x, y, bottom }) => {
        const [level, divide] = [y(50), x(daysAfter(change, 45))];
        const placeOf = ({ date, gap }: Reading) => [x(date), y(votesOf(gap))] as const;
        const lineOf = (way: string) => drawn.filter(({ series }) => series === way).map(placeOf);
        const nameOf = (way: string, at: number, anchor?: 'end') => {
          const [up, letters] = isSmall ? [25, 12] : [8, 24];
          const lines = wrapText(options.ways[way] ?? way, letters, 'ways');
          return stack(at, bottom - up, lines, { anchor, tone: 'quiet' });
        };
        const wordsOf = ({ date, gap, kind }: Reading, [px, py]: readonly [number, number]): Mark[] => {
          if (kind === 'reading' && date < last) return [];
          const word = options.marked[kind];
          if (kind === 'low') return wordsBeyond(px, py, level, votesOf(gap), word);
          return wordsBelow(px, py, votesOf(gap), word, ...(isSmall ? [] : [monthOf(date)]));
        };
        return [
          hLine(level, left, frame.width - 8, 'closed'),
          text(frame.width - 8, level - 8, options.marked.level, { anchor: 'end', tone: 'closed' }),
          vLine(divide, level + 6, bottom, 'guide'),
          ...nameOf(first, divide - 8, 'end'),
          ...nameOf(second, divide + 8),
          linePath('thread', curveLinear, lineOf(first)),
          linePath('thread', curveLinear, lineOf(second)),
          ...drawn.flatMap((reading) => [...wordsOf(reading, placeOf(reading)), point(...placeOf(reading), 'open')]),
        ];
      },
    });
  },
});
