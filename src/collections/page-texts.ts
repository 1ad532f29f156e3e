import type { CollectionEntry } from 'astro:content';
import { articlePath, pages, type SitePage } from '../site';
import { getArticles, getPage, getQuestions } from './queries';

/** A page and the texts that stand on it. */
export interface PageTexts {
  path: string;
  name: string;
  entries: CollectionEntry<'articles' | 'questions' | 'pages'>[];
}

/** The pages that hold a text of content/pages/, by the name of its file. */
const single: Record<string, SitePage> = {
  claims: pages.claims,
  toolkit: pages.toolkit,
  'what-open-means': pages.open,
  'since-the-letter': pages.since,
  home: pages.home,
  about: pages.about,
  data: pages.data,
};

/** Every page with what authors wrote for it: the arguments first, in their order. */
export async function getPageTexts(): Promise<PageTexts[]> {
  const [articles, questions, texts] = await Promise.all([
    getArticles(),
    getQuestions(),
    Promise.all(Object.entries(single).map(async ([id, page]) => ({ page, entry: await getPage(id) }))),
  ]);
  return [
    ...articles.map((entry) => ({ path: articlePath(entry.id), name: entry.data.kicker, entries: [entry] })),
    { path: pages.questions.path, name: pages.questions.name, entries: questions },
    ...texts.map(({ page: { path, name }, entry }) => ({ path, name, entries: [entry] })),
  ];
}
