import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { monthOf } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { bySize, bySizePlaces, cell, forSize, pictureTexts, scale } from '../options.ts';
import { circles, hLine, path, text, textLines, vLine } from '../marks.ts';
import { linePath, plot, timeAxis } from '../plot.ts';
import { plateFrame } from '../plates.ts';
import { scaleFor } from '../scales.ts';
import { round, type Mark, type Side } from '../scene.ts';

const modelRow = z.object({
  model: cell.text,
  released: cell.date,
  access: cell.text,
  score: cell.number,
});
type Model = z.infer<typeof modelRow>;
type Scale<T> = (value: T) => number;

/** The models that each scored higher than all before them. */
const bests = (rows: readonly Model[]): Model[] => {
  const sorted = rows.toSorted((a, b) => a.released.getTime() - b.released.getTime() || b.score - a.score);
  return sorted.filter(({ score }, i) => sorted.slice(0, i).every((other) => other.score < score));
};

/** The two staircases, and what a drawing of them says at the moments that count. */
function stairsOf(rows: readonly Model[]) {
  const times = rows.map(({ released }) => released.getTime());
  const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
  const closed = bests(rows.filter(({ access }) => access === 'closed'));
  const open = bests(rows.filter(({ access }) => access !== 'closed'));
  /** What the best model of a side scored on a day. */
  const scoreOn = (steps: readonly Model[], day: Date) =>
    steps.findLast(({ released }) => released <= day)?.score ?? NaN;
  return {
    first,
    last,
    closed,
    open,
    scoresOn: (day: Date) => ({ closed: scoreOn(closed, day), open: scoreOn(open, day) }),
    distance: (day: Date) => `${(scoreOn(closed, day) - scoreOn(open, day)).toFixed(1)} points`,
    /** The surface between the two lines, from the day on which there are both. */
    gap: (x: Scale<Date>, y: Scale<number>) => {
      const start = [closed, open].map((steps) => steps[0]?.released ?? first).sort((a, b) => +a - +b)[1] ?? first;
      const days = [...closed, ...open].map(({ released }) => released).concat(last);
      const draw = area<Date>(
        (day) => x(day),
        (day) => y(scoreOn(open, day)),
        (day) => y(scoreOn(closed, day)),
      );
      const both = days.filter((day) => day >= start).sort((a, b) => +a - +b);
      return path('gap', draw.curve(curveStepAfter).digits(1)(both) ?? '');
    },
    /** The lines with a point for each step, hollow or solid. */
    lines: (x: Scale<Date>, y: Scale<number>, r: number) => {
      const line = (steps: readonly Model[], side: 'open' | 'closed') => {
        const places = steps.map(({ released, score }) => [x(released), y(score)] as const);
        const end = [x(last), y(steps.at(-1)?.score ?? 0)] as const;
        return [
          linePath([...places, end], side === 'open' ? 'thread' : side, curveStepAfter),
          circles(side, places, r),
        ];
      };
      return [...line(open, 'open'), ...line(closed, 'closed')];
    },
  };
}

/** A line that measures the distance between the two staircases, clear of both, and beside it the words, a line each. */
const measure = (x: number, closed: number, open: number, lines: readonly string[]): Mark[] => [
  path('guide', `M${round(x - 4)} ${round(closed)}h8m-4 0V${round(open)}m-4 0h8`),
  ...lines.map((line, i) =>
    text(x + 9, (closed + open) / 2 + 4.5 + 17 * (i - (lines.length - 1) / 2), line, { tone: 'strong' }),
  ),
];

/** What happened on the marked day, in lines above a baseline, and how far apart the two staircases were. */
const ofDay = (x: number, y: number, event: string, most: number, distance: string): Mark[] => {
  const lines = textLines(0, 0, event, most, { tone: 'quiet', halo: true });
  return [
    { mark: 'group', dx: x, dy: y - 17 * lines.length, marks: lines },
    text(x, y, `${distance} apart`, { tone: 'raised' }),
  ];
};

const belowStep = (px: number, py: number, last: number) =>
  px > last - 70 ? ([last, py + 30, 'end'] as const) : ([px + 8, py + 19] as const);
const aboveStep = (px: number, py: number, first: number) =>
  px < first + 40 ? ([px, py - 9] as const) : ([px - 7, py + 1, 'end'] as const);

/**
 * The name of a model beside its step: above the closed stairs and below the open ones there is room.
 * @param gap the distance of the two sides at this step, if it is to be written
 */
function nameOf({ model }: Model, side: Side, px: number, py: number, first: number, last: number, gap?: string) {
  const name = model.replace(/ \(.*\)/, '');
  const isOpen = side === 'open';
  const [x, y, anchor] = isOpen ? belowStep(px, py, last) : aboveStep(px, py, first);
  const above = gap && !isOpen ? 17 : 0;
  return [
    text(x, y - above, name, { anchor, halo: true }),
    ...(gap ? [text(x, y + 17 - above, `${gap} ${isOpen ? 'behind' : 'ahead'}`, { anchor, tone: 'raised' })] : []),
  ];
}

/** What a line is, beside its first step, with the sign of its points. */
const keyOf = (side: 'open' | 'closed', x: number, y: number, words: string, most: number): Mark => ({
  mark: 'group',
  dx: x,
  dy: y,
  marks: [circles(side, [[5, -4.5]], 4.4), ...textLines(15, 0, words, most, { tone: side, halo: true })],
  isKey: true,
});

/** The best score so far on each side, as two staircases, with every model behind them and one day marked. */
export const bestSoFar = defineChart({
  kind: 'best-so-far',
  fields: {
    ...pictureTexts,
    scale,
    unit: z.string().describe('what the numbers of the scale are, in plain words'),
    key: z
      .strictObject({ open: z.string(), closed: z.string() })
      .describe('what the open stairs are, and the closed ones'),
    day: z
      .strictObject({ date: cell.date, text: bySize(z.string()).describe('what happened on it') })
      .describe('a day that a line marks, with the distance of the two sides on it'),
    labels: bySize(z.array(z.string())).describe('the models that are named, as the data set calls them'),
    gaps: bySize(z.array(z.string()))
      .default([])
      .describe('the models at whose step the distance of the two sides is written, as the data set calls them'),
  },
  rows: () => [modelRow],
  namedRows: ({ options, rows: [rows] }) =>
    [...bySizePlaces('labels', options.labels), ...bySizePlaces('gaps', options.gaps)].map(({ field, value }) => ({
      field,
      names: value,
      known: rows.map(({ model }) => model),
    })),
  draw: ({ options, rows: [rows] }, frame) => {
    const isSmall = frame.size === 'S';
    const height = { S: 260, M: 300, L: frame.width > 800 ? 360 : 340 }[frame.size];
    const { first, last, closed, open, scoresOn, distance, gap, lines } = stairsOf(rows);
    const scores = rows.map(({ score }) => score);
    const others = rows.filter((row) => !closed.includes(row) && !open.includes(row));
    const letters = frame.size === 'L' ? 60 : 13;
    const unit = textLines(0, 13, options.unit, isSmall ? 36 : 99, { tone: 'quiet' });
    const head = 17 * unit.length;
    const yAxis = scaleFor(options.scale, scores, frame);
    const picture = plot({
      width: frame.width,
      height,
      left: 34,
      right: isSmall ? 64 : 110,
      x: timeAxis(first, last, isSmall ? 4 : 8),
      y: yAxis,
      draw: (x, y) => {
        const [named, gaps] = [forSize(options.labels, frame), forSize(options.gaps, frame)];
        const { date, text: event } = options.day;
        const names = (steps: readonly Model[], side: Side) =>
          steps
            .filter(({ model }) => named.includes(model))
            .flatMap((step) => {
              const measured = gaps.includes(step.model) ? distance(step.released) : undefined;
              return nameOf(step, side, x(step.released), y(step.score), x(first), x(last), measured);
            });
        const ends = scoresOn(last);
        return [
          gap(x, y),
          path('dots', others.map(({ released, score }) => `M${round(x(released))} ${round(y(score))}h0`).join('')),
          vLine(x(date), y(scoresOn(date).open) + 12, height - 24, 'guide'),
          // Above the lowest line of the scale, so that none runs through the words, and on a phone above the key.
          ...ofDay(
            x(date) + 7,
            y(yAxis.ticks[0]?.at ?? 0) - (isSmall ? 24 : 8),
            forSize(event, frame),
            { S: 20, M: 32, L: 60 }[frame.size],
            distance(date),
          ),
          ...lines(x, y, isSmall ? 3.4 : 4.4),
          ...names(closed, 'closed'),
          ...names(open, 'open'),
          keyOf(
            'closed',
            x(first),
            y(closed[0]?.score ?? 0) - (frame.size === 'L' ? 32 : 49),
            options.key.closed,
            letters,
          ),
          keyOf(
            'open',
            x(first) - (isSmall ? 4 : 0),
            y(open[0]?.score ?? 0) + (isSmall ? 28 : 38),
            options.key.open,
            letters,
          ),
          ...measure(
            x(last) + 10,
            y(ends.closed),
            y(ends.open),
            isSmall ? [...distance(last).split(' '), 'apart'] : [distance(last), 'apart'],
          ),
        ];
      },
    });
    return { height: head + height, marks: [...unit, { mark: 'group', dx: 0, dy: head, marks: picture.marks }] };
  },
  plate: ({ options, rows: [rows] }) => {
    const { width } = plateFrame;
    const [height, bottom] = [220, 198];
    const { first, last, closed, open, scoresOn, distance, gap, lines } = stairsOf(rows);
    const [least = 0, most = 0] = [open[0]?.score, closed.at(-1)?.score];
    const time = timeAxis(first, last, 4);
    const x = time.scale(32, width - 66);
    const y = scaleLinear([least, most], [bottom - 52, 26]);
    const { date } = options.day;
    const end = x(last);
    const ticks = forSize(options.scale.ticks ?? [], plateFrame).filter((tick) => tick > least && tick < most);
    return {
      height,
      alt: `${options.unit}. The best closed score so far and the best of a model to download: ${distance(date)} apart in ${monthOf(date)}, ${distance(last)} in ${monthOf(last)}.`,
      marks: [
        ...textLines(0, 13, options.unit, 34, { tone: 'quiet' }),
        hLine(bottom, 0, width, 'axis'),
        ...time.ticks.flatMap(({ at: tick }) => [
          vLine(x(tick), bottom, bottom + 5, 'axis'),
          text(x(tick), bottom + 19, String(tick.getUTCFullYear()), { anchor: 'middle', tone: 'quiet' }),
        ]),
        ...ticks.flatMap((tick) => [
          hLine(y(tick), 32, end, 'grid'),
          text(24, y(tick) + 4.5, String(tick), { anchor: 'end', tone: 'quiet' }),
        ]),
        gap(x, y),
        vLine(x(date), y(scoresOn(date).open) + 10, bottom, 'guide'),
        ...ofDay(x(date) + 6, bottom - 8, forSize(options.day.text, plateFrame), 20, distance(date)),
        ...lines(x, y, 3.2),
        keyOf('closed', x(first), y(closed[0]?.score ?? 0) - 29, options.key.closed, 13),
        keyOf('open', 6, y(least) + 24, options.key.open, 13),
        ...measure(end + 10, y(scoresOn(last).closed), y(scoresOn(last).open), [...distance(last).split(' '), 'apart']),
      ],
    };
  },
});
