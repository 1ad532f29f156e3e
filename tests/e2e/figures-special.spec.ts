import { address, openFolds, parts, shown, visit } from './figure-page.ts';
import { expect, openDetails, test } from './site.ts';

test('an example sets what it says, and shows that it is chosen', async ({ page }) => {
  await visit(page, address('many-eyes'));
  const { form, figure } = parts(page, 'many-eyes');
  const button = form.getByRole('button', { name: 'An AI model nobody can read' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('[data-value=speed]')).toHaveText('no faster');
  await openFolds(form);
  await form.getByLabel('Users who never update').press('ArrowLeft');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('a link within the page takes nothing back that was just changed', async ({ page }) => {
  await visit(page, address('many-eyes'));
  const { figure, result } = parts(page, 'many-eyes');
  const before = await result.innerText();
  await figure.locator('[data-preset]').last().click();
  const after = await result.innerText();
  expect(after).not.toBe(before);
  await page.evaluate(() => (location.hash = '#weak-points'));
  await expect(page).toHaveURL(/\?.+#weak-points$/);
  expect(await result.innerText()).toBe(after);
});

test('a figure that a reader leaves at once is as it was when they come back', async ({ page }) => {
  await page.goto('/articles/closing-the-gap/');
  await openDetails(page);
  const slider = page.locator('figure input[type=range]').first();
  const before = await slider.inputValue();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  const changed = await slider.inputValue();
  expect(changed).not.toBe(before);
  await page.goto('/about/');
  await page.goBack();
  await expect(slider).toHaveValue(changed);
});

test('every case of the flaws changes the picture, and Reset goes back to the first', async ({ page }) => {
  await visit(page, address('many-eyes'));
  const { form, figure } = parts(page, 'many-eyes');
  const first = await shown(figure);
  const seen = [first];
  for (const button of (await figure.locator('[data-preset]').all()).slice(1)) {
    await button.click();
    await expect.poll(() => shown(figure)).not.toBe(seen.at(-1));
    seen.push(await shown(figure));
  }
  expect(new Set(seen).size).toBe(5);
  await form.getByRole('button', { name: 'Reset' }).click();
  expect(await shown(figure)).toBe(first);
});

test('the cost figure shows one slider and its examples at first', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await visit(page, address('break-even'));
    const inputs = parts(page, 'break-even').form.locator('input, select');
    expect(await inputs.evaluateAll((all) => all.filter((input) => input.checkVisibility()).length)).toBe(1);
  }
});

test('a list sets what happens, with its real case, and a line of the five routes sets the set-up', async ({
  page,
}) => {
  await visit(page, address('ways-out'));
  const board = parts(page, 'ways-out');
  await board.form.getByLabel('If this happens').selectOption('A government orders a stop');
  await expect(board.result).toContainText('A government orders a stop');
  await expect(board.figure.locator('[data-output=event]')).toContainText('12 June 2026');
  await visit(page, address('where-data-goes'));
  const routes = parts(page, 'where-data-goes');
  await routes.figure.locator('[data-output=laptop]').click();
  await expect(routes.result).toHaveText('Nobody else gets your prompt.');
  await expect(routes.figure.locator('[data-output=laptop] [data-state=goes]')).toHaveCount(0);
  // The other routes stay in sight.
  await expect(routes.figure.locator('[data-output=chatbot] [data-state=goes]')).toBeVisible();
});
