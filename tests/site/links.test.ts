import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { dist, pages } from './pages';

test('every link and fragment inside the site leads somewhere', async () => {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: './',
    serverRoot: dist,
    recurse: true,
    checkFragments: true,
    // Its own server is at this address; pages elsewhere are checked on a schedule, not in a test.
    linksToSkip: async (link) => !link.startsWith('http://127.0.0.1'),
  });
  expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(pages.length);
  const broken = links.filter(({ state }) => state === 'BROKEN').map(({ url, parent }) => `${parent} → ${url}`);
  expect(broken).toEqual([]);
});

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

test('robots, manifest and icons are there and name files that exist', () => {
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toMatch(/Sitemap: http.*\/sitemap-index\.xml/);
  const manifest = JSON.parse(readFileSync(join(dist, 'site.webmanifest'), 'utf8')) as { icons: { src: string }[] };
  const icons = [...manifest.icons.map(({ src }) => src), '/icon.svg', '/apple-touch-icon.png', '/icon-32.png'];
  for (const icon of icons) expect(existsSync(join(dist, icon)), icon).toBe(true);
});
