import type { Element, ElementContent, Root } from 'hast';
import type { Html, Root as MdastRoot } from 'mdast';
import { select, selectAll } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** The words of one page, to be built into another site. */
interface Words {
  title: string;
  /** Without the title. */
  markdown: string;
}

/** Parts of our page that are not its text; of a chart's three widths the first is kept. */
const notText = [
  '[aria-hidden="true"]',
  '[data-screen-only]',
  '[data-part=sr-only]',
  '[data-part=citation] span',
  'script',
  'form',
  'h1',
  '[data-part=drawing]:not(:first-child)',
];

/** @throws if the page has no main element */
function mainOf(html: string): Element {
  const main = select('main', unified().use(rehypeParse).parse(html));
  if (!main) throw new Error('The page has no <main>. Build the site first: npm run build');
  return main;
}

function without(node: Element, selectors: readonly string[]): Element {
  const unwanted = new Set<unknown>(selectAll(selectors.join(', '), node));
  const prune = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return unwanted.has(child) ? [] : [prune(child)];
    }),
  });
  return prune(node);
}

/**
 * The floor under a page's speed: its own main element with its pictures, without style, script or
 * fonts, as a document of its own.
 */
export function floor(html: string): string {
  const main = without(mainOf(html), ['script', 'style']);
  const body = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [main] } as Root);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${toString(select('h1', main) ?? main)}</title></head><body>${body}</body></html>`;
}

/** A drawing as HTML inside Markdown, in which an empty line would end it. */
function drawing(_state: unknown, node: Element): Html {
  const value = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [node] });
  return { type: 'html', value: value.replace(/\s+/g, ' ') };
}

/**
 * The text of a built page as Markdown.
 * @param pictures whether drawings stay, as HTML inside the Markdown
 */
export function words(html: string, { pictures }: { pictures: boolean }): Words {
  const main = mainOf(html);
  const text = without(main, pictures ? notText : [...notText, 'svg']);
  const tree = toMdast({ type: 'root', children: [text] }, { handlers: { svg: drawing } }) as MdastRoot;
  const markdown = unified().use(remarkGfm).use(remarkStringify).stringify(tree);
  return { title: toString(select('h1', main) ?? main).trim(), markdown };
}
