import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What the head of a built page says about it. */
export interface PageHead {
  /** From the site’s own root. */
  path: string;
  /** With scheme, host and folder. */
  url: string;
  title: string;
  description: string;
  /** Days, YYYY-MM-DD; of articles only. */
  published?: string;
  modified?: string;
}

/** A page as it was built. Its main part takes a lot of memory. */
export interface BuiltPage {
  head: PageHead;
  main: Element;
}

const parser = unified().use(rehypeParse);

/** What is in drawings, scripts and style sheets: most of a page, and nothing that an export reads. */
const unread = /(<(svg|script|style)\b(?:[^>"]|"[^"]*")*>).*?(?=<\/\2>)/gs;

/** @returns undefined for a page that is not for search engines */
export function readPage(html: string, path: string): BuiltPage | undefined {
  // Parsed separately, because some pages are very long and their head is short.
  const head: Root = parser.parse(html.slice(0, html.indexOf('</head>')));
  const meta = (name: string) =>
    select(`meta[property="${name}"], meta[name="${name}"]`, head)?.properties['content'] as string | undefined;
  const url = select('link[rel=canonical]', head)?.properties['href'];
  if (typeof url !== 'string' || meta('robots') === 'noindex') return undefined;
  const main = select('main', parser.parse(html.replace(unread, '$1')));
  if (!main) return undefined;
  const title = meta('og:title') ?? '';
  const description = meta('description') ?? '';
  const [published, modified] = ['published', 'modified'].map((what) => meta(`article:${what}_time`));
  return { head: { path, url, title, description, published, modified }, main };
}

/** The paths of all pages in the order of the list in the footer. */
export const pageOrder = (html: string): string[] =>
  selectAll('#contents nav a', parser.parse(html)).map(({ properties }) => String(properties['href']));

/** The text of an element, with single spaces. */
export const textOf = (node: Element): string => toString(node).replace(/\s+/g, ' ').trim();

/** The text of the first element that matches, or of the whole tree if none does. */
export const textAt = (selector: string, tree: Element): string => textOf(select(selector, tree) ?? tree);

export const all = (selector: string, tree: Element): Element[] => selectAll(selector, tree);

/** The elements of a tree for which something is true, in their order; in a whole page much faster than a selector. */
export function elementsIn(
  tree: Element,
  isWanted: (element: Element, parent: Element) => boolean,
  found: Element[] = [],
): Element[] {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    if (isWanted(child, tree)) found.push(child);
    elementsIn(child, isWanted, found);
  }
  return found;
}
