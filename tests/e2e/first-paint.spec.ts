import { expect, test } from '@playwright/test';
import { article } from './site.ts';

/** When the first words were painted, and when each font and script was asked for. */
const times = () => ({
  painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
  asked: performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\.(woff2|js)$/.test(name))
    .map(({ name, startTime }) => ({ name, startTime })),
});

/** Notes whether the page has its fonts as it is parsed, so before its scripts take the mark away. */
const noteFace = () =>
  addEventListener('DOMContentLoaded', () => {
    const face = getComputedStyle(document.body).fontFamily;
    document.documentElement.title = /^"?Sans Case/.test(face) ? 'at once' : 'later';
  });

test('a first page shows its words before it asks for fonts and scripts', async ({ page }) => {
  await page.goto(article);
  // Four fonts; the script of the site, that of the figure, and what figures share.
  await expect.poll(async () => (await page.evaluate(times)).asked.length).toBe(7);
  const { painted, asked } = await page.evaluate(times);
  for (const { name, startTime } of asked) expect(startTime, name).toBeGreaterThan(painted);
});

test('a ground that is painted before the words does not count as their paint', async ({ page }) => {
  // The observer hears of the ground at once, and never of the words.
  await page.addInitScript(() => {
    const list = { getEntriesByName: () => [], getEntries: () => [{ name: 'first-paint' }] };
    window.PerformanceObserver = class {
      constructor(hear: (list: unknown) => void) {
        hear(list);
        const root = document.documentElement;
        root.title = root.dataset['first'] === undefined ? 'asked' : 'waits';
      }
      observe() {}
    } as unknown as typeof PerformanceObserver;
  });
  await page.goto(article);
  await expect(page.locator('html')).toHaveAttribute('title', 'waits');
});

test('a page that another one leads to has its fonts at once, and so has a state of a page', async ({ page }) => {
  await page.addInitScript(noteFace);
  const root = page.locator('html');
  await page.goto(article);
  await expect(root).toHaveAttribute('title', 'later');
  await page.getByRole('link', { name: 'Toolkit' }).first().click();
  await expect(page).toHaveURL(/toolkit/);
  await expect(root).toHaveAttribute('title', 'at once');
  await page.goto(`${article}?f1=x`);
  await expect(root).toHaveAttribute('title', 'at once');
});

test('a browser that does not say when it paints still gets its scripts', async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => undefined;
  });
  await page.addInitScript(noteFace);
  await page.goto(article);
  await expect(page.locator('html')).toHaveAttribute('title', 'later');
  await expect(page.locator('html')).not.toHaveAttribute('data-first');
  await expect(page.locator('[data-theme-switch]')).toBeVisible();
});
