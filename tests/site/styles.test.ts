import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** The classes for which the style sheets inside a page have rules. */
const styled = (html: string) =>
  new Set(
    [...html.matchAll(/<style>(.*?)<\/style>/gs)].flatMap(([, css = '']) =>
      [...css.matchAll(/\.((?:\\[0-9a-f]{1,6} ?|\\.|[^\x00-\x7f]|[\w-])+)/g)].map(([, name = '']) =>
        name.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/g, (_, code: string | undefined, sign: string) =>
          code ? String.fromCodePoint(parseInt(code, 16)) : sign,
        ),
      ),
    ),
  );

/** Names that need no rule: they say what a mark or a word of code is, and look as everything around them. */
const plain = ['mark-open', 'tok-function', 'tok-punctuation'];

test.each(pages)('$path has a rule for each of its classes', ({ html }) => {
  const here = styled(html);
  const used = [...parseHTML(html).document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]);
  expect(used.length).toBeGreaterThan(20);
  expect(new Set(used.filter((name) => !here.has(name) && !plain.includes(name)))).toEqual(new Set());
});
