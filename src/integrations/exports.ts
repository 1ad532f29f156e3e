import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { elementsIn, pageOrder, readPage, type BuiltPage } from '../exports/built-page.ts';
import { feedBody, feeds, type FeedPage } from '../exports/feeds.ts';
import { llmsFullText, llmsText, type MarkdownPage } from '../exports/llms.ts';
import { markdown } from '../exports/markdown.ts';
import { oneDocument } from '../exports/one-document.ts';
import { partOf } from '../exports/parts.ts';
import { searchEntries, type SearchEntry } from '../exports/search-index.ts';
import { simplify } from '../exports/simplify.ts';
import { afterBuild } from './after-build.ts';
import { writeFiles } from './write-files.ts';
import { chartImagePath, markdownPath, pages } from '../site.ts';

/**
 * Writes the files that are made from the built pages, so that no text is stored in two places: each page as Markdown,
 * the feeds of the articles, the search index, and the guide for language models.
 */
export const siteExports = () =>
  afterBuild('exports', async ({ folder, toPath, toUrl }) => {
    const print = join(folder, 'print/index.html');
    await writeFile(print, oneDocument(await readFile(print, 'utf8'), toPath(pages.articles.path)));
    const home = await readFile(join(folder, 'index.html'), 'utf8');
    const exported: (FeedPage & MarkdownPage)[] = [];
    const searchable: SearchEntry[] = [];
    // One after another, so that only one page at a time is in memory as a tree.
    for (const path of await pagePaths(folder, pageOrder(home), toPath)) {
      const page = readPage(await readFile(join(folder, path, 'index.html'), 'utf8'), path);
      if (!page) continue;
      const content = simplify(page, pictures(page, toUrl));
      const text = markdown(page.head, content);
      await writeFiles(folder, [{ name: markdownPath(path), text }]);
      searchable.push(...searchEntries(page));
      exported.push({ page: page.head, text, body: feedBody(content), address: toUrl(markdownPath(path)) });
    }
    const { atom, json } = feeds(exported, toUrl);
    await writeFiles(folder, [
      { name: 'feed.xml', text: atom },
      { name: 'feed.json', text: json },
      { name: 'search.json', text: JSON.stringify(searchable) },
      { name: 'llms.txt', text: llmsText(exported) },
      { name: 'llms-full.txt', text: llmsFullText(exported) },
    ]);
  });

/** The paths of all built pages, in the order of the list in the footer. */
async function pagePaths(folder: string, order: readonly string[], toPath: (path: string) => string) {
  const places = new Map(order.map((address, i) => [address, i]));
  const place = (path: string) => places.get(toPath(path)) ?? -1;
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort((a, b) => place(a) - place(b));
}

/** The absolute address of the image of each chart and plate on a page, by the id of its figure. */
const pictures = ({ head: { path }, main }: BuiltPage, toUrl: (path: string) => string) =>
  new Map(
    elementsIn(main, (node) => partOf(node) === 'plate' || (node.tagName === 'figure' && holdsChart(node)))
      .map(({ properties }) => String(properties['id']))
      .map((id) => [id, toUrl(chartImagePath(path, id))]),
  );

const holdsChart = (node: Element) => elementsIn(node, (child) => partOf(child) === 'chart').length > 0;
