import { dayLength, dayOf, readableDate } from '../../text/dates.ts';
import { records, waits, type Meaning, type ScoredModel } from './model.ts';

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

/** Every month from the first record to the day of the data, as YYYY-MM. */
export function monthsOf(data: Data): string[] {
  const date = new Date(dayOf(records(data.models)[0]?.day ?? 0));
  date.setUTCDate(1);
  const last = dayOf(data.lastDay).slice(0, 7);
  const months: string[] = [];
  for (; (months.at(-1) ?? '') < last; date.setUTCMonth(date.getUTCMonth() + 1))
    months.push(date.toISOString().slice(0, 7));
  return months;
}

/** The last day of a month, or of the data if that is earlier. */
export function lookOn({ lastDay }: Data, month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Math.min(Date.UTC(year, number, 0) / dayLength, lastDay);
}
export const lookText = (data: Data, month: string) => readableDate(dayOf(lookOn(data, month)));

export const waitsOf = (data: Data, { meaning, month }: Settings) => waits(data.models, meaning, lookOn(data, month));
