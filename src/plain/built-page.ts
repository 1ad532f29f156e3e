import { readFile } from 'node:fs/promises';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A page as it was built: what its head says of it, and its main part. */
export interface BuiltPage {
  /** From the site’s own root. */
  path: string;
  /** With scheme, host and folder. */
  url: string;
  title: string;
  description: string;
  /** Days, YYYY-MM-DD; of articles only. */
  published?: string;
  modified?: string;
  /** Address of the page’s card. */
  image: string;
  main: Element;
}

const parser = unified().use(rehypeParse);

/** @returns undefined for a page that search engines should leave out */
export async function readPage(file: string, path: string): Promise<BuiltPage | undefined> {
  const tree: Root = parser.parse(await readFile(file, 'utf8'));
  const meta = (name: string) =>
    select(`meta[property="${name}"], meta[name="${name}"]`, tree)?.properties['content'] as string | undefined;
  const url = select('link[rel=canonical]', tree)?.properties['href'];
  const main = select('main', tree);
  if (!main || typeof url !== 'string' || meta('robots') === 'noindex') return undefined;
  return {
    path,
    url,
    main,
    title: meta('og:title') ?? '',
    description: meta('description') ?? '',
    published: meta('article:published_time'),
    modified: meta('article:modified_time'),
    image: meta('og:image') ?? '',
  };
}

/** The paths of all pages in the order of the list at a page’s foot. */
export const pageOrder = (html: string): string[] =>
  selectAll('#contents nav a', parser.parse(html)).map(({ properties }) => String(properties['href']));

/** The style sheet that stands in a page. */
export const styleIn = (html: string): string =>
  selectAll('style', parser.parse(html))
    .map((node) => toString(node))
    .join('');

/** The text of the first element that fits, with single spaces. */
export const textAt = (selector: string, tree: Element): string =>
  toString(select(selector, tree) ?? tree)
    .replace(/\s+/g, ' ')
    .trim();

/** All elements that fit, in their order. */
export const all = (selector: string, tree: Element): Element[] => selectAll(selector, tree);
