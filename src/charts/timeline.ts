import type { Dataset } from '../reader/dataset.ts';
import { readableDate } from '../text/dates.ts';
import { shorten } from '../text/format.ts';
import type { RibbonEvent, Turn } from './event-ribbon.ts';
import { eventsOf, type TimelineOptions } from './kinds/events.ts';

/** Events as the ribbon shows them, some with their names. */
export function ribbonEvents(dataset: Dataset, chart: TimelineOptions): RibbonEvent[] {
  const names = new Map(chart.names.map(({ event, text }) => [event, text]));
  return eventsOf(dataset, chart).map(({ id, date, kind, text }) => ({
    id,
    date,
    side: kind.side,
    title: `${readableDate(date)}: ${shorten(text)}`,
    name: names.get(id),
  }));
}

/** A maker's releases, each of which it opened or kept. */
export const turnsOf = ({ rows }: Dataset): Turn[] =>
  rows.map(({ date, lane }) => ({ date: String(date), side: lane === 'open' ? 'open' : 'closed' }));

const times = ['no times', 'once', 'twice', 'three times', 'four times', 'five times', 'six times'];

/** What a maker's releases show: until when all were open, and how often it has changed sides since. */
export function findingOf(maker: string, turns: readonly Turn[]): string {
  const closed = turns.findIndex(({ side }) => side === 'closed');
  if (closed < 0) return `${maker} opened each of its main models.`;
  const later = turns.slice(closed);
  const changes = later.filter(({ side }, i) => i > 0 && side !== later[i - 1]?.side).length;
  const until = `${maker}’s newest main model was open until ${readableDate(later[0]?.date.slice(0, 7) ?? '')}`;
  if (changes === 0) return `${until}, and has been closed since.`;
  return `${until}. Since then it has changed sides ${times[changes] ?? `${changes} times`}, and it is ${later.at(-1)?.side} now.`;
}
