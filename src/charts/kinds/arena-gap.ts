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

/** The votes of a reading below its point, and words below them. */
const wordsBelow = (px: number, py: number, votes: number, words: readonly string[]) =>
  stack(px, py + 22, [String(votes), ...words], { anchor: 'middle', tone: 'raised' }, quiet);

/** Those of the open side's best, which is a low lead, beyond the line of 50 votes, at the end of a stem. */
const wordsBeyond = (px: number, py: number, level: number, votes: number, word?: string) => [
  vLine(px, level - 8, py - 6, 'guide'),
  text(px, level - 12, String(votes), { anchor: 'middle', tone: 'strong' }),
  ...(word === undefined ? [] : [text(px, level - 29, word, quiet)]),
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
      .strictObject({ level: z.string().max(24), low: z.string(), reading: z.string() })
      .describe('what the picture calls an even split, the smallest lead of each way, and the last reading'),
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
      draw: ({ x, y }) => {
        const [level, divide] = [y(50), x(daysAfter(change, 45))];
        const placeOf = ({ date, gap }: Reading) => [x(date), y(votesOf(gap))] as const;
        const lineOf = (way: string) => drawn.filter(({ series }) => series === way).map(placeOf);
        // Both ways are named below the words of the lowest reading, so that the names stand at one height.
        const names = [first, second].map((way) => wrapText(options.ways[way] ?? way, isSmall ? 12 : 24, 'ways'));
        const namesTop = y(Math.min(...votes)) + (isSmall ? 47 : 64);
        const namesEnd = namesTop + 17 * Math.max(...names.map(({ length }) => length)) - 10;
        const lows = drawn.filter(({ kind }) => kind === 'low').toSorted((a, b) => a.gap - b.gap);
        const closest = [first, second].map((way) => lows.find(({ series }) => series === way));
        const wordsOf = (reading: Reading, [px, py]: readonly [number, number]): Mark[] => {
          const { date, gap, kind } = reading;
          if (kind === 'reading' && date < last) return [];
          if (kind === 'low')
            return wordsBeyond(px, py, level, votesOf(gap), closest.includes(reading) ? options.marked.low : undefined);
          const word = kind === 'reading' ? [options.marked.reading] : [];
          return wordsBelow(px, py, votesOf(gap), [...word, ...(isSmall ? [] : [monthOf(date)])]);
        };
        return [
          hLine(level, left, frame.width - 8, 'closed'),
          text(frame.width - 8, level - 8, options.marked.level, { anchor: 'end', tone: 'closed' }),
          vLine(divide, level + 6, namesEnd, 'guide'),
          ...stack(divide - 8, namesTop, names[0] ?? [], { anchor: 'end', tone: 'quiet' }),
          ...stack(divide + 8, namesTop, names[1] ?? [], { tone: 'quiet' }),
          linePath('thread', curveLinear, lineOf(first)),
          linePath('thread', curveLinear, lineOf(second)),
          ...drawn.flatMap((reading) => [...wordsOf(reading, placeOf(reading)), point(...placeOf(reading), 'open')]),
        ];
      },
    });
  },
});
