import { hLine, point } from '../../charts/marks.ts';
import { rowsChart } from '../../charts/rows-chart.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { dayNumber } from '../../text/dates.ts';
import { records } from './model.ts';
import { lookOn, monthsOf, waitsOf, type Data, type Settings } from './settings.ts';
import { lengthOf, months, shortName } from './words.ts';

/** The time in which an open model is as good, too; on a phone thin, so that the wait is what one sees. */
const tailOf = ({ size }: Frame, y: number, from: number, to: number): Mark =>
  size === 'S'
    ? { mark: 'units', side: 'open', d: `M${from} ${round(y - 1.7)}H${to}m0 3.4H${from}` }
    : hLine(y, from, to, 'open');

/** A line from each record to the model that matched it. */
export function picture(data: Data, settings: Settings, frame: Frame): Scene {
  const list = waitsOf(data, settings);
  const end = lookOn(data, settings.month);
  const years = [...new Set(monthsOf(data).map((month) => month.slice(0, 4)))];
  const [start = 0, ...newYears] = years.map((year) => dayNumber(`${year}-01-01`));
  const [left, ...widths] = { S: [0, 0, 0] as const, M: [122, 0, 64] as const, L: [140, 180, 64] as const }[frame.size];
  const all = records(data.models);
  /** On a phone the lengths stand in a column behind the longest name, also if readers space letters out. */
  const cellsAt = 14 + 7.75 * Math.max(...all.map((record) => shortName(record).length));
  return rowsChart(frame, {
    left,
    cellsAt,
    right: ['Matched by', 'Months']
      .map((head, i) => ({ head, width: widths[i] ?? 0 }))
      .filter(({ width }) => width > 0),
    head: 'Record set by',
    // Whole pixels: a day is less than one.
    scale: (from, to) => (day) => Math.round(from + 6 + ((day - start) / (data.lastDay - start)) * (to - 8 - from - 6)),
    ticks: newYears.map((at, i) => ({ at, text: years[i + 1] ?? '' })),
    rowHeight: frame.size === 'S' ? 27 : 28,
    // Records still to come keep their place, so that the slider stays under the finger that moves it.
    rows: all.map((record, i) => {
      const label = shortName(record);
      const wait = list[i];
      if (!wait) return { label, tone: 'quiet' };
      const n = months(wait);
      const length = `${n || 'under 1'}${wait.match || n === 0 ? '' : '+'}`;
      const cells = {
        S: [lengthOf(wait)],
        M: [length],
        L: [wait.match ? shortName(wait.match) : 'no one yet', length],
      }[frame.size];
      return { label, cells };
    }),
    draw: (i, y, at) => {
      const wait = list[i];
      if (!wait) return [];
      const { record, match } = wait;
      const [from, to] = [at(record.day), at(end)];
      if (!match) return [hLine(y, from, to, 'closed'), { mark: 'openEnd', x: to, y }, point(from, y, 'closed')];
      return [
        hLine(y, from, at(match.day), 'closed'),
        tailOf(frame, y, at(match.day), to),
        point(from, y, 'closed'),
        point(at(match.day), y, 'open'),
      ];
    },
  });
}
