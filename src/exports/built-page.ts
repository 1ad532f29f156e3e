import type { Element, Properties } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { element } from '../markdown/element';
import { visitPage, type Tag } from '../text/tags';

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

/** What is in drawings: most of a page, and nothing that an export reads. */
const inDrawing = /(<svg\b(?:[^>"]|"[^"]*")*>).*?(?=<\/svg>)/gs;

/** Attributes of HTML that have another name in a tree. */
const properties: Record<string, string> = { colspan: 'colSpan', datetime: 'dateTime', rowspan: 'rowSpan' };
const propertyOf = (attribute: string) =>
  properties[attribute] ?? attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The first element of a page for which something is true, as a tree, with what is visited before it. */
function readTree(html: string, isRoot: (tag: Tag) => boolean, onTag?: (tag: Tag) => void): Element | undefined {
  let root: Element | undefined;
  const open: Element[] = [];
  visitPage(html.replace(inDrawing, '$1'), {
    onTag(tag) {
      const parent = open.at(-1);
      if (!parent && !isRoot(tag)) return onTag?.(tag);
      const attributes = Object.entries(tag.attributes).map(([name, value]) => [
        propertyOf(name),
        name === 'hidden' || value,
      ]);
      const node = element(tag.name, Object.fromEntries(attributes) as Properties, []);
      root ??= node;
      parent?.children.push(node);
      open.push(node);
    },
    onText: (value) => open.at(-1)?.children.push({ type: 'text', value }),
    onEnd: () => open.pop(),
  });
  return root;
}

/** @returns undefined for a page that is not for search engines */
export function readPage(html: string, path: string): BuiltPage | undefined {
  const meta: Record<string, string | undefined> = {};
  const main = readTree(
    html,
    ({ name }) => name === 'main',
    ({ name, attributes: { rel, href, property, content, ...others } }) => {
      if (name === 'meta') meta[property ?? others['name'] ?? ''] = content;
      if (name === 'link' && rel === 'canonical') meta['url'] = href;
    },
  );
  const { url, robots, description = '', 'og:title': title = '' } = meta;
  if (!main || url === undefined || robots === 'noindex') return undefined;
  const [published, modified] = ['published', 'modified'].map((what) => meta[`article:${what}_time`]);
  return { head: { path, url, title, description, published, modified }, main };
}

/** The paths of all pages in the order of the list in the footer. */
export function pageOrder(html: string): string[] {
  const contents = readTree(html, ({ attributes }) => attributes['id'] === 'contents');
  return contents ? all('nav a', contents).map(({ properties }) => String(properties['href'])) : [];
}

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
