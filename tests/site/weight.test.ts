import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dist, pages } from './pages';

const kilobyte = 1024;
const gzip = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
const assets = readdirSync(join(dist, '_astro')).map((name) => join(dist, '_astro', name));
const ofKind = (ending: string) => assets.filter((file) => file.endsWith(ending));

test('the style sheets stay under 12 KB', () => {
  const total = ofKind('.css').reduce((sum, file) => sum + gzip(readFileSync(file)), 0);
  expect(total).toBeLessThan(12 * kilobyte);
});

test('the scripts of all pages together stay under 3 KB', () => {
  const total = ofKind('.js').reduce((sum, file) => sum + gzip(readFileSync(file)), 0);
  expect(total).toBeLessThan(3 * kilobyte);
});

test('the fonts that an article loads stay under 115 KB', () => {
  // The italic is fetched only where a page has italics; no article does.
  const fonts = ofKind('.woff2').filter((file) => !file.includes('italic'));
  expect(fonts).toHaveLength(4);
  const total = fonts.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(total).toBeLessThan(115 * kilobyte);
  for (const { html } of pages.filter(({ path }) => path.startsWith('/articles/')))
    expect(html).not.toMatch(/<(em|i)\b/);
});

describe.each(pages)('$path', ({ html }) => {
  test('weighs less than 30 KB', () => {
    expect(gzip(html)).toBeLessThan(30 * kilobyte);
  });
});
