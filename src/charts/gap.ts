import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Dataset } from '../collections/dataset';
import { point, text } from './marks';
import { dateOf, halfYears, monthOf, numberOf, plot } from './parts';
import type { Frame, Mark, Scene } from './scene';

/** Readings of the distance on one leaderboard: a panel for each way of scoring, and nothing joined. */
export function arenaGap({ rows }: Dataset, frame: Frame): Scene {
  const names = ['without style control', 'with style control'];
  const beside = frame.size === 'L';
  const width = beside ? frame.width / 2 - 10 : frame.width;
  const height = 280;
  const panels = names.map((name, i) => {
    const own = rows.filter((row) => row['series'] === name);
    const dates = own.map((row) => dateOf(row['date']).getTime());
    const [first, last] = [Math.min(...dates), Math.max(...dates)];
    const span = [new Date(first - 25 * 864e5), new Date(last + 45 * 864e5)] as const;
    const panel = plot<Date, number>({ ...frame, width } as Frame, {
      height,
      left: 36,
      x: { scale: (from, to) => scaleUtc(span, [from, to]), ticks: halfYears(...span) },
      y: {
        scale: (bottom, top) => scaleLinear([0, 112], [bottom, top + 20]),
        ticks: [0, 50, 100].map((at) => ({ at, text: String(at) })),
      },
      draw: (x, y) =>
        own.flatMap((row): Mark[] => {
          const date = dateOf(row['date']);
          const [px, py] = [x(date), y(numberOf(row, 'gap'))];
          const labelled = row['kind'] !== 'reading' || date.getTime() === last;
          const below = row['kind'] !== 'high';
          const look = { anchor: px > width - 40 ? ('end' as const) : ('middle' as const) };
          const edge = look.anchor === 'end' ? Math.min(px + 20, width - 8) : px;
          return [
            point(px, py, 'plain'),
            ...(labelled
              ? [
                  text(edge, py + (below ? 19 : -25), String(numberOf(row, 'gap')), { ...look, tone: 'strong' }),
                  text(edge, py + (below ? 34 : -10), monthOf(date), { ...look, tone: 'quiet' }),
                ]
              : []),
          ];
        }),
    });
    return { name, panel, dx: beside ? i * (frame.width / 2 + 10) : 0, dy: beside ? 0 : i * (height + 40) };
  });
  return {
    height: (beside ? height : 2 * height + 40) + 24,
    marks: panels.flatMap(({ name, panel, dx, dy }): Mark[] => [
      text(dx, dy + 14, `Points, ${name}`, { tone: 'strong' }),
      { mark: 'group', dx, dy: dy + 24, marks: panel.marks },
    ]),
  };
}
