import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { z } from 'astro/zod';
import { monthOf } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { bySize, bySizePlaces, cell, forSize, pictureTexts, scale } from '../options.ts';
import { circles, path, stack, text, vLine } from '../marks.ts';
import { plateFrame } from '../plates.ts';
import { scaleFor } from '../scales.ts';
import { round, type Mark } from '../scene.ts';
import { extentOf, linePath, timeAxis, timeChart, yearAxis, type Plot } from '../time-chart.ts';
import { wrapText } from '../wrap-text.ts';

const modelRow = z.object({
  model: cell.text,
  released: cell.date,
  access: cell.text,
  score: cell.number,
});
type Model = z.infer<typeof modelRow>;
type Side = 'open' | 'closed';

/** The models that each scored higher than all before them. */
const bests = (rows: readonly Model[]): Model[] => {
  const sorted = rows.toSorted((a, b) => a.released.getTime() - b.released.getTime() || b.score - a.score);
  return sorted.filter(({ score }, i) => sorted.slice(0, i).every((other) => other.score < score));
};

/** What the best model of a side scored on a day. */
const scoreOn = (steps: readonly Model[], day: Date) => steps.findLast(({ released }) => released <= day)?.score ?? NaN;

/** The two staircases, and how far apart they are on a day. */
function stairsOf(rows: readonly Model[]) {
  const [first, last] = extentOf(rows.map(({ released }) => released));
  const closed = bests(rows.filter(({ access }) => access === 'closed'));
  const open = bests(rows.filter(({ access }) => access !== 'closed'));
  const distance = (day: Date) => `${(scoreOn(closed, day) - scoreOn(open, day)).toFixed(1)} points`;
  return { first, last, closed, open, distance };
}
type Stairs = ReturnType<typeof stairsOf>;

/** The surface between the two lines, from the day on which there are both: what lies below one of them only. */
function gapBetween({ first, last, closed, open }: Stairs, { x, y, bottom }: Plot): Mark {
  const [, start] = extentOf([closed, open].map((steps) => steps[0]?.released ?? first));
  const below = [closed, open].map((steps) => {
    const days = [start, ...steps.map(({ released }) => released).filter((day) => day > start), last];
    const edge = line().curve(curveStepAfter).digits(1)(days.map((day) => [x(day), y(scoreOn(steps, day))]));
    return `M${round(x(start))},${bottom}L${edge?.slice(1) ?? ''}V${bottom}Z`;
  });
  return path('gap', below.join(''));
}

/** The two lines with a point for each step, hollow or solid. */
const linesOf = (stairs: Stairs, { x, y }: Plot, r: number): Mark[] =>
  (['open', 'closed'] as const).flatMap((side) => {
    const places = stairs[side].map(({ released, score }) => [x(released), y(score)] as const);
    const end = [x(stairs.last), y(stairs[side].at(-1)?.score ?? 0)] as const;
    return [linePath(side === 'open' ? 'thread' : side, curveStepAfter, [...places, end]), circles(side, places, r)];
  });

/** A line that measures the last distance, clear of both staircases, and beside it the words. */
function measure({ last, closed, open, distance }: Stairs, { x, y }: Plot, isNarrow: boolean): Mark[] {
  const [middle, top, bottom] = [x(last) + 10, y(scoreOn(closed, last)), y(scoreOn(open, last))];
  const words = [...(isNarrow ? distance(last).split(' ') : [distance(last)]), 'apart'];
  return [
    path('guide', `M${round(middle - 4)} ${round(top)}h8m-4 0V${round(bottom)}m-4 0h8`),
    ...stack(middle + 9, (top + bottom) / 2 + 13 - 8.5 * words.length, words, { tone: 'strong' }),
  ];
}

/** What happened on the marked day, in lines above a baseline, and how far apart the two staircases were. */
const ofDay = (x: number, y: number, event: string, maxLength: number, distance: string): Mark[] => {
  const lines = wrapText(event, maxLength, 'day');
  return [
    { mark: 'group', dx: x, dy: y - 17 * lines.length, marks: stack(0, 0, lines, { tone: 'quiet', halo: true }) },
    text(x, y, `${distance} apart`, { tone: 'raised' }),
  ];
};

/** From where to where the stairs go, and the width of the picture. */
interface Room {
  from: number;
  to: number;
  width: number;
}

/**
 * The name of a model beside its step: above the closed stairs and below the open ones there is room. Below a step it
 * begins right of the riser, or if it is too long for the picture ends with the stairs, clear of both.
 * @param gap the distance of the two sides at this step, if it is to be written
 */
function nameOf({ model }: Model, side: Side, px: number, py: number, { from, to, width }: Room, gap?: string): Mark[] {
  const lines = [model.replace(/ \(.*\)/, ''), ...(gap ? [`${gap} apart`] : [])];
  const isLong = px + 8 + 7.6 * Math.max(...lines.map(({ length }) => length)) > width;
  const [x, y, anchor] = {
    closed: px < from + 40 ? ([px, py - 9] as const) : ([px + 4, py - 9, 'end'] as const),
    open: isLong ? ([to, py + 30, 'end'] as const) : ([px + 8, py + 19] as const),
  }[side];
  const top = side === 'open' ? y : y - 17 * (lines.length - 1);
  return stack(x, top, lines, { anchor, halo: true }, { anchor, tone: 'raised' });
}

/** Whether a dot lies under some words, or under the sign before those of a key: a crumb of it would be left. */
const isUnder = (words: readonly Mark[], x: number, y: number): boolean =>
  words.some((mark) => {
    if (mark.mark === 'group') {
      const [across, down] = [x - mark.dx, y - mark.dy];
      return isUnder(mark.marks, across, down) || (mark.isKey && Math.hypot(across - 5, down + 4.5) < 9);
    }
    if (mark.mark !== 'text') return false;
    const length = 7 * mark.text.length;
    const start = mark.anchor === 'end' ? mark.x - length : mark.x;
    return x > start - 5 && x < start + length + 5 && y > mark.y - 15 && y < mark.y + 7;
  });

/** How far the words for a line are from its first step: up for the closed line, left and down for the open one. */
const keyPlaces = {
  plate: { closedUp: 38, openLeft: 26, openDown: 24 },
  S: { closedUp: 58, openLeft: 9, openDown: 19 },
  M: { closedUp: 49, openLeft: 0, openDown: 38 },
  L: { closedUp: 32, openLeft: 0, openDown: 38 },
};

/** What each line is, beside its first step, with the sign of its points. */
function keysOf(stairs: Stairs, words: Record<Side, string>, { x, y }: Plot, size: keyof typeof keyPlaces): Mark[] {
  const { closedUp, openLeft, openDown } = keyPlaces[size];
  const letters = size === 'L' ? 60 : 13;
  const keyOf = (side: Side, right: number, lower: number): Mark => ({
    mark: 'group',
    dx: x(stairs.first) + right,
    dy: y(stairs[side][0]?.score ?? 0) + lower,
    marks: [
      circles(side, [[5, -4.5]], 4.4),
      ...stack(15, 0, wrapText(words[side], letters, 'key'), { tone: side, halo: true }),
    ],
    isKey: true,
  });
  return [keyOf('closed', 0, -closedUp), keyOf('open', -openLeft, openDown)];
}

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
    const stairs = stairsOf(rows);
    const { first, last, closed, open, distance } = stairs;
    const others = rows.filter((row) => !closed.includes(row) && !open.includes(row));
    const unit = stack(0, 13, wrapText(options.unit, isSmall ? 36 : 99, 'unit'), { tone: 'quiet' });
    const head = 17 * unit.length;
    const scores = rows.map(({ score }) => score);
    const yAxis = scaleFor(options.scale, scores, frame);
    const [named, gaps] = [forSize(options.labels, frame), forSize(options.gaps, frame)];
    const { date, text: event } = options.day;
    const picture = timeChart({
      width: frame.width,
      height,
      left: 34,
      right: isSmall ? 64 : 110,
      x: timeAxis(first, last, frame),
      y: yAxis,
      draw: (plot) => {
        const { x, y, bottom } = plot;
        const room = { from: x(first), to: x(last), width: frame.width };
        const names = (['closed', 'open'] as const).flatMap((side) =>
          stairs[side]
            .filter(({ model }) => named.includes(model))
            .flatMap((step) => {
              const gap = gaps.includes(step.model) ? distance(step.released) : undefined;
              return nameOf(step, side, x(step.released), y(step.score), room, gap);
            }),
        );
        // Above the lowest line of the scale, so that none runs through the words, and on a phone above the key.
        const eventY = y(yAxis.ticks[0]?.at ?? 0) - (isSmall ? 24 : 8);
        const letters = { S: 20, M: 32, L: 60 }[frame.size];
        const dayWords = ofDay(x(date) + 7, eventY, forSize(event, frame), letters, distance(date));
        const keys = keysOf(stairs, options.key, plot, frame.size);
        const dots = others
          .map(({ released, score }) => [x(released), y(score)] as const)
          .filter((dot) => !isUnder([...names, ...dayWords, ...keys], ...dot));
        return [
          gapBetween(stairs, plot),
          path('dots', dots.map((dot) => `M${dot.map(round).join(' ')}h0`).join('')),
          vLine(x(date), y(scoreOn(open, date)) + 12, bottom, 'guide'),
          ...dayWords,
          ...linesOf(stairs, plot, isSmall ? 3.4 : 4.4),
          ...names,
          ...keys,
          ...measure(stairs, plot, isSmall),
        ];
      },
    });
    return { height: head + height, marks: [...unit, { mark: 'group', dx: 0, dy: head, marks: picture.marks }] };
  },
  plate: ({ options, rows: [rows] }) => {
    const stairs = stairsOf(rows);
    const { first, last, closed, open, distance } = stairs;
    const scores = [...closed, ...open].map(({ score }) => score);
    const [least = 0, most = 0] = [open[0]?.score, closed.at(-1)?.score];
    const { date, text: event } = options.day;
    const picture = timeChart({
      width: plateFrame.width,
      height: 222,
      left: 32,
      right: 66,
      axisLine: [0, plateFrame.width],
      x: yearAxis(first, last),
      y: {
        scale: (bottom, top) =>
          scaleLinear()
            .domain([least, most])
            .rangeRound([bottom - 52, top + 12]),
        ticks: scaleFor(options.scale, scores, plateFrame).ticks.filter(({ at }) => at > least && at < most),
      },
      draw: (plot) => [
        gapBetween(stairs, plot),
        vLine(plot.x(date), plot.y(scoreOn(open, date)) + 10, plot.bottom, 'guide'),
        ...ofDay(plot.x(date) + 6, plot.bottom - 8, forSize(event, plateFrame), 20, distance(date)),
        ...linesOf(stairs, plot, 3.2),
        ...keysOf(stairs, options.key, plot, 'plate'),
        ...measure(stairs, plot, true),
      ],
    });
    return {
      // Below the years, whose digits have no tails.
      height: picture.height - 2,
      alt: `${options.unit}. The best closed score so far and the best of a model to download: ${distance(date)} apart in ${monthOf(date)}, ${distance(last)} in ${monthOf(last)}.`,
      marks: [...stack(0, 13, wrapText(options.unit, 34, 'unit'), { tone: 'quiet' }), ...picture.marks],
    };
  },
});
