import { defineHastPlugin } from 'satteri';

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
  value?: string;
}

/**
 * Gives Markdown tables what a reader needs beside a mouse and a wide window: the first cell of each
 * row names the row, and every other cell carries its column's head, which a phone shows before it.
 * Alignment becomes a class, since the security policy allows no inline style.
 */
export const tables = defineHastPlugin({
  name: 'tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.replaceNode(node, table(node as unknown as Element) as never);
    },
  },
});

function table(node: Element): Element {
  const [head, body] = ['thead', 'tbody'].map((name) => node.children?.find(({ tagName }) => tagName === name));
  const heads = cells(rows(head)[0]);
  const names = heads.map(textOf);
  // One answer with a sign among others without would look like the worst, or the best.
  const signed = heads.map((_, i) => rows(body).every((row) => marks[textOf(cells(row)[i] ?? element('td'))]));
  return {
    ...node,
    properties: { ...node.properties, className: fitsPhone(heads, rows(body)) ? ['bars'] : ['bars', 'stack'] },
    children: [
      { ...element('thead'), children: [{ ...element('tr'), children: heads.map((cell) => columnHead(cell)) }] },
      {
        ...element('tbody'),
        children: rows(body).map((row) => ({
          ...element('tr'),
          children: cells(row).map((cell, i) =>
            i === 0 ? rowHead(cell) : dataCell(cell, names[i] ?? '', signed[i] ? marks[textOf(cell)] : undefined),
          ),
        })),
      },
    ],
  };
}

const element = (tagName: string): Element => ({ type: 'element', tagName, properties: {} });
const rows = (node: Element | undefined) => node?.children?.filter(({ tagName }) => tagName === 'tr') ?? [];
const cells = (row: Element | undefined) =>
  row?.children?.filter(({ tagName }) => tagName === 'td' || tagName === 'th') ?? [];

const alignment = ({ properties = {} }: Element) =>
  /right/.test(`${String(properties['align'] ?? '')} ${String(properties['style'] ?? '')}`)
    ? { className: ['right'] }
    : {};

const columnHead = (cell: Element): Element => ({
  ...cell,
  tagName: 'th',
  properties: { ...alignment(cell), scope: 'col' },
});
const rowHead = (cell: Element): Element => ({ ...cell, tagName: 'th', properties: { scope: 'row' } });
const dataCell = (cell: Element, head: string, mark: Sign | undefined): Element => {
  const sign = {
    ...element('span'),
    properties: { className: ['mark', `mark-${mark}`], ariaHidden: 'true' },
    children: [],
  };
  return {
    ...cell,
    properties: { ...alignment(cell), dataHead: head },
    children: mark ? [sign, ...(cell.children ?? [])] : cell.children,
  };
};

type Sign = 'open' | 'half' | 'closed';

/** Words that the site's one visual idea has a sign for: open is hollow, closed is solid. A column has signs only if each of its cells is such a word. */
const marks: Record<string, Sign | undefined> = {
  open: 'open',
  yes: 'open',
  partly: 'half',
  'depends on the licence': 'half',
  'partly or yes': 'half',
  closed: 'closed',
  no: 'closed',
};

/** A table with few columns and short cells keeps its columns on a phone; others become a block a row. */
const fitsPhone = (heads: Element[], body: Element[]) =>
  heads.length <= 2 ||
  (heads.length <= 4 && body.every((row) => cells(row).every((cell, i) => i === 0 || textOf(cell).length <= 24)));

const textOf = (node: Element): string => node.value ?? node.children?.map(textOf).join('') ?? '';
