import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteAnchors } from '../../src/check/anchors.ts';
import { readContent } from '../../src/check/content.ts';
import { findTag } from '../../src/text/tags.ts';
import { builtAddresses, listFile, lost } from './addresses.ts';
import { dist, pages } from './pages.ts';

const published = readFileSync(listFile, 'utf8').split(/\r?\n/).filter(Boolean);
const built = builtAddresses(dist, pages);
const entries = parse(readFileSync('content/redirects.yaml', 'utf8')) as { from: string; to: string }[];
const moved = new Map(entries.map(({ from, to }) => [from, to]));
const html = new Map(pages.map((page) => [page.path, page.html]));
const kept = (path: string, id: string) =>
  findTag(html.get(path) ?? '', ({ attributes }) => attributes['id'] === id) !== undefined;

/** An author may add what they like; the list needs it only when it is published. */
afterAll(() => {
  const added = built.filter((address) => !published.includes(address));
  if (added.length > 0)
    console.warn(`${added.length} new addresses, such as ${added[0]}. Before you publish, run: npm run addresses`);
});

test('every address that was published still leads somewhere', () => {
  const gone = lost(published, built, moved, kept);
  expect(gone, 'Put the address back, or say in content/redirects.yaml where it went and why.').toEqual([]);
});

test('the check of the content knows every file of the site but its pictures, and no other', async () => {
  const anchors = await siteAnchors(await readContent('.'), () => undefined);
  const known = [...anchors.keys()].filter((path) => !path.endsWith('/') && path !== '/404.html');
  // security.txt is there if the site has an address for reports.
  const unknown = /^\/(pictures|\.well-known)\//;
  const files = builtAddresses(dist, []).filter((path) => !unknown.test(path) && !moved.has(path));
  expect(known.sort()).toEqual(files);
});

test('an address that vanishes is seen, unless it has been redirected', () => {
  const gone = (address: string, ...redirects: [string, string][]) =>
    lost([address], built, new Map(redirects), kept).length;
  expect(gone('/toolkit/#ollama')).toBe(0);
  expect(gone('/toolkit/#never')).toBe(1);
  expect(gone('/never/')).toBe(1);
  expect(gone('/never.csv')).toBe(1);
  expect(gone('/never/', ['/never/', '/toolkit/'])).toBe(0);
  expect(gone('/never/#ollama', ['/never/', '/toolkit/'])).toBe(0);
  expect(gone('/never/#olama', ['/never/', '/toolkit/'])).toBe(1);
});
