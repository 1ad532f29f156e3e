import { render, type CollectionEntry } from 'astro:content';
import { Citations } from '../bibliography/citations.ts';
import type { SitePage } from '../site.ts';
import { getPageText } from './page-texts.ts';
import { getCharts, getDatasets, getSources } from './queries.ts';
import { datasetKeys } from '../reader/dataset.ts';
import { outlineOf } from '../reader/mdx-file.ts';
import { citedKeys, shownData } from '../reader/outline.ts';
import { once } from './once.ts';
import { readingMinutes } from '../text/reading-time.ts';

type TextEntry = CollectionEntry<'articles' | 'questions' | 'pages'>;

/** Keys that the front matter cites, in the order in which readers meet them. */
const headKeys = (data: object): string[] =>
  ['dekSources', 'synopsisSources'].flatMap((field) => (data as Record<string, string[] | undefined>)[field] ?? []);

/** The keys on which each data set rests, by its name. */
const getDatasetKeys = once(
  async () => new Map((await getDatasets()).map((dataset) => [dataset.name, datasetKeys(dataset)])),
);

/** All keys that a text cites, those of its charts included, in the order of the text, with repetitions. */
export async function textKeys(entry: TextEntry): Promise<string[]> {
  const [keysOf, charts] = await Promise.all([getDatasetKeys(), getCharts()]);
  const cited = citedKeys(outlineOf(entry), (component) =>
    shownData(component, charts).flatMap((name) => keysOf.get(name) ?? []),
  );
  return [...headKeys(entry.data), ...cited.map(({ key }) => key)];
}

/**
 * Prepares texts that share one page for rendering: numbers their sources by first mention and tells
 * the authors' components where they are, through `locals`.
 * @param furtherKeys what the page cites beside these texts
 * @returns each text's content component with what was read from it
 */
export async function renderTexts<T extends TextEntry>(
  locals: App.Locals,
  entries: readonly T[],
  furtherKeys: readonly string[] = [],
) {
  const keys = await Promise.all(entries.map(textKeys));
  // Not on the page of all articles, whose notes stand where the text cites.
  const [article] = entries.length === 1 && entries[0]?.collection === 'articles' ? entries : [];
  const headerIds = [...new Set(article && headKeys(article.data))];
  locals.citations = new Citations([...keys.flat(), ...furtherKeys], await getSources(), headerIds);
  return Promise.all(
    entries.map(async (entry) => {
      const text = outlineOf(entry);
      const { Content } = await render(entry);
      return {
        id: entry.id,
        data: entry.data as T['data'],
        Content,
        outline: text,
        minutes: readingMinutes(text.words),
      };
    }),
  );
}

/** The same for a page with one text. */
export async function renderText<T extends TextEntry>(locals: App.Locals, entry: T, furtherKeys?: readonly string[]) {
  const [text] = await renderTexts(locals, [entry], furtherKeys);
  if (!text) throw new Error('No text to render.');
  return text;
}

/** The same for a page whose text is in content/pages/, with the sources of the lists that it shows. */
export async function renderPage(locals: App.Locals, { path }: SitePage) {
  const { entry, furtherKeys } = await getPageText(path);
  return renderText(locals, entry, furtherKeys);
}
