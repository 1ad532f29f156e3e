import type { Element } from 'hast';
import { defaultHandlers as fromHtml, toMdast, type Handle as Convert } from 'hast-util-to-mdast';
import type { Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { site } from '../site.ts';
import { elementsIn, hasTag, type PageHead } from './built-page.ts';

/** A citation becomes a footnote reference. */
const link: Convert = (state, node) => {
  const number = node.properties['dataSource'];
  return number === undefined
    ? fromHtml.a(state, node)
    : { type: 'footnoteReference', identifier: String(number), label: String(number) };
};

const sourceNumber = ({ properties }: Element) => /^source-(\d+)$/.exec(String(properties['id']))?.[1];

/** The list of sources becomes the footnotes. */
const list: Convert = (state, node) => {
  const items = node.children.filter((child) => child.type === 'element');
  if (!items.some(sourceNumber)) return fromHtml.ol(state, node);
  return items.map((item) => ({
    type: 'footnoteDefinition',
    identifier: sourceNumber(item) ?? '',
    label: sourceNumber(item),
    children: state.toFlow(state.all(item)) as never,
  }));
};

/** A name and its value in one paragraph, because Markdown has no definition lists. */
const definitions: Convert = (state, node) => {
  let name: Element | undefined;
  return elementsIn(node, hasTag('dt', 'dd')).flatMap((part) => {
    if (part.tagName === 'dt') {
      name = part;
      return [];
    }
    const [first, ...rest] = state.toFlow(state.all(part));
    const strong = { type: 'strong', children: name ? (state.all(name) as never) : [] } as const;
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph', children: [strong] }, ...(first ? [first] : []), ...rest];
    return [{ type: 'paragraph', children: [strong, { type: 'text', value: ': ' }, ...first.children] }, ...rest];
  });
};

const handlers: Record<string, Convert> = {
  a: link,
  dl: definitions,
  ol: list,
  sup: (state, node) => state.all(node),
  // By default a zero-width space, which nobody would see or find again in what they copy.
  wbr: () => undefined,
};

/** What could be a sign of Markdown in a text, apart from its beginning. */
const sign = /[\\`*_[\]<>&!|~@#\r\n]|:\/|[Ww]\.[\w.-]/;

/** Most texts hold no sign. To look for each of them in each text, in its surroundings, takes half the time of all. */
const text: Handle = (node: Text, parent, state, info) => {
  const beginsSafely = info.before === '\n' ? /^\p{L}/u.test(node.value) : !node.value.startsWith('(');
  return beginsSafely && !sign.test(node.value) ? node.value : defaultHandlers.text(node, parent as never, state, info);
};

const options: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  emphasis: '_',
  resourceLink: true,
  handlers: { text },
};

/**
 * A page as GitHub-flavoured Markdown: front matter, then its text, with its sources as footnotes.
 * @param content the result of `simplify`
 */
export function markdown(
  { title, url, description, published, modified }: PageHead,
  content: readonly Element[],
): string {
  const head = { title, description, url, published, checked: modified, site: site.name, licence: site.textLicence };
  const tree = toMdast({ type: 'root', children: [...content] }, { handlers }) as Root;
  return `---\n${stringify(head)}---\n\n${toMarkdown(tree, options).replaceAll('\u00a0', ' ')}`;
}
