import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { all, textAt, type BuiltPage } from './built-page';
import { part, partOf } from './parts';

/** A place on the site that a search can lead to. */
export interface SearchEntry {
  /** Address from the host’s root, with the anchor. */
  url: string;
  title: string;
  /** Name of the page that it is on. */
  place: string;
  text: string;
}

const sources = `${part('bibliography')} > li`;
/** Parts of pages that are entries of their own, and where their titles are. */
const entryParts: { selector: string; title: string }[] = [
  { selector: `${part('article-text')} > section[id]:not(#sources)`, title: 'h2' },
  { selector: `${part('figure')}[id]`, title: part('finding') },
  { selector: `${part('weak-point')}[id]`, title: 'h3' },
  { selector: `${part('claim')}[id]`, title: 'h3' },
  { selector: `${part('question')}[id]`, title: 'h2' },
  { selector: `${part('tool')}[id]`, title: 'h3' },
  { selector: `${part('dataset')}[id]`, title: 'h2' },
  { selector: `${sources}[id]`, title: 'a' },
];
/** Entries whose text is left out of the entry around them. */
const nestedEntries = `${part('figure', 'weak-point', 'claim', 'tool', 'dataset')}, ${sources}`;
const notSearched = [
  'script, style, form, svg, table, [popover], [data-screen-only], [aria-hidden=true]',
  part('citation', 'margin-note', 'read-at', 'heading-link', 'data-table'),
].join(', ');

/** The search entries of a page: the page itself, its marked parts, its terms, and its other headings. */
export function searchEntries({ main: whole, head: { url, title, description } }: BuiltPage): SearchEntry[] {
  const path = new URL(url).pathname;
  const urlOf = ({ properties }: Element) => `${path}#${String(properties['id'])}`;
  // Without drawings, which are most of a page, all later searches in the tree are much faster.
  const main = without(new Set(all(notSearched, whole)), whole);
  const nested = new Set(all(nestedEntries, main));
  const searchText = (node: Element) => toText(without(nested, node)).replace(/\s+/g, ' ').trim();

  // Readers look for an article by the name of its argument, which its title may not contain.
  const [argument = ''] = all(part('kicker'), main).map((label) => `${searchText(label)}: `);
  const page = { url: path, title: argument + title, place: '', text: `${description} ${textAt(part('dek'), main)}` };

  const parts = entryParts.flatMap(({ selector, title: heading }) =>
    all(selector, main).map((node) => ({
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
