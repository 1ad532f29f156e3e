import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { elementsIn, hasTag, textAt, type BuiltPage } from './built-page.ts';
import { isPart, isScreenOnly, partOf, type Part } from './parts.ts';

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
  'section of an article': hasTag('h2'),
  figure: isPart('finding'),
  'weak-point': hasTag('h3'),
  claim: hasTag('h3'),
  question: hasTag('h2'),
  tool: hasTag('h3'),
  dataset: hasTag('h2'),
  'source of the bibliography': hasTag('a'),
} as const satisfies Record<string, (node: Element) => boolean>;
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
  const [argument = ''] = elementsIn(main, isPart('kicker')).map((label) => `${searchText(label)}: `);
  const page = { url: path, title: argument + title, place: '', text: `${description} ${textAt(main, isPart('dek'))}` };

  const parts = Object.entries(titles).flatMap(([wanted, heading]) =>
    [...kinds]
      .filter(([node, kind]) => kind === wanted && node.properties['id'])
      .map(([node]) => ({
        url: urlOf(node),
        title: textAt(node, heading).replace(/^Question \d+ /, ''),
        place: title,
        text: searchText(node),
      })),
  );

  const inGlossary = elementsIn(main, (node, parent) => partOf(parent) === 'glossary' && node.tagName === 'div');
  const terms = inGlossary.flatMap((term) => {
    const [name] = elementsIn(term, hasTag('dt'));
    const word = name?.children.find((child) => child.type === 'text');
    if (!name || !word) return [];
    const text = elementsIn(term, (node) => node.tagName === 'dd' || partOf(node) === 'also-known-as')
      .map(searchText)
      .join(' ');
    return [{ url: urlOf(name), title: word.value.trim(), place: title, text }];
  });

  // Headings in texts that are no entry themselves; the text up to the next heading belongs to each.
  const texts = elementsIn(main, ({ properties: { id }, children }) => {
    const partsIn = children.flatMap((child) => (child.type === 'element' ? partOf(child) : []));
    return (id === undefined || id === 'sources') && partsIn.includes('heading') && !partsIn.includes('events');
  });
  const headings = texts.flatMap(({ children }) => {
    const entries: SearchEntry[] = [];
    for (const child of children.filter((child) => child.type === 'element')) {
      const [heading] = partOf(child) === 'heading' ? elementsIn(child, isTitled) : [];
      const current = entries.at(-1);
      if (heading) entries.push({ url: urlOf(heading), title: textAt(child, hasTag('h2')), place: title, text: '' });
      else if (current) current.text = `${current.text} ${searchText(child)}`.trim();
    }
    return entries.filter(({ text }) => text);
  });

  return [page, ...parts, ...terms, ...headings];
}

/** A heading to which a link can lead. */
const isTitled = ({ tagName, properties }: Element) => tagName === 'h2' && 'id' in properties;

const without = (removed: ReadonlySet<Element>, node: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => child.type !== 'element' || !removed.has(child))
    .map((child) => (child.type === 'element' ? without(removed, child) : child)),
});
