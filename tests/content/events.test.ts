import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EventOptions } from '../../src/charts/kinds/events';
import { readEntries, readYamlFields } from '../../src/collections/data-file';

interface Event {
  set: string;
  date: string;
  keys: string[];
  kind: string | undefined;
  text: string;
}

/** The events of a data set with the side on which its chart draws them. */
function events(set: string, { column, kinds, texts: [text = ''] }: Pick<EventOptions, 'column' | 'kinds' | 'texts'>) {
  const file = `content/data/${set}.csv`;
  return readEntries(readFileSync(file, 'utf8'), file).entries.map(({ value }): Event => {
    const row = value as Record<string, string>;
    return {
      set,
      date: row['date'] ?? '',
      keys: (row['source'] ?? '').split(' '),
      kind: kinds.find(({ word }) => word === row[column])?.side,
      text: row[text] ?? '',
    };
  });
}

const chartOf = (name: string) => {
  const file = `content/charts/${name}.yaml`;
  return readYamlFields(readFileSync(file, 'utf8'), file).entry?.value as EventOptions;
};

const all = [
  ...['timeline', 'leaks', 'withdrawn-and-kept', 'unix-to-linux'].flatMap((name) => events(name, chartOf(name))),
  ...events('meta-releases', {
    column: 'lane',
    kinds: (['open', 'closed'] as const).map((side) => ({ word: side, name: side, side })),
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
