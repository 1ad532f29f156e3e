import { address, parts, shown, visit } from './figure-page';
import { expect, openDetails, test } from './site';

test('in the cost figure the volume follows the mouse, and a finger that scrolls changes nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 900 }, hasTouch: true });
  const page = await context.newPage();
  await visit(page, address('break-even'));
  const { figure } = parts(page, 'break-even');
  const volume = figure.locator('[name=volume]');
  const picture = figure.locator('[data-part=drawing]:visible');
  await picture.scrollIntoViewIfNeeded();
  const first = await volume.inputValue();
  const box = await picture.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) * 0.6, (box?.y ?? 0) + 100];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y);
  await page.mouse.up();
  const dragged = await volume.inputValue();
  expect(Number(dragged)).toBeLessThan(Number(first));

  const before = await page.evaluate(() => scrollY);
  const session = await context.newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at = 0) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y + at }] });
  await finger('touchStart');
  for (let moved = 0; moved >= -300; moved -= 30) {
    await finger('touchMove', moved);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await finger('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  expect(await volume.inputValue()).toBe(dragged);
  await context.close();
});

test('an example sets what it says, and shows that it is chosen', async ({ page }) => {
  await visit(page, address('many-eyes'));
  const { form, figure } = parts(page, 'many-eyes');
  const button = form.getByRole('button', { name: 'Weights, not code' });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('[data-value=speed]')).toHaveText('no faster');
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

test('another hundred flaws are drawn, and Reset goes back to what is to be expected', async ({ page }) => {
  await visit(page, address('many-eyes'));
  const { form, figure, result } = parts(page, 'many-eyes');
  const expected = await shown(figure);
  const again = form.getByRole('button', { name: 'Another 100 flaws' });
  await again.click();
  await expect(result).toContainText('draw 1:');
  const first = await shown(figure);
  await again.click();
  await expect(result).toContainText('draw 2:');
  expect(await shown(figure)).not.toBe(first);
  await form.getByRole('button', { name: 'Reset' }).click();
  expect(await shown(figure)).toBe(expected);
});

test('on a phone the volume follows a finger along the picture', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await visit(page, address('break-even'));
  const { figure } = parts(page, 'break-even');
  const volume = figure.locator('[name=volume]');
  const grip = figure.locator('[data-part=drawing]:visible .is-grip');
  await grip.scrollIntoViewIfNeeded();
  const first = Number(await volume.inputValue());
  const box = await grip.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 20];
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let moved = 0; moved <= 100; moved += 20)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x - moved, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect(Number(await volume.inputValue())).toBeLessThan(first - 3);
  await context.close();
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
