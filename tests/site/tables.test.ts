import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const hasSign = (cell: Element | undefined) => Boolean(cell?.querySelector('[aria-hidden=true]'));

test('in a table of a text, the cells of a column all have a sign, or none has', () => {
  const columns = pages
    .filter(({ html }) => html.includes('data-kind="Table"'))
    .flatMap(({ path, html }) =>
      [...parseHTML(html).document.querySelectorAll('[data-kind=Table] table:not([data-part=matrix])')].flatMap(
        (table) => {
          const rows = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
          return (rows[0] ?? []).map((_, i) => ({
            name: `${path}, column ${i + 2}`,
            signs: rows.map((cells) => hasSign(cells[i])),
          }));
        },
      ),
    );
  expect(columns.some(({ signs }) => signs.every(Boolean))).toBe(true);
  expect(columns.filter(({ signs }) => new Set(signs).size > 1).map(({ name }) => name)).toEqual([]);
});

test('an answer of no to being trained on does not look like the worst', () => {
  const { html = '' } = pages.find(({ path }) => path === '/articles/data-privacy/') ?? {};
  const cells = [...parseHTML(html).document.querySelectorAll('#set-ups td[data-head^="Used for training"]')];
  expect(cells.map((cell) => cell.textContent)).toContain('no');
  expect(cells.filter(hasSign)).toEqual([]);
});
