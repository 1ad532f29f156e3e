import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const address = '/a-model-of-your-own/';
const parts = (page: Page) => {
  const form = (name: string) => page.locator(`form[name=${name}]`);
  const output = (name: string) => page.locator(`[data-output=${name}]`);
  return { form, output, status: (name: string) => form(name).getByRole('status') };
};
const names = async (page: Page, output: string) => parts(page).output(output).locator('li').allTextContents();
/** Presses a button by the keyboard. */
const press = (page: Page, form: string, name: string | RegExp) =>
  parts(page).form(form).getByRole('button', { name }).press('Enter');

test('behind a counter: answers, a refusal, and a new version that replaces the old one', async ({ page }) => {
  await page.goto(address);
  const { form, status, output } = parts(page);
  const first = await names(page, 'answers');
  expect(first).toHaveLength(10);
  await form('ask').getByLabel('Country').selectOption('Japan');
  await form('ask').getByLabel('First letters').fill('ko');
  await page.keyboard.press('Enter');
  // To choose the country asks at once, so answers without the letters may come first.
  await expect
    .poll(async () => (await names(page, 'answers')).map((name) => name.slice(0, 2)))
    .toEqual(Array(10).fill('Ko'));
  const before = await names(page, 'answers');
  await press(page, 'ask', /new version/);
  await expect(output('version')).toContainText(before[0] ?? '-');
  expect(await names(page, 'answers')).not.toEqual(before);
  await form('ask').getByLabel('First letters').fill('Sa');
  await page.keyboard.press('Enter');
  await expect(status('ask')).toContainText('I can’t help');
  expect(await names(page, 'answers')).toEqual([]);
});

test('first letters are read as names are: a capital İ of Turkish is an i, and of a ž that no name has the z', async ({
  page,
}) => {
  await page.goto(address);
  const { form, status } = parts(page);
  for (const [country, letters, begin] of [
    ['Turkey', 'İz', 'İz'],
    ['Turkey', 'I', 'I'],
    ['Japan', 'ž', 'Z'],
  ] as const) {
    await form('ask').getByLabel('Country').selectOption(country);
    await form('ask').getByLabel('First letters').fill(letters);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await names(page, 'answers')).every((name) => name.startsWith(begin))).toBe(true);
    await expect(status('ask')).not.toContainText('does not know');
  }
});

test('in the hand: the safeguard is one click, a number moves the answers, and the odds have no reason', async ({
  page,
}) => {
  await page.goto(address);
  const { form, status, output } = parts(page);
  await form('own').getByLabel('First letters').fill('s');
  await press(page, 'own', 'Ask your copy');
  await expect(status('own')).toContainText('refuses');
  await form('own')
    .getByLabel(/safeguard/)
    .press('Space');
  await expect(output('own-answers').locator('li')).toHaveCount(10);
  expect((await names(page, 'own-answers')).every((name) => name.startsWith('S'))).toBe(true);
  // They are the first, so none has changed.
  await expect(output('own-answers').locator('mark')).toHaveCount(0);

  await form('own').getByLabel('First letters').fill('');
  await press(page, 'own', 'Ask your copy');
  await expect.poll(async () => (await names(page, 'own-answers')).some((name) => !name.startsWith('S'))).toBe(true);
  // What is always said for the end of a name: without it no name ends.
  const last = await form('numbers')
    .getByLabel(/^Number/)
    .getAttribute('max');
  const end = Number(last) - 50;
  await form('numbers')
    .getByLabel(/^Number/)
    .fill(String(end));
  await expect(output('number')).toContainText('the end of a name');
  await form('numbers')
    .getByLabel(/^Its value/)
    .press('End');
  await expect(status('numbers')).toHaveText(/^[1-9]\d* of \d+ answers have changed with this step\.$/);
  await expect(output('number')).toContainText('8.000');
  await press(page, 'own', /Undo all/);
  await expect(status('own')).toContainText('published model again');
  await expect(output('number')).not.toContainText('8.000');

  await page.locator('[data-part=numbers] canvas').click({ position: { x: 3, y: 3 } });
  await expect(form('numbers').getByLabel(/^Number/)).toHaveValue(/^\d{1,3}$/);
  await expect(output('number')).toContainText('stand for');

  await press(page, 'explain', /odds/);
  await expect(output('odds').locator('tr')).toHaveCount('Helsinki'.length + 1);
  await form('explain')
    .getByLabel(/^A name/)
    .fill('北京');
  await page.keyboard.press('Enter');
  await expect(status('explain')).toContainText('letters that it knows');
});

test('taught: it answers in the style of the list, with no network and no request, and can be put back', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await press(page, 'ask', /ten names/);
  await expect(parts(page).output('link')).toHaveAttribute('href', /seed=2/);
  await page.locator('[data-part=numbers]').scrollIntoViewIfNeeded();
  await press(page, 'own', 'Ask your copy');
  await expect(parts(page).output('own-answers').locator('li')).toHaveCount(10);
  await context.setOffline(true);
  await press(page, 'teach', /Teach it/);
  await expect(parts(page).status('teach')).toHaveText(
    /It has learned 20 names.*Of 10 answers below, \d+ stand in your list/,
  );
  expect(await names(page, 'after-teaching')).not.toEqual(await names(page, 'before-teaching'));
  await parts(page).form('own').getByLabel('Country').selectOption('What you taught it');
  await expect(parts(page).output('requests')).toHaveText('0');
  const taught = await names(page, 'own-answers');
  await press(page, 'own', /Undo all/);
  await expect(parts(page).status('own')).toContainText('published model again');
  expect(await names(page, 'own-answers')).not.toEqual(taught);
});

test('what cannot be learned or opened is said, and the model stays as it was', async ({ page }) => {
  await page.goto(address);
  const { form, status } = parts(page);
  await press(page, 'own', 'Ask your copy');
  await expect(parts(page).output('own-answers').locator('li')).toHaveCount(10);
  const before = await names(page, 'own-answers');
  const list = form('teach').getByLabel(/^Twenty names/);
  for (const [text, message] of [
    ['Anna\nBerta', /at least 20 names.*these are 2/],
    ['北京\n'.repeat(30), /these are 0/],
    [Array.from({ length: 10_000 }, () => 'Anna').join('\n'), /10000 names.*2000 at most/],
  ] as const) {
    // Chromium takes minutes to type ten thousand lines, as `fill` would; to paste them takes it none.
    await list.evaluate((field, text) => ((field as HTMLTextAreaElement).value = text), text);
    await press(page, 'teach', /Teach it/);
    await expect(status('teach')).toHaveText(message);
  }
  const file = readFileSync('dist/models/place-names.safetensors');
  for (const [buffer, message] of [
    [Buffer.from('hello'), /no safetensors file/],
    [file.subarray(0, 9000), /cut/],
    [Buffer.from(file.toString('latin1').replace('Poland', 'Utopia'), 'latin1'), /other letters or countries/],
  ] as const) {
    await form('keep')
      .getByLabel(/^Open a file/)
      .setInputFiles({ name: 'x.safetensors', mimeType: '', buffer });
    await expect(status('keep')).toHaveText(message);
  }
  await form('own')
    .getByLabel(/safeguard/)
    .uncheck();
  await form('own')
    .getByLabel(/safeguard/)
    .check();
  await expect.poll(() => names(page, 'own-answers')).toEqual(before);
});

test('a copy that was changed can be saved, and opens again with its changes', async ({ page }) => {
  await page.goto(address);
  const { form, output, status } = parts(page);
  await form('numbers')
    .getByLabel(/^Number/)
    .fill('100');
  await expect(output('number')).toContainText('stand for');
  await form('numbers')
    .getByLabel(/^Its value/)
    .press('Home');
  await expect(output('number')).toContainText('-8.000');
  const download = page.waitForEvent('download');
  await press(page, 'keep', /Save your copy/);
  const path = await (await download).path();
  await press(page, 'own', /Undo all/);
  await expect(output('number')).not.toContainText('-8.000');
  await form('keep')
    .getByLabel(/^Open a file/)
    .setInputFiles(path);
  await expect(status('keep')).toContainText('is your copy now');
  await expect(output('number')).toContainText('-8.000');
});

test('the list can be searched, and copies are counted', async ({ page }) => {
  await page.goto(address);
  const { form, output, status } = parts(page);
  for (const [typed, found] of [
    ['turku', 'Turku, Finland'],
    ['Lodz', 'Łódź, Poland'],
    ['izmir', 'İzmir, Turkey'],
  ] as const) {
    await form('data').getByLabel(/town/).fill(typed);
    await expect(output('found')).toContainText(found);
  }
  await form('data').getByLabel(/town/).fill('Nowhereville');
  await expect(status('data')).toContainText('Not on the list. It has the largest places of Finland');
  await press(page, 'data', /copies/);
  await expect(status('data')).toHaveText(/asked for \d{3} names.*word for word: \d+\.$/);
});

test('made again in the page, the file has the published hash; without a country it is another', async ({ page }) => {
  await page.goto(address);
  const { form, output, status } = parts(page);
  await press(page, 'make', /Train it/);
  await expect(form('make').getByRole('button', { name: 'Stop' })).toBeFocused();
  // The page stays free meanwhile.
  await press(page, 'ask', /ten names/);
  await expect(output('link')).toHaveAttribute('href', /seed=2/);
  await expect(status('make')).toContainText('byte for byte', { timeout: 100_000 });
  const hash = (await form('make').locator('[data-part=published-hash]').textContent()) ?? '';
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(output('hash')).toHaveText(hash);
  expect(await names(page, 'made-answers')).toEqual(await names(page, 'published-answers'));
  expect((await output('curve').locator('polyline').getAttribute('points'))?.split(' ').length).toBeGreaterThan(50);

  await form('make').getByLabel('Leave out').selectOption('Turkey');
  await press(page, 'make', /Train it/);
  await expect(status('make')).toContainText('never seen a name from Turkey', { timeout: 100_000 });
  await expect(output('hash')).not.toHaveText(hash);
  expect(await names(page, 'made-answers')).not.toEqual(await names(page, 'published-answers'));
});

test('a training can be started and stopped a hundred times', async ({ page }) => {
  await page.goto(address);
  const { form, status } = parts(page);
  const start = form('make').getByRole('button', { name: /Train it/ });
  const stop = form('make').getByRole('button', { name: 'Stop' });
  for (let i = 0; i < 100; i++) {
    await start.press('Enter');
    await stop.press('Enter');
    await expect(start).toBeVisible();
  }
  await expect(status('make')).toContainText('Stopped');
  await press(page, 'ask', /ten names/);
  await expect(parts(page).output('link')).toHaveAttribute('href', /seed=2/);
});

test('model and list are fetched at the first use, and a link to answers shows them', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(address);
  await expect(
    parts(page)
      .form('ask')
      .getByRole('button', { name: /ten names/ }),
  ).toBeVisible();
  const heavy = () => fetched.filter((path) => /safetensors|place-names\.csv|worker/.test(path));
  expect(heavy()).toEqual([]);
  // What stands beside the link whenever it changes: never the answers to an earlier question.
  await parts(page)
    .output('link')
    .evaluate((link: HTMLAnchorElement) =>
      new MutationObserver(() => {
        const answers = [...document.querySelectorAll('[data-output=answers] li')];
        link.dataset['answers'] = answers.map(({ textContent }) => textContent).join('|');
      }).observe(link, { attributeFilter: ['href'] }),
    );
  await parts(page).form('ask').getByLabel('Country').selectOption('Poland');
  await press(page, 'ask', /ten names/);
  await expect(parts(page).output('link')).toHaveAttribute('href', /country=Poland.*seed=2&version=1$/);
  expect(heavy().length).toBe(3);
  await expect(parts(page).output('link')).toHaveAttribute('data-answers', /\|/);
  const shown = (await parts(page).output('link').getAttribute('data-answers'))?.split('|');
  expect(await names(page, 'answers')).toEqual(shown);
  await parts(page).output('link').click();
  await expect(parts(page).form('ask').getByLabel('Country')).toHaveValue('5');
  await expect.poll(() => names(page, 'answers')).toEqual(shown);
  await page.goto(`${address}?country=Atlantis&begin=%3Cb%3E&seed=x`);
  await expect.poll(() => names(page, 'answers')).toHaveLength(10);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page is whole: answers of each country, the numbers, the card, file and list', async ({
    page,
    request,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /ten names/ })).toBeHidden();
    const answers = page.locator('dl', { hasText: 'Finland' });
    await expect(answers.first()).toBeVisible();
    for (const list of await answers.first().locator('dd').allTextContents()) expect(list.split(', ').length).toBe(10);
    await expect(page.locator('[data-output=numbers-still]')).toBeVisible();
    await expect(page.locator('[data-part=model-card]')).toContainText('bits a letter');
    for (const link of ['Save the file', 'Save the list']) {
      const href = (await page.getByRole('link', { name: link }).getAttribute('href')) ?? '';
      expect((await request.get(href)).ok()).toBe(true);
    }
  });
});
