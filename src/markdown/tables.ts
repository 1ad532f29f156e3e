import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { defineHastPlugin } from 'satteri';
import { element } from './element';

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
      const [headRow, ...rows] = node.children.flatMap((part) => elements(part, 'tr')).map((row) => elements(row));
      if (headRow) context.replaceNode(node, table(headRow, rows));
    },
  },
});

/** The table whose rows are these lists of cells. */
function table(heads: Element[], rows: Element[][]): Element {
  const names = heads.map(toString);
  // One answer with a sign among others without would look like the worst, or the best.
  const signed = heads.map((_, i) => rows.every((row) => row[i] && signs.has(toString(row[i]))));
  const columnHead = (cell: Element) => element('th', { ...alignment(cell), scope: 'col' }, cell.children);
  const rowHead = (cell: Element) => element('th', { scope: 'row' }, cell.children);
  const dataCell = (cell: Element, i: number) => {
    const sign = signed[i] ? [signOf(toString(cell))] : [];
    return element('td', { ...alignment(cell), dataHead: names[i] }, [...sign, ...cell.children]);
  };
  const row = (cells: Element[]) =>
    element(
      'tr',
      {},
      cells.map((cell, i) => (i === 0 ? rowHead(cell) : dataCell(cell, i))),
    );
  return element('table', { className: fitsPhone(rows, heads.length) ? ['bars'] : ['bars', 'stack'] }, [
    element('thead', {}, [element('tr', {}, heads.map(columnHead))]),
    element('tbody', {}, rows.map(row)),
  ]);
}

const elements = (node: ElementContent, tagName?: string): Element[] =>
  'children' in node
    ? node.children.filter((child) => child.type === 'element').filter((child) => !tagName || child.tagName === tagName)
    : [];

const alignment = ({ properties: { align, style } }: Element): Properties =>
  /right/.test(`${String(align ?? '')} ${String(style ?? '')}`) ? { className: ['right'] } : {};

/** Words that the site's one visual idea has a sign for: open is hollow, closed is solid. A column has signs only if each of its cells is such a word. */
const signs = new Map<string, 'open' | 'half' | 'closed'>([
  ['open', 'open'],
  ['yes', 'open'],
  ['partly', 'half'],
  ['depends on the licence', 'half'],
  ['partly or yes', 'half'],
  ['closed', 'closed'],
  ['no', 'closed'],
]);
const signOf = (word: string) =>
  element('span', { className: ['mark', `mark-${signs.get(word)}`], ariaHidden: 'true' }, []);

/** A table with few columns and short cells keeps its columns on a phone; others become a block a row. */
const fitsPhone = (rows: Element[][], columns: number) =>
  columns <= 2 || (columns <= 4 && rows.every((row) => row.slice(1).every((cell) => toString(cell).length <= 24)));
