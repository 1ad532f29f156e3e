import { addresses, article, expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('every page shows its headline and its text', async ({ page }) => {
  for (const address of addresses) {
    await page.goto(address);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main p').first()).toBeVisible();
    }
  }
});

test('controls that need a script are not shown', async ({ page }) => {
  await page.goto('/toolkit/');
  await expect(page.locator('[data-part=copy]').first()).toBeHidden();
  await expect(page.locator('[data-theme-switch]')).toBeHidden();
  await page.goto('/nowhere/');
  await expect(page.locator('[data-nearest]')).toBeHidden();
});

for (const width of [1280, 390])
  test(`the sections of an article can be reached at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(article);
    const contents = page.getByRole('navigation', { name: 'Sections of this article' });
    if (width < 1120) await contents.locator('summary').click();
    await contents.getByRole('link', { name: 'Sources' }).click();
    await expect(page.locator('#sources h2')).toBeInViewport();
  });

test('citations lead to the sources', async ({ page }) => {
  await page.goto(article);
  await page.locator('[data-part=article-text] [data-part=citation]').first().click();
  await expect(page.locator('[data-part=source]:target')).toBeInViewport();
});

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });
  test('the page is dark', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(14, 20, 17)');
  });
});

test('a figure does not ask for what needs a script', async ({ page }) => {
  await page.goto(article);
  await expect(page.locator('[data-part=ask]')).toHaveCount(1);
  await expect(page.locator('[data-part=ask]')).toBeHidden();
});
