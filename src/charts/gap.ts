import { scaleLinear } from 'd3-scale';
import type { Dataset } from '../lib/dataset';
import { down, point, text } from './marks';
import { dateOf, numberOf, plot } from './parts';
import type { Frame, Mark, Scene } from './scene';

const short = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Readings of the distance on one leaderboard: a panel for each way of scoring, and nothing joined. */
export function arenaGap({ rows }: Dataset, frame: Frame): Scene {
  const names = ['without style control', 'with style control'];
  const beside = frame.size === 'L';
  const width = beside ? frame.width / 2 - 10 : frame.width;
  const height = 230;
  const panels = names.map((name, i) => {
    const own = rows.filter((row) => row['series'] === name);
    const dates = own.map((row) => dateOf(row['date']).getTime());
    const years = [2024, 2025, 2026, 2027].map((y) => Date.UTC(y, 0, 1));
    const span = [Math.min(...dates) - 40 * 864e5, Math.max(...dates) + 60 * 864e5];
    const panel = plot<number, number>({ ...frame, width } as Frame, {
      height,
      left: 36,
      x: {
        scale: (from, to) => scaleLinear(span, [from, to]),
        ticks: years
          .filter((y) => y > (span[0] ?? 0) && y < (span[1] ?? 0))
          .map((at) => ({ at, text: String(new Date(at).getUTCFullYear()) })),
      },
      y: {
        scale: (bottom, top) => scaleLinear([0, 110], [bottom, top + 20]),
        ticks: [0, 50, 100].map((at) => ({ at, text: String(at) })),
      },
      draw: (x, y) =>
        own.flatMap((row): Mark[] => {
          const gap = numberOf(row, 'gap');
          const [px, py] = [x(dateOf(row['date']).getTime()), y(gap)];
          const extreme = row['kind'] !== 'reading';
          const low = row['kind'] === 'low';
          const anchor = px > width - 40 ? 'end' : 'middle';
          return [
            down(px, py, y(0), 'axis'),
            point(px, py, extreme ? (low ? 'open' : 'closed') : 'plain'),
            ...(extreme
              ? [
                  text(px, py - 25, String(gap), { anchor, tone: 'strong' }),
                  text(px, py - 10, short.format(dateOf(row['date'])), { anchor, tone: 'quiet' }),
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
