import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { folderAddress } from '../playwright.config.ts';
import { base, folderSite, origin } from './folder-site.ts';
import { expect, test } from './site.ts';

const read = (file: string) => readFileSync(join(folderSite, file), 'utf8');

// Its build runs beside the first tests.
test.describe.configure({ timeout: 300_000 });
test.beforeEach(async () => {
  const answers = () =>
    fetch(folderAddress).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 270_000 }).toBe(true);
});

test('in a folder every link, asset and fragment leads somewhere inside it', () => {
  const dist = join(folderSite, 'dist');
  const html = new Map(
    globSync('**/*.html', { cwd: dist }).map((file) => [file, parseHTML(read(join('dist', file))).document]),
  );
  expect(html.size).toBeGreaterThan(15);
  const lost: string[] = [];
  for (const [file, document] of html) {
    const place = new URL(base + file.replace(/index\.html$/, ''), origin);
    for (const element of document.querySelectorAll('[href], [src]')) {
      const address = new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', place);
      if (address.origin !== origin) continue;
      const path = decodeURIComponent(address.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
      const id = decodeURIComponent(address.hash.slice(1));
      const found =
        address.pathname.startsWith(base) &&
        existsSync(join(dist, path)) &&
        (!id || !html.has(path) || html.get(path)?.getElementById(id));
      if (!found) lost.push(`${file} → ${address.href}`);
    }
  }
  expect(lost).toEqual([]);
});

test('in a folder pages, scripts and icons ask for nothing that is not there', async ({ page, request }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(folderAddress);
  for (const link of await page.locator('link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]').all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', folderAddress);
    expect((await request.get(address.href)).status(), address.pathname).toBe(200);
  }
  await page.goto(`${folderAddress}search/?q=licence`);
  await expect(page.locator('[data-part=results] a').first()).toHaveAttribute('href', new RegExp(`^${base}`));
  await page.goto(`${folderAddress}about/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/open-case/about/');
  expect(failed).toEqual([]);
});

test('moved addresses lead on without a host’s help, in the site’s folder, under its policy', () => {
  const page = read('dist/old/index.html');
  expect(page).toContain('content="0; url=/open-case/claims/#gap-is-closing"');
  expect(page).toContain('href="https://example.org/open-case/claims/#gap-is-closing"');
  expect(page).toContain('content-security-policy');
  expect(read('dist/claims/index.html')).toMatch(/<span id="old"><\/span><\w+[^>]* id="gap-is-closing"/);
  expect(read('dist/data/old.csv')).toBe(read('dist/data/leaks.csv'));
  expect(read('dist/_redirects')).toBe(
    '/open-case/old/ /open-case/claims/#gap-is-closing 301\n/open-case/data/old.csv /open-case/data/leaks.csv 301\n',
  );
  expect(read('dist/_headers')).toContain('\n/open-case/_astro/*\n');
  expect(read('dist/sitemap-0.xml')).not.toContain('/old/');
  expect(read('dist.hosts/nginx.conf')).toContain('location ^~ /open-case/ {');
});
