import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gzip, kilobyte, shareOfLimit, styles } from './limits.ts';
import { dist, pages } from './pages.ts';

const assets = readdirSync(join(dist, '_astro')).map((name) => join(dist, '_astro', name));
const ofKind = (ending: string) => assets.filter((file) => file.endsWith(ending));

const style = (html: string) => (html.match(styles) ?? []).join('');

test.each(pages)('the style sheets in $path stay under 8.4 KB', ({ html }) => {
  expect(gzip(style(html))).toBeGreaterThan(kilobyte);
  expect(gzip(style(html))).toBeLessThan(8.4 * kilobyte);
});

/** Scripts with those that they import. */
function withImports(paths: string[], found = new Set<string>()): Set<string> {
  for (const path of paths.filter((path) => !found.has(path))) {
    found.add(path);
    const imported = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g);
    withImports(
      [...imported].map(([, name = '']) => join(dist, '_astro', name)),
      found,
    );
  }
  return found;
}
/** The scripts that a page asks for by name. */
const scriptsIn = (html: string) =>
  [...html.matchAll(/<script[^>]+src="\/_astro\/([^"]+)"/g)].map(([, name = '']) => join(dist, '_astro', name));
/** Figures are the only index.astro with a script. */
const isFigure = (path: string) => path.includes('index.astro');
const isOfSite = (path: string) => path.includes('Base.astro');
const bytes = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + gzip(readFileSync(path)), 0);

describe.each(pages)('the scripts of $path', ({ path, html }) => {
  const scripts = scriptsIn(html);

  test('are one file for the whole site, and little for what only this page does', () => {
    const own = scripts.filter((path) => !isOfSite(path));
    expect(bytes(withImports(scripts.filter(isOfSite)))).toBeLessThan(2.9 * kilobyte);
    expect(own.some(isFigure)).toBe(html.includes('application/json'));
    // A figure with what figures share; the search page alone brings a library, the one that searches.
    const limit = own.some(isFigure) ? 6.25 : path === '/search/' ? 8.25 : 1.25;
    expect(bytes(withImports(own))).toBeLessThan(limit * kilobyte);
  });

  test('are few, and none is fetched before the first paint', () => {
    expect(scripts.length).toBeLessThanOrEqual(2);
    for (const [tag] of html.matchAll(/<script[^>]*\ssrc=[^>]*>/g)) expect(tag).toContain(' nomodule');
  });

  test('bring no library with them', () => {
    for (const path of withImports(scripts)) expect(readFileSync(path, 'utf8')).not.toMatch(/Copyright|@license|d3js/i);
  });
});

test('the data of a figure stay under 2 KB', () => {
  const data = pages.flatMap(({ html }) =>
    [...html.matchAll(/<script type="application\/json">(.*?)<\/script>/gs)].map(([, json = '']) => json),
  );
  expect(data.length).toBeGreaterThanOrEqual(5);
  for (const json of data) expect(gzip(json)).toBeLessThan(2 * kilobyte);
});

test('the fonts that an article loads stay under 60 KB', () => {
  // The italic is fetched only where a page has italics; no article does.
  const fonts = ofKind('.woff2').filter((file) => !file.includes('italic'));
  expect(fonts).toHaveLength(4);
  const total = fonts.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(total).toBeLessThan(60 * kilobyte);
  for (const { html } of pages.filter(({ path }) => path.startsWith('/articles/')))
    expect(html).not.toMatch(/<(em|i)\b/);
});

test.each(pages.filter(({ path }) => /^\/articles\/./.test(path)))(
  'title, standfirst and picture of $path come with the first 11.5 KB, and with the claim they are 12.25, in one round trip',
  ({ html }) => {
    const picture = html.slice(0, html.indexOf('</figure>', html.indexOf('data-part="plate"')));
    expect(picture).toContain('data-part="dek"');
    expect(gzip(picture)).toBeLessThan(11.5 * kilobyte);
    const first = html.slice(0, html.indexOf('<section', html.indexOf('id="synopsis"')));
    expect(first).toContain('The claim');
    expect(gzip(first)).toBeLessThan(12.25 * kilobyte);
  },
);

describe.each(pages)('$path', ({ path, html }) => {
  test('weighs less than 31 KB beside its style sheet, a list of many entries that much for so many', () => {
    expect(shareOfLimit(path, html)).toBeLessThan(1);
  });
});
