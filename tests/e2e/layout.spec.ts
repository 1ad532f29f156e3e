import { addresses, article, expect, test } from './site.ts';

test('a line of text is never wider than the eye follows', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await page.goto(article);
  const width = await page
    .locator('#promise > p')
    .first()
    .evaluate((p) => p.getBoundingClientRect().width);
  expect(width).toBeLessThanOrEqual(38 * 16);
});

test('on a phone the first picture of home and of each article is near its top, and so is the first claim', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const articles = addresses.filter((address) => /^\/articles\/./.test(address));
  expect(articles.length).toBeGreaterThanOrEqual(5);
  for (const [address, place, most] of [
    ['/', '[data-part=chart] svg:visible', 1100],
    ...articles.map((address) => [address, '[data-part=plate] svg', 1100] as const),
    ['/claims/', '[data-part=claim]', 1266],
  ] as const) {
    await page.goto(address);
    const top = await page
      .locator(place)
      .first()
      .evaluate((node) => node.getBoundingClientRect().top + window.scrollY);
    expect(top, address).toBeLessThan(most);
  }
});

test('on a wide screen the first picture of home is in sight before anyone scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const top = await page
    .locator('[data-part=chart] svg:visible')
    .first()
    .evaluate((node) => node.getBoundingClientRect().top);
  expect(top).toBeLessThan(760);
});

test('the picture that opens an article stands beside its headline and leads to the whole figure', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const address of addresses.filter((address) => /^\/articles\/./.test(address))) {
    await page.goto(address);
    const plate = page.locator('[data-part=plate]');
    const [picture, title] = await Promise.all([plate.boundingBox(), page.locator('h1').boundingBox()]);
    expect(picture?.x, address).toBeGreaterThanOrEqual((title?.x ?? 0) + (title?.width ?? 0));
    await expect(plate.getByRole('img')).toHaveAttribute('aria-label', /\w+/);
    await plate.click({ position: { x: 160, y: 80 } });
    await expect(page.locator('[data-part=figure]:target')).toBeInViewport();
  }
});

test('in a page that a browser translates to Arabic or Hebrew nothing stands outside the window or over the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const address of ['/articles/efficiency/', '/questions/', '/toolkit/', '/since-the-letter/']) {
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const wrong = await page.evaluate(() => {
      const beside = [
        ...document.querySelectorAll('main :is([data-part=margin-note], [data-part=margin-label], h1, figure, table)'),
      ];
      const boxes = beside.map((element) => ({ element, box: element.getBoundingClientRect() }));
      const texts = [...document.querySelectorAll('main .prose > p, main .prose > section > p, [data-toc] li')];
      const outside = boxes.filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth));
      const over = boxes
        .filter(
          ({ element, box }) => box.width > 0 && element.matches('[data-part=margin-note], [data-part=margin-label]'),
        )
        .filter(({ element, box }) =>
          texts.some((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const isApart = box.right <= left + 1 || box.left >= right - 1 || box.bottom <= top || box.top >= bottom;
            return !isApart && !text.contains(element);
          }),
        );
      return [...outside, ...over].map(({ element }) => `${element.className} ${element.textContent}`.slice(0, 80));
    });
    expect(wrong, address).toEqual([]);
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

test('print shows the whole text with its addresses, and no way around the site', async ({ page }) => {
  await page.goto(article);
  await expect(page.locator('[data-part=ask]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-part=ask]')).toBeHidden();
  await expect(page.locator('[data-toc]')).toBeHidden();
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  const source = page.locator('[data-part=source] a[href^=http]').first();
  expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('http');
  await expect(page.locator('[data-part=figure]').first()).toBeVisible();
  await expect(page.locator('#weak-points')).toBeVisible();
});
