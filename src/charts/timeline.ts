import type { Dataset } from '../reader/dataset';
import { readableDate } from '../text/dates';
import { shorten } from '../text/format';
import type { RibbonEvent, Turn } from './event-ribbon';
import { eventsOf, type TimelineOptions } from './kinds/events';

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

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (n: number) => words[n] ?? String(n);

/** What a maker's releases show: how many were open at first, and how many of those after them were not. */
export function findingOf(maker: string, turns: readonly Turn[]): string {
  const opened = turns.findIndex(({ side }) => side === 'closed');
  if (opened < 0) return `${maker} opened all its ${inWords(turns.length)} main models.`;
  const later = turns.slice(opened);
  const kept = later.filter(({ side }) => side === 'closed').length;
  const since = readableDate(later[0]?.date.slice(0, 7) ?? '');
  return `${maker} opened its first ${inWords(opened)} main models. Of the ${inWords(later.length)} since ${since} it kept ${inWords(kept)} closed.`;
}
