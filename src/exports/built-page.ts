import type { Element, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { element } from '../markdown/element.ts';
import { visitPage, type Tag } from '../text/tags.ts';

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

/** The names of attributes in a tree, by their names in HTML. */
const attributeNames: Record<string, string> = { colspan: 'colSpan', datetime: 'dateTime', rowspan: 'rowSpan' };
const nameOf = (attribute: string) =>
  (attributeNames[attribute] ??= attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));

function propertiesOf({ attributes }: Tag): Properties {
  const properties: Properties = {};
  for (const name in attributes) properties[nameOf(name)] = name === 'hidden' || attributes[name];
  return properties;
}

/**
 * The first element of a page for which something is true, as a tree without what is in drawings: most of a page, and
 * nothing that an export reads.
 * @param onTag gets the other tags
 */
function readTree(html: string, isRoot: (tag: Tag) => boolean, onTag?: (tag: Tag) => void): Element | undefined {
  let root: Element | undefined;
  const open: Element[] = [];
  visitPage(html, {
    onTag(tag) {
      const parent = open.at(-1);
      if (!parent && !isRoot(tag)) return onTag?.(tag);
      if (parent?.tagName === 'svg') return open.push(parent);
      const node = element(tag.name, propertiesOf(tag), []);
      root ??= node;
      parent?.children.push(node);
      return open.push(node);
    },
    onText(value) {
      const parent = open.at(-1);
      if (parent?.tagName !== 'svg') parent?.children.push({ type: 'text', value });
    },
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
  const links = contents ? elementsIn(contents, hasTag('a')) : [];
  return links.map(({ properties }) => String(properties['href']));
}

/** The text of an element, with single spaces. */
export const textOf = (node: Element): string => toString(node).replace(/\s+/g, ' ').trim();

/** The text of the first element for which something is true, or of the whole tree if there is none. */
export const textAt = (tree: Element, isWanted: (element: Element) => boolean): string =>
  textOf(elementsIn(tree, isWanted)[0] ?? tree);

export const hasTag =
  (...names: string[]) =>
  ({ tagName }: Element): boolean =>
    names.includes(tagName);

/** The elements of a tree for which something is true, in their order. */
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
