import { hLine, point } from '../../charts/marks';
import { rowsChart } from '../../charts/parts';
import type { Frame, Scene } from '../../charts/scene';
import type { FigureDefinition } from '../shared/definition';
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
const lookText = (data: Data, month: number) => dayName.format(lookOn(data, month) * 864e5);
const lastMonth = ({ lastDay }: Data) => {
  const date = new Date(lastDay * 864e5);
  return (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth() - firstMonth;
};

/** Months of a wait: rounded if it is over, full ones if it is not, since more would be untrue. */
const months = ({ days, match }: Wait) => Math[match ? 'round' : 'floor'](days / daysPerMonth);
const inMonths = (count: number) => (count < 1 ? 'under a month' : `${count}\u00a0month${count === 1 ? '' : 's'}`);
/** A wait in words. */
export function lengthOf(wait: Wait): string {
  const count = months(wait);
  return `${wait.match || count < 1 ? '' : 'more than '}${inMonths(count)}`;
}
/** A record’s name without the month that tells versions apart. */
export const shortName = ({ name }: ScoredModel) => name.replace(/ \(.*\)/, '');

/** The waits that the settings ask for. */
export const waitsOf = (data: Data, { meaning, month }: Settings) => waits(data.models, meaning, lookOn(data, month));

/** How many records were matched, and after how long, in words that follow "matched". */
function matched(data: Data, settings: Settings): { count: number; after: string } {
  const lengths = waitsOf(data, settings)
    .filter(({ match }) => match)
    .map(months);
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  const after = low === high || high < 1 ? inMonths(high) : `${low || 'under 1'} to ${inMonths(high)}`;
  return { count: lengths.length, after: lengths.length ? `, after ${after}` : '' };
}

function answer(data: Data, settings: Settings): string {
  const { length } = waitsOf(data, settings);
  const { count, after } = matched(data, settings);
  const date = lookText(data, settings.month);
  if (count === 0)
    return `On ${date} ${length === 1 ? 'the one closed record was not' : `none of ${length} closed records was`} matched.`;
  return `On ${date}, ${count} of ${length} closed records ${count === 1 ? 'was' : 'were'} matched${after}.`;
}

function reason(data: Data, settings: Settings): string {
  const oldest = waitsOf(data, settings).find(({ match }) => !match);
  const found = (meaning: Meaning) => {
    const { count, after } = matched(data, { ...settings, meaning });
    return `${count || 'none'} matched${after}`;
  };
  const [any, free] = [found('download'), found('free')];
  const waiting = oldest ? `${shortName(oldest.record)} has waited ${lengthOf(oldest)}. ` : '';
  return (
    waiting +
    (any === free
      ? 'What counts as open makes no difference on that day.'
      : `It turns on what counts as open: if any download will do ${any}; if the use must be free ${free}.`)
  );
}

function picture(data: Data, settings: Settings, frame: Frame): Scene {
  const list = waitsOf(data, settings);
  const end = lookOn(data, settings.month);
  const start = dayOf(`${firstYear}-01-01`);
  const columns = {
    S: { left: 116, right: [{ head: 'Months', width: 52 }] },
    M: {
      left: 122,
      right: [
        { head: 'Matched by', width: 158 },
        { head: 'Months', width: 56 },
      ],
    },
    L: {
      left: 140,
      right: [
        { head: 'Matched by', width: 180 },
        { head: 'Months', width: 64 },
      ],
    },
  }[frame.size];
  return rowsChart<number>(frame, {
    ...columns,
    head: 'Record set by',
    scale: (from, to) => (day) => from + 6 + ((day - start) / (data.lastDay - start)) * (to - 8 - from - 6),
    ticks: [2024, 2025, 2026].map((year) => ({ at: dayOf(`${year}-01-01`), text: String(year) })),
    rowHeight: 28,
    // Records still to come keep their place, so that the slider stays under the finger that moves it.
    rows: records(data.models).map((record, i) => {
      const wait = list[i];
      if (!wait) return { label: shortName(record), tone: 'quiet' };
      const count = months(wait);
      const length = `${count || 'under 1'}${wait.match || count === 0 ? '' : '+'}`;
      return {
        label: shortName(record),
        cells: frame.size === 'S' ? [length] : [wait.match?.name ?? 'no one yet', length],
      };
    }),
    draw: (i, y, at) => {
      const wait = list[i];
      if (!wait) return [];
      const { record, match } = wait;
      const [from, to] = [at(record.day), at(end)];
      if (!match) return [hLine(y, from, to, 'closed'), { mark: 'waiting', x: to, y }, point(from, y, 'closed')];
      return [
        hLine(y, from, at(match.day), 'closed'),
        hLine(y, at(match.day), to, 'open'),
        point(from, y, 'closed'),
        point(at(match.day), y, 'open'),
      ];
    },
  });
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
      text: (month) => lookText(data, month),
    },
  }),
  view: (data, settings) => ({
    answer: answer(data, settings),
    reason: reason(data, settings),
    draw: (frame) => picture(data, settings, frame),
  }),
};
