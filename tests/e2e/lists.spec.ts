import { expect, test } from './site';

test('the table of models can be narrowed and sorted, by keyboard alone', async ({ page }) => {
  await page.goto('/what-open-means/');
  const models = page.locator('#models-list tr');
  const all = await models.count();
  expect(all).toBeGreaterThanOrEqual(25);
  const status = page.locator('#models [role=status]');
  await expect(status).toHaveText(`${all} of ${all} shown`);

  await page.getByLabel('and on what data').focus();
  await page.keyboard.press('Space');
  const shown = page.locator('#models-list tr:visible');
  const open = await shown.count();
  expect(open).toBeLessThan(all);
  expect(open).toBeGreaterThan(0);
  await expect(status).toHaveText(`${open} of ${all} shown`);
  for (const row of await shown.all()) {
    await expect(row.locator('td[data-head="Training data"]')).toContainText('yes');
  }
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(status).toHaveText(`${all} of ${all} shown`);

  await page.getByLabel('Order').selectOption('Name');
  const names = await models.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-name') ?? ''));
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
});

test('the timeline shows what bears on one argument', async ({ page }) => {
  await page.goto('/since-the-letter/');
  const all = await page.locator('#events-list > li').count();
  expect(all).toBeGreaterThanOrEqual(40);
  await page.getByRole('radio', { name: /^3\. / }).check();
  const shown = page.locator('#events-list > li:visible');
  const few = await shown.count();
  expect(few).toBeGreaterThan(4);
  expect(few).toBeLessThan(all);
  for (const event of await shown.all()) {
    await expect(event).toHaveAttribute('data-tags', /data-privacy/);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('both lists are whole, and no control is shown that would do nothing', async ({ page }) => {
    for (const [address, list] of [
      ['/what-open-means/', '#models-list tr'],
      ['/since-the-letter/', '#events-list > li'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator('form.filter')).toBeHidden();
      expect(await page.locator(`${list}:visible`).count()).toBe(await page.locator(list).count());
    }
  });

  test('a term opens its meaning in place, with a way to the glossary and back', async ({ page }) => {
    await page.goto('/articles/closing-the-gap/');
    const term = page.locator('.term > button').first();
    const id = (await term.getAttribute('popovertarget')) ?? '';
    const meaning = page.locator(`#${id}`);
    await expect(meaning).toBeHidden();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(meaning).toBeVisible();
    await expect(meaning).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
    await term.click();
    await meaning.getByRole('link', { name: 'In the glossary' }).click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#${id.replace('term-', '')}$`));
    const entry = page.locator('.glossary > div', { has: page.locator('dt:target') });
    await entry.getByRole('link', { name: 'Closing the gap' }).click();
    await expect(page).toHaveURL(/closing-the-gap/);
  });
});

test('on paper each question has a page of its own', async ({ page }) => {
  await page.goto('/questions/');
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.locator('.question').evaluateAll((all) => all.map((q) => getComputedStyle(q).breakBefore));
  expect(breaks.length).toBeGreaterThanOrEqual(2);
  expect(breaks.slice(1).every((value) => value === 'page')).toBe(true);
});
