import { across, point } from '../../charts/marks';
import { rowsChart } from '../../charts/parts';
import type { Frame, Scene } from '../../charts/scene';
import type { FigureDefinition } from '../shell/definition';
import { dayOf, daysPerMonth, records, waits, type Meaning, type ScoredModel, type Wait } from './model';

export type Settings = {
  meaning: Meaning;
  /** Months since the first one. */
  month: number;
};

export interface Data {
  models: ScoredModel[];
  /** Day of the data. */
  lastDay: number;
}

const firstYear = 2023;
const firstMonth = 2;
const monthDate = (month: number, day: number) => new Date(Date.UTC(firstYear, firstMonth + month, day));
const dayName = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The last day of a month, or of the data if that is earlier. */
const lookOn = ({ lastDay }: Data, month: number) => Math.min(monthDate(month + 1, 0).getTime() / 864e5, lastDay);
const lastMonth = ({ lastDay }: Data) => {
  const date = new Date(lastDay * 864e5);
  return (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth() - firstMonth;
};

export const months = ({ days }: Wait) => Math.round(days / daysPerMonth);
/** A record’s name without the month that tells versions apart. */
export const shortName = ({ name }: ScoredModel) => name.replace(/ \(.*\)/, '');

/** The waits that the settings ask for. */
export const waitsOf = (data: Data, { meaning, month }: Settings) => waits(data.models, meaning, lookOn(data, month));

function sentence(data: Data, settings: Settings): string {
  const now = waitsOf(data, settings);
  const matched = now.filter(({ match }) => match);
  const date = dayName.format(lookOn(data, settings.month) * 864e5);
  const count = (meaning: Meaning) => waitsOf(data, { ...settings, meaning }).filter(({ match }) => match).length;
  const turns = `It turns on what counts as open: ${count('download')} if any download will do, ${count('free')} if the use must be free.`;
  const oldest = now.find(({ match }) => !match);
  const waiting = oldest ? ` ${shortName(oldest.record)} has waited ${months(oldest)} months.` : '';
  if (matched.length === 0) return `On ${date} no record was matched.${waiting} ${turns}`;
  const lengths = matched.map(months);
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  const after = low === high ? `${low} months` : `${low} to ${high} months`;
  return `On ${date}, ${matched.length} of ${now.length} closed records were matched, after ${after}.${waiting} ${turns}`;
}

const rowHeight = 28;

function picture(data: Data, settings: Settings, frame: Frame): Scene {
  const list = waitsOf(data, settings);
  const end = lookOn(data, settings.month);
  const start = dayOf(`${firstYear}-01-01`);
  const columns = {
    S: { left: 116, right: [{ head: 'Months', width: 44 }] },
    M: { left: 132, right: [{ head: 'Months', width: 60 }] },
    L: {
      left: 140,
      right: [
        { head: 'Matched by', width: 180 },
        { head: 'Months', width: 64 },
      ],
    },
  }[frame.size];
  const scene = rowsChart<number>(frame, {
    ...columns,
    head: 'Record set by',
    scale: (from, to) => (day) => from + 6 + ((day - start) / (data.lastDay - start)) * (to - 8 - from - 6),
    ticks: [2024, 2025, 2026].map((year) => ({ at: dayOf(`${year}-01-01`), text: String(year) })),
    rowHeight,
    rows: list.map((wait) => {
      const length = `${months(wait)}${wait.match ? '' : '+'}`;
      return {
        label: shortName(wait.record),
        cells: frame.size === 'L' ? [wait.match?.name ?? 'no one yet', length] : [length],
      };
    }),
    draw: (i, y, at) => {
      const { record, match } = list[i] as Wait;
      const [from, to] = [at(record.day), at(end)];
      if (!match) return [across(y, from, to, 'closed'), { mark: 'waiting', x: to, y }, point(from, y, 'closed')];
      return [
        across(y, from, at(match.day), 'closed'),
        across(y, at(match.day), to, 'open'),
        point(from, y, 'closed'),
        point(at(match.day), y, 'open'),
      ];
    },
  });
  // As high as with all records, so that the slider stays under the finger that moves it.
  return { ...scene, height: scene.height + (records(data.models).length - list.length) * rowHeight };
}

/** How long until you could download it: a wait for each closed record. */
export const monthsBehind: FigureDefinition<Data, Settings> = {
  key: 'f1',
  controls: (data) => ({
    meaning: {
      kind: 'choice',
      label: 'What counts as open',
      options: [
        { value: 'download', label: 'any model you can download' },
        { value: 'free', label: 'only if its licence leaves the use free' },
      ],
      value: 'download',
    },
    month: {
      kind: 'range',
      label: 'Seen on',
      min: 0,
      max: lastMonth(data),
      step: 1,
      value: lastMonth(data),
      text: (month) => dayName.format(lookOn(data, month) * 864e5),
    },
  }),
  view: (data, settings) => ({ sentence: sentence(data, settings), draw: (frame) => picture(data, settings, frame) }),
};
