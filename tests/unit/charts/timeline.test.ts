import { describe, expect, test } from 'vitest';
import { eventsOf, type TimelineOptions } from '../../../src/charts/kinds/events.ts';
import { findingOf, releasesOf } from '../../../src/charts/timeline.ts';
import { readContent } from '../../../src/check/content.ts';
import { datasetOf } from '../../../src/reader/rows.ts';
import { ribbonDataset, timelineChart } from '../../../src/site.ts';

describe('the releases of our own content', async () => {
  const { charts, datasets } = await readContent('.');
  const chart = charts.find(({ name }) => name === timelineChart)?.data as TimelineOptions;
  const [set, own] = [chart.data[0], ribbonDataset].map((wanted) => {
    const found = datasets.find(({ name }) => name === wanted);
    if (!found) throw new Error(`There is no data set ${wanted}.`);
    return datasetOf(found);
  });
  const releases = set && own ? releasesOf(own, eventsOf(set, chart)) : [];

  test.each([
    ['by a source, also where two events have one day', 'Muse Glimmer 30B', 'event-2026-08-10-2'],
    ['by its name', 'Llama 4', 'event-2025-04-05'],
    ['if only its month is known', 'Muse Spark Open', 'event-2026-10-15'],
    ['only if the list has it', 'Llama 3', undefined],
  ])('lead to their events %s', (_, name, event) => {
    expect(releases.find((release) => release.name === name)).toMatchObject({ name, event });
  });
});

test('the headline says until when all were open, and how many have been kept closed since', () => {
  const of = (...sides: ('open' | 'closed')[]) =>
    findingOf(
      'Meta',
      sides.map((side, i) => ({ date: `2024-0${i + 1}-01`, name: side, side })),
    );
  expect(of('open', 'open', 'closed', 'open', 'closed')).toBe(
    'Meta opened all its main AI models until March 2024. Of the three from then on, two are closed.',
  );
  expect(of('open', 'closed', 'open')).toContain('until February 2024. Of the two from then on, one is closed.');
  expect(of('open', 'closed', 'closed')).toContain('Since then it has opened none.');
  expect(of('open', 'open')).toBe('Meta opened all its main AI models.');
});
