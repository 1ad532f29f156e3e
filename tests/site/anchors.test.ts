import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteAnchors } from '../../src/check/anchors.ts';
import { readContent } from '../../src/check/content.ts';
import { anchorsIn } from './addresses.ts';
import { dist, pages } from './pages.ts';

/** The check of links works without a build; here it is held to what was built. */
const known = await siteAnchors(await readContent('.'), () => undefined);

test('every part that the check lets authors link to is on its page', () => {
  const missing = [...known].flatMap(([path, anchors]) => {
    const html = pages.find((page) => page.path === path)?.html ?? '';
    return [...(anchors ?? [])].filter((id) => !html.includes(` id="${id}"`)).map((id) => `${path}#${id}`);
  });
  expect(missing).toEqual([]);
});

test('every part of a page that has an address can be linked to', () => {
  const refused = pages.flatMap(({ path, html }) => {
    const anchors = known.get(path);
    return anchors
      ? anchorsIn(html)
          .filter((id) => !anchors.has(id))
          .map((id) => `${path}#${id}`)
      : [];
  });
  expect(refused).toEqual([]);
});

test('every page and file that the check lets authors link to is there', () => {
  const missing = [...known.keys()].filter((path) => !existsSync(`${dist}${path.replace(/\/$/, '/index.html')}`));
  expect(missing).toEqual([]);
});

test('the list of sources leads back to the first mention of each source on the page', () => {
  const wrong = pages.flatMap(({ path, html }) => {
    const mentions = [...html.matchAll(/ data-part="citation" href="#source-(\d+)"( id="cite-\1")?/g)];
    const firsts = new Map([...mentions].reverse().map(([, number, id]) => [number, id]));
    return [...firsts].filter(([, id]) => !id).map(([number]) => `${path}: ${number}`);
  });
  expect(wrong).toEqual([]);
});

test('an article notes each source that it or its head cites in the margin, once', () => {
  const articles = pages.filter(({ path }) => /^\/articles\/./.test(path));
  const notes = articles.map(({ html }) =>
    [...html.matchAll(/data-part="margin-note"[^>]*>\s*<b[^>]*>(\d+)/g)].map(([, number]) => number),
  );
  expect(notes.every(({ length }) => length > 0)).toBe(true);
  expect(notes.map((numbers) => numbers.filter((number, i) => numbers.indexOf(number) !== i))).toEqual(
    articles.map(() => []),
  );
});
