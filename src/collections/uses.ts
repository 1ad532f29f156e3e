import { markedTerms, shownData } from '../reader/outline.ts';
import { outlineOf } from '../reader/mdx-file.ts';
import { getPageTexts, type PageTexts } from './page-texts.ts';
import { getCharts } from './queries.ts';
import { once } from './once.ts';
import { textKeys } from './render-text.ts';
import { pages, timelineChart } from '../site.ts';

/** A page on which something is used. */
export interface Use {
  path: string;
  name: string;
}

/** The pages on which something is used, by its id. A page counts once for each id. */
async function usesById(idsOn: (page: PageTexts) => Promise<string[]> | string[]): Promise<Map<string, Use[]>> {
  const uses = await Promise.all(
    (await getPageTexts()).map(async (page) =>
      [...new Set(await idsOn(page))].map((id) => ({ id, path: page.path, name: page.name })),
    ),
  );
  return Map.groupBy(uses.flat(), ({ id }) => id);
}

/** The pages that cite each source, by its key: in their texts, or in the lists that they show. */
export const getCitingPages = once(() =>
  usesById(async ({ entries, furtherKeys }) => [...(await Promise.all(entries.map(textKeys))).flat(), ...furtherKeys]),
);

/** The pages on which each term of the glossary is marked, by the term’s id. */
export const getTermUses = () => usesById(({ entries }) => entries.flatMap((entry) => markedTerms(outlineOf(entry))));

/** The pages that show each data set, by the set’s name. */
export async function getDatasetUses(): Promise<Map<string, Use[]>> {
  const charts = await getCharts();
  return usesById(({ path, entries }) => [
    ...entries.flatMap((entry) => outlineOf(entry).components.flatMap((component) => shownData(component, charts))),
    ...(path === pages.since.path ? (charts.get(timelineChart)?.data ?? []) : []),
  ]);
}
