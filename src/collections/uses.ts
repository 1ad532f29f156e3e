import { markedTerms, outlineOf, shownData } from './mdx-file';
import { getPageTexts } from './page-texts';
import { getCharts } from './queries';
import { pages } from '../site';

/** A page on which something is used. */
export interface Use {
  path: string;
  name: string;
}

/** Pages by the ids of what each of them uses; a page counts once for each id. */
const byId = (uses: readonly (Use & { ids: readonly string[] })[]): Map<string, Use[]> => {
  const pairs = uses.flatMap(({ ids, path, name }) => [...new Set(ids)].map((id) => ({ id, path, name })));
  return Map.groupBy(pairs, ({ id }) => id);
};

/** The pages on which each term of the glossary is marked, by the term’s id. */
export async function getTermUses(): Promise<Map<string, Use[]>> {
  const texts = await getPageTexts();
  return byId(
    texts.map(({ entries, ...page }) => ({ ...page, ids: entries.flatMap((entry) => markedTerms(outlineOf(entry))) })),
  );
}

/** The pages that show each data set, by the set’s name. */
export async function getDatasetUses(): Promise<Map<string, Use[]>> {
  const [texts, charts] = await Promise.all([getPageTexts(), getCharts()]);
  return byId(
    texts.map(({ entries, ...page }) => ({
      ...page,
      ids: [
        ...entries.flatMap((entry) => outlineOf(entry).components.flatMap((component) => shownData(component, charts))),
        ...(page.path === pages.since.path ? (charts.get('timeline')?.data ?? []) : []),
      ],
    })),
  );
}
