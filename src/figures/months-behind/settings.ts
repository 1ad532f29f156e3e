import { records, waits, type Meaning, type ScoredModel } from './model';

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

/** Every month from the first record to the day of the data, as YYYY-MM. */
export function monthsOf(data: Data): string[] {
  const date = dateOf(records(data.models)[0]?.day ?? 0);
  date.setUTCDate(1);
  const months: string[] = [];
  for (; date <= dateOf(data.lastDay); date.setUTCMonth(date.getUTCMonth() + 1))
    months.push(date.toISOString().slice(0, 7));
  return months;
}

/** The last day of a month, or of the data if that is earlier. */
export function lookOn({ lastDay }: Data, month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Math.min(Date.UTC(year, number, 0) / 864e5, lastDay);
}
export const lookText = (data: Data, month: string) => dayName.format(dateOf(lookOn(data, month)));

export const waitsOf = (data: Data, { meaning, month }: Settings) => waits(data.models, meaning, lookOn(data, month));
