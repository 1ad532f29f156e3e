import { hLine, point } from '../../charts/marks';
import { rowsChart } from '../../charts/parts';
import type { Frame, Scene } from '../../charts/scene';
import { count } from '../../text/count';
import type { FigureDefinition } from '../shared/definition';
import { dayOf, daysPerMonth, records, waits, type Meaning, type ScoredModel, type Wait } from './model';

export type Settings = {
  meaning: Meaning;
  /** The month at whose end we look, as YYYY-MM. */
  month: string;
};

export interface Data {
  models: ScoredModel[];
  /** Day of the data. */
  lastDay: number;
}

const dayName = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dateOf = (day: number) => new Date(day * 864e5);
const firstDay = ({ models }: Data) => records(models)[0]?.day ?? 0;

/** Every month from the first record to the day of the data, as YYYY-MM. */
function monthsOf(data: Data): string[] {
  const date = dateOf(firstDay(data));
  date.setUTCDate(1);
  const months: string[] = [];
  for (; date <= dateOf(data.lastDay); date.setUTCMonth(date.getUTCMonth() + 1))
    months.push(date.toISOString().slice(0, 7));
  return months;
}

/** The last day of a month, or of the data if that is earlier. */
function lookOn({ lastDay }: Data, month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Math.min(Date.UTC(year, number, 0) / 864e5, lastDay);
}
const lookText = (data: Data, month: string) => dayName.format(dateOf(lookOn(data, month)));

/** Months of a wait: rounded if it is over, full ones if it is not, since more would be untrue. */
const months = ({ days, match }: Wait) => Math[match ? 'round' : 'floor'](days / daysPerMonth);
const inMonths = (n: number) => (n < 1 ? 'under a month' : count(n, 'month').replace(' ', '\u00a0'));
/** A wait in words. */
export function lengthOf(wait: Wait): string {
  const n = months(wait);
  return `${wait.match || n < 1 ? '' : 'more than '}${inMonths(n)}`;
}
/** A record’s name without the month that tells versions apart. */
export const shortName = ({ name }: ScoredModel) => name.replace(/ \(.*\)/, '');

/** The waits that the settings ask for. */
export const waitsOf = (data: Data, { meaning, month }: Settings) => waits(data.models, meaning, lookOn(data, month));

/** How many records were matched, and after how long, in words that follow "matched". */
function matched(data: Data, settings: Settings): { matches: number; after: string } {
  const lengths = waitsOf(data, settings)
    .filter(({ match }) => match)
    .map(months);
  const [low, high] = [Math.min(...lengths), Math.max(...lengths)];
  const after = low === high || high < 1 ? inMonths(high) : `${low || 'under 1'} to ${inMonths(high)}`;
  return { matches: lengths.length, after: lengths.length ? `, after ${after}` : '' };
}

function answer(data: Data, settings: Settings): string {
  const { length } = waitsOf(data, settings);
  const { matches, after } = matched(data, settings);
  const date = lookText(data, settings.month);
  if (matches === 0)
    return `On ${date} ${length === 1 ? 'the one closed record was not' : `none of ${length} closed records was`} matched.`;
  return `On ${date}, ${matches} of ${length} closed records ${matches === 1 ? 'was' : 'were'} matched${after}.`;
}

function reason(data: Data, settings: Settings): string {
  const oldest = waitsOf(data, settings).find(({ match }) => !match);
  const [any, free] = (['download', 'free'] as const).map((meaning) => {
    const { matches, after } = matched(data, { ...settings, meaning });
    return `${matches || 'none'} matched${after}`;
  });
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
  const years = [...new Set(monthsOf(data).map((month) => month.slice(0, 4)))];
  const [start = 0, ...newYears] = years.map((year) => dayOf(`${year}-01-01`));
  const [left, ...widths] = { S: [116, 0, 52] as const, M: [122, 158, 56] as const, L: [140, 180, 64] as const }[
    frame.size
  ];
  return rowsChart<number>(frame, {
    left,
    right: ['Matched by', 'Months']
      .map((head, i) => ({ head, width: widths[i] ?? 0 }))
      .filter(({ width }) => width > 0),
    head: 'Record set by',
    scale: (from, to) => (day) => from + 6 + ((day - start) / (data.lastDay - start)) * (to - 8 - from - 6),
    ticks: newYears.map((at, i) => ({ at, text: years[i + 1] ?? '' })),
    rowHeight: 28,
    // Records still to come keep their place, so that the slider stays under the finger that moves it.
    rows: records(data.models).map((record, i) => {
      const wait = list[i];
      if (!wait) return { label: shortName(record), tone: 'quiet' };
      const n = months(wait);
      const length = `${n || 'under 1'}${wait.match || n === 0 ? '' : '+'}`;
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
  controls: (data) => {
    const months = monthsOf(data);
    return {
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
        kind: 'choice',
        label: 'Seen on',
        options: months.map((month) => ({ value: month, label: lookText(data, month) })),
        value: months.at(-1) ?? '',
        shownAs: 'slider',
      },
    };
  },
  view: (data, settings) => ({
    answer: answer(data, settings),
    reason: reason(data, settings),
    draw: (frame) => picture(data, settings, frame),
  }),
};
