import type { CollectionEntry } from 'astro:content';
import { articlePath, pageName, pages, timelineChart } from '../site.ts';
import { datasetKeys } from '../reader/dataset.ts';
import { once } from './once.ts';
import {
  getArticles,
  getChart,
  getClaims,
  getCorrections,
  getDataset,
  getDatasets,
  getPage,
  getQuestions,
  getTools,
} from './queries.ts';

/** A page and what authors wrote for it. */
export interface PageTexts {
  path: string;
  name: string;
  /** The texts that stand on it. */
  entries: CollectionEntry<'articles' | 'questions' | 'pages'>[];
  /** The keys that it cites beside those of its texts, such as those of a list that it shows. */
  furtherKeys: string[];
}

const keysOf = (entries: readonly { sources: string[] }[]) => entries.flatMap(({ sources }) => sources);

/** The keys of the lists that pages show, by the path of the page. */
const listKeys: Record<string, () => Promise<string[]>> = {
  [pages.claims.path]: async () => keysOf(await getClaims()),
  [pages.corrections.path]: async () => keysOf(await getCorrections()),
  [pages.toolkit.path]: async () => keysOf(await getTools()),
  [pages.since.path]: async () => datasetKeys(await getDataset((await getChart(timelineChart)).data[0] ?? '')),
  [pages.data.path]: async () => (await getDatasets()).flatMap(datasetKeys),
};

/** What stands on a single page, by its path. */
export async function getPageText(path: string) {
  return { entry: await getPage(pageName(path)), furtherKeys: (await listKeys[path]?.()) ?? [] };
}

/** Every page with what authors wrote for it: the arguments first, in their order. */
export const getPageTexts = once(async (): Promise<PageTexts[]> => {
  const questions = await getQuestions();
  const single = Object.values(pages).map(async ({ path, name }) => {
    const { entry, furtherKeys } = await getPageText(path);
    return { path, name, entries: path === pages.questions.path ? [entry, ...questions] : [entry], furtherKeys };
  });
  return [
    ...(await getArticles()).map((entry) => ({
      path: articlePath(entry.id),
      name: entry.data.kicker,
      entries: [entry],
      furtherKeys: [],
    })),
    ...(await Promise.all(single)),
  ];
});

/** The name of every page, by its path. */
export const getPageNames = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await getPageTexts()).map(({ path, name }) => [path, name])),
);
