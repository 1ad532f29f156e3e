import { article, expect, test } from './site.ts';

test('the keys / and Ctrl-K lead to the search, and what is found opens at its place', async ({ page }) => {
  for (const key of ['/', 'Control+k']) {
    await page.goto(article);
    await page.keyboard.press(key);
    await expect(page).toHaveURL(/\/search\/$/);
    await expect(page.getByRole('searchbox')).toBeFocused();
  }
  await page.keyboard.type('coincidences');
  await expect(page.getByRole('status')).toHaveText(/^\d+ found$/);
  const first = page.locator('[data-part=results] li').first();
  await expect(first).toContainText('Many eyes, on both sides');
  await expect(first.locator('mark').first()).toHaveText(/coincidences/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/articles\/safer-future\/#evidence$/);
});

test('the index is fetched only once somebody searches', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('search.json')) fetched.push(request.url());
  });
  await page.goto('/search/');
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(fetched).toEqual([]);
  await page.getByRole('searchbox').fill('licence');
  await expect(page.locator('[data-part=results] li').first()).toBeVisible();
  expect(fetched.length).toBe(1);
});

test('the / key can be switched off, and typing a slash stays typing', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.type('a/b');
  await expect(page.getByRole('searchbox')).toHaveValue('a/b');
  await page.getByRole('checkbox', { name: /\/ key/ }).uncheck();
  await page.goto(article);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(new RegExp(`${article}$`));
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.getByRole('checkbox', { name: /\/ key/ })).not.toBeChecked();
});

test('Ctrl-K in a field is left to the field, and a key without a name does no harm', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('licence');
  const opened = await page.evaluate(() => {
    // What Chrome sends when it fills in a form.
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    const press = (target: Element, key: KeyboardEventInit) =>
      !target.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, cancelable: true, ...key }));
    document.querySelector('[data-search-link]')?.addEventListener('click', (event) => event.preventDefault());
    const field = document.querySelector('input[type=search]') as Element;
    return [press(field, { ctrlKey: true }), press(field, { metaKey: true }), press(document.body, { ctrlKey: true })];
  });
  expect(opened).toEqual([false, true, true]);
});

test('a search can be linked, and rubbish in the link does no harm', async ({ page }) => {
  await page.goto('/search/?q=back%20door');
  await expect(page.getByRole('searchbox')).toHaveValue('back door');
  await expect(page.locator('[data-part=results] li').first()).toBeVisible();
  const hostile = '"><img src=x onerror=alert(1)>';
  await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
  await expect(page.getByRole('searchbox')).toHaveValue(hostile);
  await expect(page.getByRole('status')).not.toBeEmpty();
  expect(await page.locator('main img').count()).toBe(0);
});

test('who comes back from what was found is where they were in the list', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('licence');
  const found = page.locator('[data-part=results] a');
  await found.nth(9).scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(300);
  await found.nth(9).click();
  await page.waitForURL(/^(?!.*search)/);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test('without a script the page lists every name', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/search/');
  await expect(page.getByRole('searchbox')).toBeHidden();
  expect(await page.locator('[data-part=all-names] li a').count()).toBeGreaterThan(200);
  await context.close();
});
