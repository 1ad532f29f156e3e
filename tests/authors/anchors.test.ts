import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frameAnchors } from '../../src/schemas/fields.ts';
import { articleAnchors } from '../../src/schemas/vocabulary.ts';
import { copyForEach } from './faults.ts';

/** Anchors that a page gives by itself: an author who chooses one hears of it before a build does. */

const article = 'content/articles/efficiency.mdx';
const own = copyForEach();

test.each(['Sources', 'Contents', 'Main', 'Source 3', 'Token prices'])(
  'the heading "%s" of a page that has this anchor already',
  async (heading) => {
    const { copy } = own;
    if (heading === 'Token prices') copy.append('content/pages/about.mdx', '\n<Chart name="token-prices" />\n');
    copy.append('content/pages/about.mdx', `\n## ${heading}\n`);
    expect(await own.report()).toMatch(
      /about\.mdx:\d+ {2}heading\n {2}The page \/about\/ has two parts with the anchor/,
    );
  },
);

test.each([
  ...['main', 'contents', 'share', 'sources', 'benefit', 'plate', 'next-heading', 'letter-a'],
  ...['break-even', 'break-even-rent', 'break-even-result', 'break-even-form'],
  ...['token-prices-title', 'token-prices-description', 'synopsis-heading'],
])('a weak point with the anchor "%s", which pages give by themselves', async (id) => {
  const { copy } = own;
  copy.replace(article, '<WeakPoint id="everyone"', `<WeakPoint id="${id}"`);
  expect(await own.report()).toMatch(/efficiency\.mdx:\d+ {2}<WeakPoint( id)?>\n.* anchor /);
});

test('the check knows each id that a component gives its page', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
  // The page to print is no address for links.
  const shown = files.filter((file) => !file.endsWith('print.astro'));
  const ids = shown.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/(?<=\s)id="([^"]+)"/g)].map(([, id = '']) => id),
  );
  const inLists = [...articleAnchors, 'plate', 'events-list'];
  const known = [...frameAnchors, ...inLists, ...articleAnchors.map((id) => `${id}-heading`)];
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
});
