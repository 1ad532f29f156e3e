import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { pages } from './pages';

const parse = (html: string) => unified().use(rehypeParse).parse(html);

test('in a table of a text, the cells of a column all have a sign, or none has', () => {
  const columns = pages.flatMap(({ path, html }) =>
    selectAll('[data-part=figure][data-kind=Table] table:not([data-part=matrix])', parse(html)).flatMap((table) => {
      const rows = selectAll('tbody tr', table).map((row) => selectAll('td', row));
      return (rows[0] ?? []).map((_, i) => ({
        name: `${path}, column ${i + 2}`,
        signs: rows.map((cells) => Boolean(cells[i] && select('.mark', cells[i]))),
      }));
    }),
  );
  expect(columns.some(({ signs }) => signs.every(Boolean))).toBe(true);
  expect(columns.filter(({ signs }) => new Set(signs).size > 1).map(({ name }) => name)).toEqual([]);
});

test('an answer of no to being trained on does not look like the worst', () => {
  const { html = '' } = pages.find(({ path }) => path === '/articles/data-privacy/') ?? {};
  const cells = selectAll('#set-ups td[data-head^="Used for training"]', parse(html));
  expect(cells.map((cell) => toString(cell))).toContain('no');
  expect(cells.filter((cell) => select('.mark', cell))).toEqual([]);
});
