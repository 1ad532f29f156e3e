import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaks, timeline, unixToLinux, withdrawnAndKept, type EventChart } from '../../src/charts/events';
import { readCsv } from '../../src/collections/csv';

interface Event {
  set: string;
  date: string;
  keys: string[];
  kind: string | undefined;
  text: string;
}

/** The events of a data set with the side on which its chart draws them. */
function events(set: string, { column, kinds, texts: [text = ''] }: Pick<EventChart, 'column' | 'kinds' | 'texts'>) {
  const file = `content/data/${set}.csv`;
  return readCsv(readFileSync(file, 'utf8'), file).entries.map(({ value }): Event => {
    const row = value as Record<string, string>;
    return {
      set,
      date: row['date'] ?? '',
      keys: (row['source'] ?? '').split(' '),
      kind: kinds.find(({ word }) => word === row[column])?.kind,
      text: row[text] ?? '',
    };
  });
}

const all = [
  ...events('timeline', timeline),
  ...events('leaks', leaks),
  ...events('withdrawn-and-kept', withdrawnAndKept),
  ...events('unix-to-linux', unixToLinux),
  ...events('meta-releases', {
    column: 'lane',
    kinds: (['open', 'closed'] as const).map((kind) => ({ word: kind, name: kind, kind })),
    texts: ['release'],
  }),
];

test('every event has a side', () => {
  expect(all.filter(({ kind }) => kind === undefined)).toEqual([]);
});

test('an event that two lists tell, of one day and one source, stands on the same side in both', () => {
  const pairs = all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter(({ set, date, keys }) => set !== one.set && date === one.date && keys.some((k) => one.keys.includes(k)))
      .map((other) => ({ one, other })),
  );
  expect(pairs.length).toBeGreaterThanOrEqual(10);
  const disagree = pairs
    .filter(({ one, other }) => one.kind !== other.kind)
    .map(({ one, other }) => `${one.date}: ${one.set} says ${one.kind} (${one.text}), ${other.set} ${other.kind}`);
  expect(disagree).toEqual([]);
});
