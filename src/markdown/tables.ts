import type { Element, ElementContent, Properties } from 'hast';
import { toString } from 'hast-util-to-string';
import { defineHastPlugin } from 'satteri';
import { element } from './element.ts';

/**
 * Makes Markdown tables accessible and responsive: the first cell of each row becomes its head, and every other cell
 * gets the head of its column as an attribute, which phones show before it. Alignment becomes a class, because the
 * security policy allows no inline styles.
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
  // A sign in only some cells of a column would look like a judgement.
  const hasSigns = heads.map((_, i) => rows.every((row) => row[i] && signs.has(toString(row[i]))));
  const columnHead = (cell: Element) => element('th', { ...alignment(cell), scope: 'col' }, cell.children);
  const rowHead = (cell: Element) => element('th', { scope: 'row' }, cell.children);
  const dataCell = (cell: Element, i: number) => {
    const sign = hasSigns[i] ? [signOf(toString(cell))] : [];
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

/**
 * Words that get a sign: open is hollow, closed is solid. A column has signs only if each of its cells is such a word.
 */
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

/** Whether a table is narrow enough for a phone; in others each row becomes a block. */
const fitsPhone = (rows: Element[][], columns: number) =>
  columns <= 2 || (columns <= 4 && rows.every((row) => row.slice(1).every((cell) => toString(cell).length <= 24)));
