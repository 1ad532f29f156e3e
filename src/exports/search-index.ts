import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { all, elementsIn, textAt, type BuiltPage } from './built-page';
import { isScreenOnly, part, partOf, type Part } from './parts';

/** A place on the site that a search can lead to. */
export interface SearchEntry {
  /** Address from the host’s root, with the anchor. */
  url: string;
  title: string;
  /** Name of the page that it is on. */
  place: string;
  text: string;
}

/** Parts of pages that are entries of their own, and where their titles are. */
const titles = {
  'section of an article': 'h2',
  figure: part('finding'),
  'weak-point': 'h3',
  claim: 'h3',
  question: 'h2',
  tool: 'h3',
  dataset: 'h2',
  'source of the bibliography': 'a',
} as const satisfies Record<string, string>;
type EntryKind = keyof typeof titles;
/** Those whose text also belongs to the entry around them. */
const outer: readonly EntryKind[] = ['section of an article', 'question'];

function entryKind(node: Element, parent: Element): EntryKind | undefined {
  const name = partOf(node);
  if (name && name in titles) return name as EntryKind;
  if (partOf(parent) === 'article-text' && node.tagName === 'section' && node.properties['id'] !== 'sources')
    return 'section of an article';
  return partOf(parent) === 'bibliography' && node.tagName === 'li' ? 'source of the bibliography' : undefined;
}

const notSearchedParts: readonly (Part | undefined)[] = [
  'citation',
  'data-table',
  'heading-link',
  'margin-note',
  'read-at',
];
const notSearched = (node: Element) =>
  isScreenOnly(node) || node.tagName === 'table' || notSearchedParts.includes(partOf(node));

/** The search entries of a page: the page itself, its marked parts, its terms, and its other headings. */
export function searchEntries({ main: whole, head: { url, title, description } }: BuiltPage): SearchEntry[] {
  const path = new URL(url).pathname;
  const urlOf = ({ properties }: Element) => `${path}#${String(properties['id'])}`;
  const main = without(new Set(elementsIn(whole, notSearched)), whole);
  const kinds = new Map<Element, EntryKind>();
  elementsIn(main, (node, parent) => {
    const kind = entryKind(node, parent);
    if (kind) kinds.set(node, kind);
    return false;
  });
  const nested = new Set([...kinds].flatMap(([node, kind]) => (outer.includes(kind) ? [] : node)));
  const searchText = (node: Element) => toText(without(nested, node)).replace(/\s+/g, ' ').trim();

  // Readers look for an article by the name of its argument, which its title may not contain.
  const [argument = ''] = all(part('kicker'), main).map((label) => `${searchText(label)}: `);
  const page = { url: path, title: argument + title, place: '', text: `${description} ${textAt(part('dek'), main)}` };

  const parts = Object.entries(titles).flatMap(([wanted, heading]) =>
    [...kinds]
      .filter(([node, kind]) => kind === wanted && node.properties['id'])
      .map(([node]) => ({
        url: urlOf(node),
        title: textAt(heading, node).replace(/^Question \d+ /, ''),
        place: title,
        text: searchText(node),
      })),
  );

  const terms = all(`${part('glossary')} > div`, main).flatMap((term) => {
    const [name] = all('dt', term);
    const word = name?.children.find((child) => child.type === 'text');
    if (!name || !word) return [];
    const text = all(`dd, ${part('also-known-as')}`, term)
      .map(searchText)
      .join(' ');
    return [{ url: urlOf(name), title: word.value.trim(), place: title, text }];
  });

  // Headings in texts that are no entry themselves; the text up to the next heading belongs to each.
  const texts = all(`:has(> ${part('heading')}):is(:not([id]), #sources):not(:has(> ${part('events')}))`, main);
  const headings = texts.flatMap(({ children }) => {
    const entries: SearchEntry[] = [];
    for (const child of children.filter((child) => child.type === 'element')) {
      const [heading] = partOf(child) === 'heading' ? all('h2[id]', child) : [];
      const current = entries.at(-1);
      if (heading) entries.push({ url: urlOf(heading), title: textAt('h2', child), place: title, text: '' });
      else if (current) current.text = `${current.text} ${searchText(child)}`.trim();
    }
    return entries.filter(({ text }) => text);
  });

  return [page, ...parts, ...terms, ...headings];
}

const without = (removed: ReadonlySet<Element>, node: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => child.type !== 'element' || !removed.has(child))
    .map((child) => (child.type === 'element' ? without(removed, child) : child)),
});
