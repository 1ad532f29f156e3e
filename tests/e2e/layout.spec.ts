import { addresses, article, expect, test } from './site';

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`nothing sticks out sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
    }
  });
}

test('text of twice the size still fits, without sideways scrolling', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // The browser's own setting, so that breakpoints in rem follow it as they do for a reader.
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({ baseURL });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
    }
  }
  await browser.close();
});

test('a line of text is never wider than the eye follows', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await page.goto(article);
  const width = await page
    .locator('#promise > p')
    .first()
    .evaluate((p) => p.getBoundingClientRect().width);
  expect(width).toBeLessThanOrEqual(38 * 16);
});

test('margin notes stand beside the text and never on one another', async ({ page }) => {
  for (const address of addresses.filter((address) => /^\/articles\/.+/.test(address))) {
    await page.goto(address);
    const boxes = await page.locator('[data-part=margin-note]:visible').evaluateAll((notes) =>
      notes.map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        return { top, bottom, left };
      }),
    );
    expect(boxes.length, address).toBeGreaterThan(5);
    const column = await page
      .locator('[data-part=article-text]')
      .evaluate((prose) => prose.getBoundingClientRect().right);
    for (const [i, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(column);
      expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.bottom ?? 0) - 1);
    }
  }
});

test('a font that arrives late moves nothing', async ({ page, context }) => {
  const heights = async () =>
    page
      .locator('h1, [data-part=dek], [data-part=synopsis], #promise h2')
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
  await page.goto(article);
  await page.evaluate(() => document.fonts.ready);
  const withFonts = await heights();
  const bare = await context.newPage();
  await bare.route('**/*.woff2', (route) => route.abort());
  await bare.goto(article);
  const withoutFonts = await bare
    .locator('h1, [data-part=dek], [data-part=synopsis], #promise h2')
    .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
  withFonts.forEach((top, i) => expect(Math.abs(top - (withoutFonts[i] ?? 0))).toBeLessThanOrEqual(4));
});

test('in forced colours open and closed are still told apart by hollow and solid', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const fills = await page
    .locator('[data-part=legend] circle')
    .evaluateAll((circles) => circles.map((c) => getComputedStyle(c).fill));
  expect(fills[0]).not.toBe(fills[1]);
});

test('nothing moves for those who ask for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of addresses) {
    await page.goto(address);
    expect(await page.evaluate(() => document.getAnimations().length), address).toBe(0);
  }
});

test('print shows the whole text with its addresses, and no way around the site', async ({ page }) => {
  await page.goto(article);
  await expect(page.locator('[data-part=ask]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-part=ask]')).toBeHidden();
  await expect(page.locator('[data-toc]')).toBeHidden();
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  await expect(page.locator('[data-part=source] [data-part=address]').first()).toBeVisible();
  await expect(page.locator('[data-part=figure]').first()).toBeVisible();
  await expect(page.locator('#weak-points')).toBeVisible();
});
