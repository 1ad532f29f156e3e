import { hLine, point } from '../../charts/marks.ts';
import { rowsChart } from '../../charts/rows-chart.ts';
import type { Frame, Scene } from '../../charts/scene.ts';
import { dayNumber } from '../../text/dates.ts';
import { records } from './model.ts';
import { lookOn, monthsOf, waitsOf, type Data, type Settings } from './settings.ts';
import { lengthOf, months, shortName } from './words.ts';

/** A line from each record to the model that matched it. */
export function picture(data: Data, settings: Settings, frame: Frame): Scene {
  const list = waitsOf(data, settings);
  const end = lookOn(data, settings.month);
  const years = [...new Set(monthsOf(data).map((month) => month.slice(0, 4)))];
  const [start = 0, ...newYears] = years.map((year) => dayNumber(`${year}-01-01`));
  const [left, ...widths] = { S: [0, 0, 0] as const, M: [122, 0, 64] as const, L: [140, 180, 64] as const }[frame.size];
  return rowsChart(frame, {
    left,
    right: ['Matched by', 'Months']
      .map((head, i) => ({ head, width: widths[i] ?? 0 }))
      .filter(({ width }) => width > 0),
    head: 'Record set by',
    // Whole pixels: a day is less than one.
    scale: (from, to) => (day) => Math.round(from + 6 + ((day - start) / (data.lastDay - start)) * (to - 8 - from - 6)),
    ticks: newYears.map((at, i) => ({ at, text: years[i + 1] ?? '' })),
    rowHeight: frame.size === 'S' ? 27 : 28,
    // Records still to come keep their place, so that the slider stays under the finger that moves it.
    rows: records(data.models).map((record, i) => {
      const label = shortName(record);
      const wait = list[i];
      if (!wait) return { label, tone: 'quiet' };
      const n = months(wait);
      const length = `${n || 'under 1'}${wait.match || n === 0 ? '' : '+'}`;
      const cells = { S: [lengthOf(wait)], M: [length], L: [wait.match?.name ?? 'no one yet', length] }[frame.size];
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
        hLine(y, at(match.day), to, 'open'),
        point(from, y, 'closed'),
        point(at(match.day), y, 'open'),
      ];
    },
  });
}
