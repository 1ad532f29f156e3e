import { folderAddress } from '../playwright.config';
import { expect, test } from './site';

const folder = new URL(folderAddress).pathname;

test('the site works under a folder: every link, asset and fragment', async ({ page, request }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  const seen = new Set<string>();
  const waiting = [folder];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(new URL(path, folderAddress).href);
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all
        .map((a) => a as HTMLAnchorElement)
        .filter((a) => a.hostname === location.hostname)
        .map((a) => ({
          path: a.pathname,
          lost:
            a.pathname === location.pathname &&
            a.hash.length > 1 &&
            !document.getElementById(decodeURIComponent(a.hash.slice(1))),
          hash: a.hash,
        })),
    );
    expect(
      links.filter((link) => !link.path.startsWith(folder)).map((link) => link.path),
      `outside the folder, on ${path}`,
    ).toEqual([]);
    expect(
      links.filter((link) => link.lost).map((link) => link.hash),
      `without their place, on ${path}`,
    ).toEqual([]);
    waiting.push(...links.map((link) => link.path).filter((link) => link.endsWith('/')));
    const head = await page.locator('link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]').all();
    for (const link of seen.size === 1 ? head : []) {
      const address = new URL((await link.getAttribute('href')) ?? '', folderAddress);
      expect((await request.get(address.href)).status(), address.pathname).toBe(200);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(11);
  expect(failed).toEqual([]);
});

test('canonical addresses name the site and the folder', async ({ page }) => {
  await page.goto(`${folderAddress}about/`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/open-case/about/');
});
