import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { all, textAt, type BuiltPage } from './built-page';

/** A place on the site that a search can lead to. */
export interface SearchEntry {
  /** Address from the host’s root, with the anchor. */
  url: string;
  title: string;
  /** Name of the page on which it stands. */
  place: string;
  text: string;
}

/** What can be found on each page by itself: where its title stands, if not in its first heading. */
const parts: { selector: string; title: string }[] = [
  { selector: '[data-part=article-text] > section[id]', title: 'h2' },
  { selector: '[data-part=figure][id]', title: '[data-part=finding]' },
  { selector: '[data-part=weak-point][id]', title: 'h3' },
  { selector: '[data-part=claim][id]', title: 'h3' },
  { selector: '[data-part=question][id]', title: 'h2' },
  { selector: '[data-part=tool][id]', title: 'h3' },
  { selector: '[data-part=dataset][id]', title: 'h2' },
  { selector: '[data-part=bibliography] > li[id]', title: 'a' },
];
const byThemselves =
  '[data-part=figure], [data-part=weak-point], [data-part=claim], [data-part=tool], [data-part=dataset], [data-part=bibliography] > li';
const unread =
  'script, style, form, svg, table, [popover], [data-screen-only], [data-part=citation], [data-part=margin-note], [data-part=read-at], [aria-hidden=true], [data-part=heading-link], [data-part=data-table]';

/** What can be found on a page: the page itself, its marked parts, its terms, and what stands under each heading. */
export function searchEntries({ main: whole, url, title, description }: BuiltPage): SearchEntry[] {
  const path = new URL(url).pathname;
  // Drawings are most of a page: without them it is looked through much sooner.
  const main = without(new Set(all(unread, whole)), whole);
  const nested = new Set(all(byThemselves, main));
  const readable = (node: Element) => toText(without(nested, node)).replace(/\s+/g, ' ').trim();
  // An article is looked for by the name of its argument, which its title need not have.
  const [argument] = all('[data-part=kicker]', main).map((label) => `${readable(label)}: `);
  const entries: SearchEntry[] = [
    {
      url: path,
      title: `${argument ?? ''}${title}`,
      place: '',
      text: `${description} ${textAt('[data-part=dek]', main)}`,
    },
  ];
  for (const { selector, title: heading } of parts) {
    for (const node of all(selector, main)) {
      entries.push({
        url: `${path}#${String(node.properties['id'])}`,
        title: textAt(heading, node).replace(/^Question \d+ /, ''),
        place: title,
        text: readable(node),
      });
    }
  }
  for (const term of all('[data-part=glossary] > div', main)) {
    const [name] = all('dt', term);
    const word = name?.children.find((child) => child.type === 'text');
    if (name && word)
      entries.push({
        url: `${path}#${String(name.properties['id'])}`,
        title: word.value.trim(),
        place: title,
        text: [...all('dd, [data-part=also-known-as]', term)].map(readable).join(' '),
      });
  }
  return [...entries, ...headed(main, path, title, readable).filter(({ text }) => text)];
}

/** The parts of a page of prose: what stands under each heading that an author wrote, if it is not found by itself. */
function headed(main: Element, path: string, place: string, readable: (node: Element) => string): SearchEntry[] {
  return all(':has(> [data-part=heading]):is(:not([id]), #sources)', main).flatMap(({ children }) => {
    const entries: SearchEntry[] = [];
    for (const child of children.filter((child) => child.type === 'element')) {
      const heading = child.properties['dataPart'] === 'heading' ? all('h2[id]', child)[0] : undefined;
      if (heading)
        entries.push({
          url: `${path}#${String(heading.properties['id'])}`,
          title: textAt('h2', child),
          place,
          text: '',
        });
      else {
        const last = entries.at(-1);
        if (last) last.text = `${last.text} ${readable(child)}`.trim();
      }
    }
    return entries;
  });
}

/** A copy of a part without some of what is in it. */
const without = (left: ReadonlySet<Element>, node: Element): Element => ({
  ...node,
  children: node.children
    .filter((child) => child.type !== 'element' || !left.has(child))
    .map((child) => (child.type === 'element' ? without(left, child) : child)),
});
