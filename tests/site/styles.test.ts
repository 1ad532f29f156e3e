import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { pages } from './pages';

/** The classes for which the style sheets inside a page have rules. */
const styled = (html: string) =>
  new Set(
    [...html.matchAll(/<style>(.*?)<\/style>/gs)].flatMap(([, css = '']) =>
      [...css.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1')),
    ),
  );
const anywhere = new Set(pages.flatMap(({ html }) => [...styled(html)]));

test.each(pages)('$path has the rules for all its classes', ({ html }) => {
  const here = styled(html);
  const used = [...parseHTML(html).document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]);
  expect(used.length).toBeGreaterThan(20);
  expect(new Set(used.filter((name) => anywhere.has(name) && !here.has(name)))).toEqual(new Set());
});
