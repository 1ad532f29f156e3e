import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { all, textAt, type BuiltPage } from './built-page';
import { part, partOf } from './parts';

/** A place on the site that a search can lead to. */
export interface SearchEntry {
  /** Address from the host’s root, with the anchor. */
  url: string;
  title: string;
  /** Name of the page on which it stands. */
  place: string;
  text: string;
}

const sources = `${part('bibliography')} > li`;
/** What can be found on each page by itself, and where its title stands. */
const found: { selector: string; title: string }[] = [
  { selector: `${part('article-text')} > section[id]`, title: 'h2' },
  { selector: `${part('figure')}[id]`, title: part('finding') },
  { selector: `${part('weak-point')}[id]`, title: 'h3' },
  { selector: `${part('claim')}[id]`, title: 'h3' },
  { selector: `${part('question')}[id]`, title: 'h2' },
  { selector: `${part('tool')}[id]`, title: 'h3' },
  { selector: `${part('dataset')}[id]`, title: 'h2' },
  { selector: `${sources}[id]`, title: 'a' },
];
/** What is not found a second time with what it stands in. */
const byThemselves = `${part('figure', 'weak-point', 'claim', 'tool', 'dataset')}, ${sources}`;
const unread = [
  'script, style, form, svg, table, [popover], [data-screen-only], [aria-hidden=true]',
  part('citation', 'margin-note', 'read-at', 'heading-link', 'data-table'),
].join(', ');

/** What can be found on a page: the page itself, its marked parts, its terms, and what stands under each heading. */
export function searchEntries({ main: whole, url, title, description }: BuiltPage): SearchEntry[] {
  const path = new URL(url).pathname;
  const to = ({ properties }: Element) => `${path}#${String(properties['id'])}`;
  // Drawings are most of a page: without them it is looked through much sooner.
  const main = without(new Set(all(unread, whole)), whole);
  const nested = new Set(all(byThemselves, main));
  const readable = (node: Element) => toText(without(nested, node)).replace(/\s+/g, ' ').trim();
  // An article is looked for by the name of its argument, which its title need not have.
  const [argument = ''] = all(part('kicker'), main).map((label) => `${readable(label)}: `);
  const page = { url: path, title: argument + title, place: '', text: `${description} ${textAt(part('dek'), main)}` };
  const marked = found.flatMap(({ selector, title: heading }) =>
    all(selector, main).map((node) => ({
      url: to(node),
      title: textAt(heading, node).replace(/^Question \d+ /, ''),
      place: title,
      text: readable(node),
    })),
  );
  const terms = all(`${part('glossary')} > div`, main).flatMap((term) => {
    const [name] = all('dt', term);
    const word = name?.children.find((child) => child.type === 'text');
    if (!name || !word) return [];
    const text = all(`dd, ${part('also-known-as')}`, term)
      .map(readable)
      .join(' ');
    return [{ url: to(name), title: word.value.trim(), place: title, text }];
  });
  return [page, ...marked, ...terms, ...underHeadings()];

  /** What stands under each heading that an author wrote, if it is not found by itself. */
  function underHeadings(): SearchEntry[] {
    const texts = all(`:has(> ${part('heading')}):is(:not([id]), #sources):not(:has(> ${part('events')}))`, main);
    return texts.flatMap(({ children }) => {
      const entries: SearchEntry[] = [];
      for (const child of children.filter((child) => child.type === 'element')) {
        const [heading] = partOf(child) === 'heading' ? all('h2[id]', child) : [];
        const last = entries.at(-1);
        if (heading) entries.push({ url: to(heading), title: textAt('h2', child), place: title, text: '' });
        else if (last) last.text = `${last.text} ${readable(child)}`.trim();
      }
      return entries.filter(({ text }) => text);
    });
  }
}

/** A copy of a part without some of what is in it. */
const without = (left: ReadonlySet<Element>, node: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => child.type !== 'element' || !left.has(child))
    .map((child) => (child.type === 'element' ? without(left, child) : child)),
});
