import type { Page } from '@playwright/test';
import { layOutAll } from '../lay-out-all.ts';
import { addresses, article, expect, test } from './site.ts';

/** Where the target of the address is, once it has stood still for more frames than late blocks take to be laid out. */
const targetTop = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) throw new Error(`There is no ${location.hash}.`);
    let top = NaN;
    for (let still = 0; still < 20; still++) {
      await new Promise(requestAnimationFrame);
      const now = target.getBoundingClientRect().top;
      if (now !== top) still = 0;
      top = now;
    }
    return top;
  });

for (const width of [390, 768, 1280])
  test(`a link to a part of a page leads there at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const address of [
      `${article}#weak-points`,
      `${article}#verdict`,
      `${article}#arena-gap`,
      `${article}#source-20`,
      `${article}#cite-27`,
      '/claims/#robust-safeguards',
      '/glossary/#open-weights',
      '/toolkit/#vllm',
      '/data/#arena-gap',
    ]) {
      await page.goto('about:blank');
      await page.goto(address);
      const top = await targetTop(page);
      // Below the bar of contents, if there is one.
      expect(top, address).toBeGreaterThanOrEqual(20);
      expect(top, address).toBeLessThanOrEqual(100);
    }
    // By the contents, down and up again.
    await page.goto(article);
    for (const part of ['sources', 'promise', 'weak-points', 'evidence']) {
      await page.evaluate((part) => (location.hash = part), part);
      const top = await targetTop(page);
      expect(top, part).toBeGreaterThanOrEqual(20);
      expect(top, part).toBeLessThanOrEqual(100);
    }
  });

test('on a phone the blocks of a page wait, and its scroll bar is nearly as long as with all of them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of addresses) {
    await page.goto(address);
    const guessed = await page.evaluate(() => document.documentElement.scrollHeight);
    const all = await layOutAll(page);
    expect(Math.abs(guessed / all - 1), address).toBeLessThan(0.1);
    if (address === article) expect(guessed).not.toBe(all);
  }
});

test('words in a block that waits can be found, and a link in it can be focused', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(article);
  const text = page.locator('#weak-points [class*=later-]').last().locator('p').last();
  expect(await text.evaluate((p) => p.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  const words = await text.evaluate((p) => (p.textContent ?? '').trim().slice(0, 30));
  // Not in the types, since it is no standard; it searches as the browser's own search does.
  const find = (words: string) => (window as unknown as { find(words: string): boolean }).find(words);
  expect(await page.evaluate(find, words)).toBe(true);
  await expect(text).toBeInViewport();
  await page.locator('#sources a').last().focus();
  await expect(page.locator('#sources a').last()).toBeInViewport();
});

test('on paper no block waits', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(article);
  const waiting = await page
    .locator('[class*=later-]')
    .evaluateAll((all) => all.filter((node) => getComputedStyle(node).contentVisibility !== 'visible').length);
  expect(waiting).toBe(0);
});
