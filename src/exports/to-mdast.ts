import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, TableCell, TableRow, Text } from 'mdast';
import { elementsIn, hasTag, textOf } from './built-page.ts';

type Convert = (node: Element) => RootContent[];

const phrasing = new Set(['break', 'emphasis', 'footnoteReference', 'image', 'inlineCode', 'link', 'strong', 'text']);

/** What is in an element, whose own name says nothing in Markdown. */
const inside: Convert = ({ children }) => children.flatMap(convert);
/** The same as blocks: words that stand between blocks are paragraphs. */
const blocksIn: Convert = (node) => toBlocks(inside(node));
/** The same as words: only blocks hold what is none. */
const wordsIn = (node: Element) => inside(node) as PhrasingContent[];

function toBlocks(nodes: RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let words: Paragraph | undefined;
  for (const node of nodes) {
    if (!phrasing.has(node.type)) {
      blocks.push(node);
      words = undefined;
    } else if (words) words.children.push(node as PhrasingContent);
    else blocks.push((words = { type: 'paragraph', children: [node as PhrasingContent] }));
  }
  return blocks.filter((block) => block.type !== 'paragraph' || block.children.some((word) => !isBlank(word)));
}

const isBlank = (node: PhrasingContent) => node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value);

/** A citation becomes a footnote reference. */
const link: Convert = (node) => {
  const { dataSource: number, href } = node.properties;
  return number === undefined
    ? [{ type: 'link', url: String(href ?? ''), children: wordsIn(node) }]
    : [{ type: 'footnoteReference', identifier: String(number), label: String(number) }];
};

const sourceNumber = ({ properties }: Element) => /^source-(\d+)$/.exec(String(properties['id']))?.[1];

/** The list of sources becomes the footnotes. */
const list: Convert = (node) => {
  const items = node.children.filter((child) => child.type === 'element');
  if (items.some(sourceNumber))
    return items.map((item) => {
      const identifier = sourceNumber(item) ?? '';
      return { type: 'footnoteDefinition', identifier, label: identifier, children: blocksIn(item) as never };
    });
  const children = items.map((item): ListItem => {
    const blocks = blocksIn(item);
    const spread = blocks.length > 2 || elementsIn(item, hasTag('p')).length > 0;
    return { type: 'listItem', spread, children: blocks as never };
  });
  const spread = children.length > 1 && children.some((item) => item.spread);
  const start = node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : null;
  return [{ type: 'list', ordered: start !== null, start, spread, children }];
};

/** A name and its value in one paragraph, because Markdown has no definition lists. */
const definitions: Convert = (node) => {
  let name: PhrasingContent[] = [];
  return elementsIn(node, hasTag('dt', 'dd')).flatMap((part) => {
    if (part.tagName === 'dt') {
      name = tidy(wordsIn(part));
      return [];
    }
    const [first, ...rest] = blocksIn(part);
    const strong = { type: 'strong', children: name } as const;
    if (first?.type !== 'paragraph')
      return [{ type: 'paragraph', children: [strong] }, ...(first ? [first] : []), ...rest];
    return [{ type: 'paragraph', children: [strong, { type: 'text', value: ': ' }, ...first.children] }, ...rest];
  });
};

const emptyCell = (): TableCell => ({ type: 'tableCell', children: [] });

/** A cell over several columns is followed by empty ones, because Markdown has no wide cells. */
const cells = (row: Element): TableCell[] =>
  elementsIn(row, hasTag('td', 'th')).flatMap((cell) => {
    const further = Array.from({ length: Number(cell.properties['colSpan'] ?? 1) - 1 }, emptyCell);
    return [{ type: 'tableCell', children: wordsIn(cell) }, ...further];
  });

const table: Convert = (node) => {
  const rows = elementsIn(node, hasTag('tr')).map(cells);
  // Its first row is a head in Markdown.
  if (elementsIn(node, hasTag('th')).length === 0) rows.unshift([]);
  const columns = Math.max(...rows.map((row) => row.length));
  const children = rows.map((row): TableRow => {
    const missing = Array.from({ length: columns - row.length }, emptyCell);
    return { type: 'tableRow', children: [...row, ...missing] };
  });
  return [{ type: 'table', children }];
};

const strong: Convert = (node) => [{ type: 'strong', children: wordsIn(node) }];
const emphasis: Convert = (node) => [{ type: 'emphasis', children: wordsIn(node) }];
const code: Convert = (node) => [{ type: 'inlineCode', value: textOf(node) }];
const paragraph: Convert = (node) => [{ type: 'paragraph', children: wordsIn(node) }];
const heading: Convert = (node) => [
  { type: 'heading', depth: Number(node.tagName.slice(1)) as 1, children: wordsIn(node) },
];
const image: Convert = ({ properties: { src, alt } }) => [{ type: 'image', url: String(src), alt: String(alt ?? '') }];

const handlers: Record<string, Convert> = {
  a: link,
  b: strong,
  blockquote: (node) => [{ type: 'blockquote', children: blocksIn(node) as never }],
  br: () => [{ type: 'break' }],
  caption: () => [],
  code,
  dl: definitions,
  em: emphasis,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  hr: () => [{ type: 'thematicBreak' }],
  i: emphasis,
  img: image,
  kbd: code,
  mark: emphasis,
  ol: list,
  p: paragraph,
  pre: (node) => [{ type: 'code', value: toString(node).replace(/\n+$/, '') }],
  samp: code,
  strong,
  summary: paragraph,
  table,
  ul: list,
  var: code,
};
/** Elements that hold blocks, and are none in Markdown. */
const groups = new Set(['article', 'aside', 'figcaption', 'figure', 'footer', 'header', 'nav', 'section']);

function convert(node: ElementContent): RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  return (handlers[node.tagName] ?? (groups.has(node.tagName) ? blocksIn : inside))(node);
}

/** Words with single spaces between them and none around them, as a browser shows them. */
function tidy(words: PhrasingContent[]): PhrasingContent[] {
  let last: Text | undefined;
  let isAfterSpace = true;
  const tidied = (words: PhrasingContent[]): PhrasingContent[] => {
    const kept: PhrasingContent[] = [];
    for (const word of words) {
      if (word.type !== 'text') {
        if ('children' in word) word.children = tidied(word.children) as never;
        else [last, isAfterSpace] = [undefined, word.type === 'break'];
        kept.push(word);
        continue;
      }
      const value = word.value.replace(/[ \t\n\r\f]+/g, ' ').slice(isAfterSpace && startsWithSpace(word) ? 1 : 0);
      if (!value) continue;
      isAfterSpace = value.endsWith(' ');
      const before = kept.at(-1);
      if (before?.type === 'text') before.value += value;
      else kept.push((last = { type: 'text', value }));
    }
    return kept;
  };
  const all = tidied(words);
  if (last && isAfterSpace) last.value = last.value.trimEnd();
  return all;
}

const startsWithSpace = ({ value }: Text) => /^[ \t\n\r\f]/.test(value);

function tidyBlocks(node: Nodes): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    node.children = tidy(node.children);
  else if ('children' in node) node.children.forEach(tidyBlocks);
}

/** The tree of a Markdown text, of the simple HTML that `simplify` gives. */
export function toMdast(content: readonly Element[]): Root {
  const root: Root = { type: 'root', children: toBlocks(content.flatMap(convert)) };
  tidyBlocks(root);
  return root;
}
