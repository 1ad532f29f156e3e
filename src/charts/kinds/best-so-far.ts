import { curveStepAfter } from 'd3-shape';
import { z } from 'astro/zod';
import { defineChart } from '../define-chart';
import { at, bySize, cell, legend, pictureTexts, scale } from '../options';
import { path, text, vLine } from '../marks';
import { linePath, plot, timeAxis } from '../plot';
import { scaleFor } from '../scales';
import { round, type Mark, type Side } from '../scene';

const model = z.object({
  model: cell.text,
  released: cell.date,
  access: cell.text,
  score: cell.number,
});
type Model = z.infer<typeof model>;

const names = z.array(z.string());

/** The models that each scored higher than all before them. */
const bests = (rows: readonly Model[]): Model[] => {
  const sorted = rows.toSorted((a, b) => a.released.getTime() - b.released.getTime() || b.score - a.score);
  return sorted.filter(({ score }, i) => sorted.slice(0, i).every((other) => other.score < score));
};

/** The best score so far on each side, as two staircases, with every model behind them and one day marked. */
export const bestSoFar = defineChart({
  kind: 'best-so-far',
  fields: {
    ...pictureTexts,
    scale,
    legend,
    day: z
      .strictObject({ date: cell.date, text: z.string().describe('what happened on it') })
      .describe('a day that a line marks, with the distance of the two sides on it'),
    labels: bySize(names).describe('the models that are named, as the data set calls them'),
  },
  rows: () => [model],
  draw: ({ options, rows: [rows] }, frame) => {
    const height = { S: 270, M: 300, L: 340 }[frame.size];
    const times = rows.map(({ released }) => released.getTime());
    const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    const sides: [Side, Model[]][] = [
      ['closed', bests(rows.filter(({ access }) => access === 'closed'))],
      ['open', bests(rows.filter(({ access }) => access !== 'closed'))],
    ];
    /** What the best models of both sides scored on a day. */
    const scoresOn = (day: Date) =>
      sides.map(([, steps]) => steps.findLast(({ released }) => released <= day)?.score ?? NaN);
    const distance = (day: Date) => {
      const [closed = NaN, open = NaN] = scoresOn(day);
      return `${(closed - open).toFixed(1)} points`;
    };
    return plot({
      width: frame.width,
      height,
      left: 34,
      right: frame.size === 'S' ? 12 : 78,
      x: timeAxis(first, last, frame.size === 'S' ? 4 : 8),
      y: scaleFor(
        options.scale,
        rows.map(({ score }) => score),
        frame,
      ),
      draw: (x, y) => {
        const [closed = 0, open = 0] = scoresOn(last).map(y);
        const named = at(options.labels, frame);
        const { date, text: event } = options.day;
        return [
          path('dots', rows.map(({ released, score }) => `M${round(x(released))} ${round(y(score))}h0`).join('')),
          vLine(x(date), y(scoresOn(date)[1] ?? 0) + 12, height - 24, 'guide'),
          text(x(date) + 7, height - 50, event, { tone: 'quiet' }),
          text(x(date) + 7, height - 33, `${distance(date)} apart`, { tone: 'strong' }),
          ...sides
            .toReversed()
            .map(([side, steps]) =>
              linePath(
                [
                  ...steps.map(({ released, score }) => [x(released), y(score)] as const),
                  [x(last), y(steps.at(-1)?.score ?? 0)],
                ],
                side,
                curveStepAfter,
              ),
            ),
          ...sides.flatMap(([side, steps]) =>
            steps
              .filter(({ model }) => named.includes(model))
              .map(({ model, released, score }): Mark => {
                const name = model.replace(/ \(.*\)/, '');
                const [px, py] = [x(released), y(score)];
                // Above the closed stairs and below the open ones there is room.
                if (side === 'open')
                  return px > x(last) - 70
                    ? text(x(last), py + 30, name, { anchor: 'end' })
                    : text(px + 8, py + 19, name);
                return px < x(first) + 40 ? text(px, py - 9, name) : text(px - 7, py + 1, name, { anchor: 'end' });
              }),
          ),
          ...(frame.size === 'S'
            ? []
            : [text(x(last) + 8, (closed + open) / 2 + 4, distance(last), { tone: 'strong' })]),
        ];
      },
    });
  },
});
