import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dist, pages } from './pages.ts';

test('every page opens from the home page by links alone', () => {
  const html = new Map(pages.map((page) => [page.path, page.html]));
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { document } = parseHTML(html.get(path) ?? '');
    const links = [...document.querySelectorAll('a[href^="/"]')].map((a) => a.getAttribute('href') ?? '');
    waiting.push(...links.map((link) => link.replace(/[?#].*/, '')).filter((link) => link.endsWith('/')));
  }
  expect([...seen].sort()).toEqual([...html.keys()].filter((path) => path !== '/404.html').sort());
});

test('the sitemap lists every page that search engines may show', () => {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, loc = '']) => new URL(loc).pathname).sort();
  const built = pages.filter(({ html }) => !html.includes('content="noindex"')).map(({ path }) => path);
  expect(listed).toEqual(built.sort());
});

// That what they and all pages name exists is checked when the site is built.
test('robots and manifest name the sitemap and the icons', () => {
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toMatch(/Sitemap: http.*\/sitemap-index\.xml/);
  const manifest = JSON.parse(readFileSync(join(dist, 'site.webmanifest'), 'utf8')) as { icons: { src: string }[] };
  expect(manifest.icons.map(({ src }) => src)).toEqual(['/icon-192.png', '/icon-512.png']);
});
