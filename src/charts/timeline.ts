import type { Dataset } from '../reader/dataset.ts';
import { keysIn } from '../schemas/dataset.ts';
import { readableDate } from '../text/dates.ts';
import type { Side } from './scene.ts';

/** A maker's main model, opened or kept closed. */
export interface Release {
  /** A day or a month. */
  date: string;
  name: string;
  side: Exclude<Side, 'plain'>;
  /** The anchor of its event, if the list has one. */
  event?: string | undefined;
}

interface Event {
  id: string;
  date: string;
  text: string;
  sources: readonly string[];
}

/** A maker's releases, each with the event of its day that names it or has a source of it. */
export const releasesOf = ({ rows }: Dataset, events: readonly Event[]): Release[] =>
  rows.map((row) => {
    const [date, name] = [String(row['date']), String(row['release'])];
    const keys = keysIn(row['source'] ?? null);
    const event = events.find(
      ({ date: day, text, sources }) =>
        day.startsWith(date) && (text.includes(name) || sources.some((key) => keys.includes(key))),
    );
    return { date, name, side: row['lane'] === 'open' ? 'open' : 'closed', event: event?.id };
  });

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number) => numbers[count] ?? String(count);

/** What a maker's releases show: until when all were open, and how many it has kept closed since. */
export function findingOf(maker: string, releases: readonly Release[]): string {
  const first = releases.findIndex(({ side }) => side === 'closed');
  if (first < 0) return `${maker} opened all its main AI models.`;
  const later = releases.slice(first);
  const closed = later.filter(({ side }) => side === 'closed').length;
  const until = `${maker} opened all its main AI models until ${readableDate(later[0]?.date.slice(0, 7) ?? '')}`;
  if (closed === later.length) return `${until}. Since then it has opened none.`;
  return `${until}. Of the ${inWords(later.length)} from then on, ${inWords(closed)} ${closed === 1 ? 'is' : 'are'} closed.`;
}
