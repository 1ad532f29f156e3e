import type { Element } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { site } from '../site';
import type { PageHead } from './built-page';

const sourceNumber = ({ properties }: Element) => /^source-(\d+)$/.exec(String(properties['id']))?.[1];
const elements = (node: Element, tag: string) =>
  node.children.filter((child): child is Element => child.type === 'element' && child.tagName === tag);

/** A citation becomes a footnote reference. */
const link: Handle = (state, node) => {
  const number = node.properties['dataSource'];
  return number === undefined
    ? defaultHandlers.a(state, node)
    : { type: 'footnoteReference', identifier: String(number), label: String(number) };
};

/** The list of sources becomes the footnotes. */
const list: Handle = (state, node) => {
  const items = elements(node, 'li');
  if (!items.some(sourceNumber)) return defaultHandlers.ol(state, node);
  return items.map((item) => ({
    type: 'footnoteDefinition',
    identifier: sourceNumber(item) ?? '',
    label: sourceNumber(item),
    children: state.toFlow(state.all(item)) as never,
  }));
};

/** A name and its value in one paragraph, because Markdown has no definition lists. */
const definitions: Handle = (state, node) => {
  const parts = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  let name: Element | undefined;
  return parts.flatMap((part) => {
    if (part.type === 'element' && part.tagName === 'dt') name = part;
    if (part.type !== 'element' || part.tagName !== 'dd') return [];
    const [first, ...rest] = state.toFlow(state.all(part));
    const strong = { type: 'strong', children: name ? state.all(name) : [] };
    const children =
      first?.type === 'paragraph' ? [strong, { type: 'text', value: ': ' }, ...first.children] : [strong];
    const others = first?.type === 'paragraph' || !first ? rest : [first, ...rest];
    return [{ type: 'paragraph', children }, ...others] as never[];
  });
};

const superscript: Handle = (state, node) => state.all(node);

const handlers = { a: link, ol: list, dl: definitions, sup: superscript };
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', emphasis: '_', resourceLink: true });

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
  return `---\n${stringify(head)}---\n\n${writer.stringify(tree).replaceAll('\u00a0', ' ')}`;
}
