import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteAnchors } from '../../src/check/anchors.ts';
import { readContent } from '../../src/check/content.ts';
import { anchorsIn, listFile } from './addresses.ts';
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

test('links to the events of a day with several lead to those that they were published for', () => {
  const html = pages.find(({ path }) => path === '/since-the-letter/')?.html ?? '';
  const listed = [...readFileSync(listFile, 'utf8').matchAll(/#event-(.*)/g)].map(([, id = '']) => id);
  const several = listed.filter((id) => /-\d$/.test(id) || listed.includes(`${id}-2`));
  const textOf = (id: string) =>
    html
      .split(` id="event-${id}"`)[1]
      ?.split('</li>')[0]
      ?.replace(/<[^>]+>/g, '');
  // A new row of a day stands below those that are there: content/README.md says so. When it is published, add it here.
  const published: Record<string, string> = {
    '2024-07-23': 'Meta releases Llama',
    '2024-07-23-2': 'Mark Zuckerberg’s letter',
    '2025-01-29': 'Wiz Research finds a database',
    '2025-01-29-2': 'The International AI Safety Report',
    '2026-04-08': 'Meta launches Muse Spark',
    '2026-04-08-2': 'Safetensors',
    '2026-07-27': 'Hugging Face’s account',
    '2026-07-27-2': 'Moonshot AI',
    '2026-08-10': '“The Future is for Everyone”',
    '2026-08-10-2': 'Meta opens a model again',
  };
  expect(Object.keys(published)).toEqual(several);
  for (const [id, words] of Object.entries(published)) expect(textOf(id), id).toContain(words);
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
