import { atField, type Location, type Problem, type Report } from '../reader/problems.ts';
import { timelineChart } from '../site.ts';
import type { Content } from './content.ts';

/** Fields with the day of something that was done. A day to look at again may be still to come. */
const pastFields = ['published', 'reviewed', 'checked', 'seen', 'date'];

/** If as many days are still to come, the clock of this machine is probably wrong. */
const manyDays = 10;

/** The day that it is by now where it comes first, in the Pacific. */
const latestToday = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Whether a day, month or year begins after another; what has no date is after none. */
const isAfter = (date: string, other: string) => /^\d/.test(date) && date > other.slice(0, date.length);

const futureDays = (content: Content, today: string): Day[] =>
  [...fieldDays(content), ...eventDays(content)].filter(({ day }) => isAfter(day, today));

/** So many days still to come that the clock may be wrong: a warning, because such a machine can still build the site. */
export function clockDoubt(content: Content, today = latestToday()): Problem[] {
  const future = futureDays(content, today);
  const [first] = future;
  if (!first || future.length < manyDays) return [];
  const { day, ...place } = first;
  const message = `${day} and ${future.length - 1} other days are after ${today}, the day on this machine.`;
  return [{ ...place, message, hint: 'Is its clock right? If it is, correct the years.' }];
}

/** Days that are still to come, and days in the wrong order. */
export function dayProblems(content: Content, report: Report, today = latestToday()): void {
  const { articles, sources } = content;
  const future = futureDays(content, today);
  for (const { day, ...place } of future.length < manyDays ? future : [])
    report(place, `${day} is still to come.`, 'Is the year right? Write the day on which it was done.');
  const pairs = [
    ...articles.entries.map((entry) => ({ entry, first: 'published', second: 'reviewed' })),
    ...sources.map((entry) => ({ entry, first: 'date', second: 'seen' })),
  ];
  for (const { entry, first, second } of pairs) {
    const [before = '', after = ''] = [first, second].map((field) => (entry.data as Record<string, string>)[field]);
    if (!isAfter(before, after) || isAfter(before, today)) continue;
    report(atField(entry, first), `"${first}" is ${before}, after "${second}".`, 'Correct one of the two days.');
  }
}

type Day = Location & { day: string };

const fieldDays = ({ entries }: Content): Day[] =>
  entries.flatMap((entry) =>
    Object.entries(entry.data as object)
      .filter(([field, day]) => pastFields.includes(field) && typeof day === 'string')
      .map(([field, day]) => ({ ...atField(entry, field), day: day as string })),
  );

/** The days of the timeline, which tells what has happened. */
const eventDays = ({ charts, soundDatasets }: Content): Day[] => {
  const name = charts.find((chart) => chart.name === timelineChart)?.data.data[0];
  const events = soundDatasets.find((dataset) => dataset.name === name);
  return (events?.rows ?? []).map(({ row, line }) => ({
    file: events?.csv ?? '',
    line,
    where: 'date',
    day: String(row['date']),
  }));
};
