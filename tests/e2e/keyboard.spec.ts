import { article, expect, test } from './site.ts';

test('the first stop skips to the text', async ({ page }) => {
  await page.goto(article);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('every stop can be seen, and they follow the order of the page', async ({ page }) => {
  await page.goto(article);
  const stops: { name: string; outline: string; place: number }[] = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const style = getComputedStyle(active);
      const all = [...document.querySelectorAll('*')];
      return {
        name: active.textContent?.trim().slice(0, 30) ?? '',
        outline: `${style.outlineStyle} ${style.outlineWidth}`,
        place: all.indexOf(active),
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(40);
  expect(stops.filter(({ outline }) => outline !== 'solid 3px')).toEqual([]);
  const places = stops.map(({ place }) => place);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  // Margin notes repeat the list of sources, so they are no stops.
  expect(await page.locator('[data-part=margin-note] a:not([tabindex="-1"])').count()).toBe(0);
});

test('controls are large enough for a finger', async ({ page }) => {
  await page.goto('/toolkit/');
  for (const control of await page.locator('button:visible, summary:visible, label:has(input):visible').all()) {
    const box = await control.boundingBox();
    expect(box?.height ?? 0, (await control.textContent()) ?? '').toBeGreaterThanOrEqual(43.5);
  }
});
