import type { Locator } from '@playwright/test';
import { settled } from '../settled.ts';
import { expect, test } from './site.ts';

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

test('on a phone the table of models is short, its heads stay in sight, and a note opens over its signs', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/what-open-means/');
  const table = page.locator('#models table');
  expect((await table.boundingBox())?.height).toBeLessThan(2000);
  await page.getByText('Pythia', { exact: true }).last().scrollIntoViewIfNeeded();
  await page.locator('#models-list tr').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: 'Training data' })).toBeInViewport();
  const row = page.locator('#models-list tr').last();
  await row.locator('summary').click();
  await expect(row.locator('details p')).toBeVisible();
  const limits = page.locator('#models-list tr', { hasText: 'Llama 2' }).locator('td').last();
  await expect(limits).toHaveAttribute('data-head', 'No limits on use');
  await expect(limits).toContainText('no');
  await expect(limits.locator('.mark-closed')).toBeVisible();
});

test('no command of the toolkit is cut, at any width', async ({ page }) => {
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/toolkit/');
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const cut = await page
      .locator('pre.code')
      .evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).map((pre) => pre.textContent));
    expect(cut).toEqual([]);
  }
});

test('a row of the chooser is a link as a whole', async ({ page }) => {
  await page.goto('/toolkit/');
  await page.getByText('I write Python').click({ position: { x: 5, y: 5 } });
  await expect(page).toHaveURL(/#transformers$/);
});

test('claims can be narrowed to one verdict, and the address keeps the choice', async ({ page }) => {
  await page.goto('/claims/');
  const shown = page.locator('[data-part=claim]:visible');
  const choice = page.locator('select[name=tag]');
  const all = await shown.count();
  await choice.selectOption('half-right');
  const few = await shown.count();
  expect(few).toBeGreaterThan(2);
  expect(few).toBeLessThan(all);
  for (const claim of await shown.all()) await expect(claim.locator('[data-part=ruling]')).toContainText('half right');
  await expect(choice.locator('option:checked')).toHaveText(`half right (${few})`);

  await choice.selectOption('does-not-hold');
  for (const part of await page.locator('[data-part=claim-group]:visible').all())
    await expect(part.locator('[data-part=claim]:visible').first()).toBeVisible();
  await expect(page).toHaveURL(/\?tag=does-not-hold$/);
  const address = page.url();
  await page.goto('/claims/');
  await expect(shown).toHaveCount(all);
  await page.goto(address);
  await expect(choice).toHaveValue('does-not-hold');
  expect(await shown.count()).toBeLessThan(all);

  await page.goto('/claims/?tag=rubbish&sort=%22&x=1');
  await expect(shown).toHaveCount(all);
});

test('a cell of the wall leads to its claim, opened, even if a filter would hide it', async ({ page }) => {
  for (const from of ['/', '/claims/?tag=not-shown']) {
    await page.goto(from);
    const cell = page
      .locator('[data-part=wall]')
      .getByRole('link', { name: /^Llama is an open-source model\. Verdict: / });
    await cell.click();
    await expect(page).toHaveURL(/\/claims\/.*#llama-is-open-source$/);
    const claim = page.locator('#llama-is-open-source');
    await expect(claim.getByRole('link', { name: 'Read where it is told' })).toBeInViewport();
  }
});

test('the wall says itself what it counts, and its columns hold what their heads say', async ({ page }) => {
  for (const [address, width] of [
    ['/claims/', 1280],
    ['/', 768],
    ['/claims/', 320],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(address);
    const wall = page.locator('[data-part=wall]');
    const [title = '', ...heads] = await wall.locator('> :first-child > p').allInnerTexts();
    const cells = wall.getByRole('listitem');
    expect(title.replace(/\s+/g, ' ')).toBe(`${await cells.count()} claims made for open-source AI, checked`);
    const counts = heads.map((head) => parseInt(head));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await cells.count());
    // From a tablet on each cell stands below the head of its verdict.
    if (width < 768) continue;
    const places = (part: Locator) => part.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
    const [, ...starts] = await places(wall.locator('> :first-child > p'));
    const lists = wall.locator('ul:has(li)');
    const inColumn = starts.map(() => 0);
    for (const [i, left] of (await places(lists)).entries()) {
      const column = starts.findIndex((start) => Math.abs(start - left) < 1);
      inColumn[column] = (inColumn[column] ?? 0) + (await lists.nth(i).getByRole('listitem').count());
    }
    expect(inColumn).toEqual(counts);
  }
});

test('each part of a long page is one step from its top', async ({ page }) => {
  for (const [address, links] of [
    ['/claims/', '[data-part=wall] [role=group] > p a'],
    ['/sources/', 'nav[aria-label="Parts of this page"] a'],
  ] as const) {
    await page.goto(address);
    const headings = page.locator('section:not(#sources) > [data-part=heading] h2[id]');
    expect(await page.locator(links).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash))).toEqual(
      await headings.evaluateAll((all) => all.map(({ id }) => `#${id}`)),
    );
  }
});

test('the timeline shows what bears on one argument', async ({ page }) => {
  await page.goto('/since-the-letter/');
  const all = await page.locator('#events-list li').count();
  expect(all).toBeGreaterThanOrEqual(40);
  await page.getByRole('radio', { name: /^3\. / }).check();
  const shown = page.locator('#events-list li:visible');
  const few = await shown.count();
  expect(few).toBeGreaterThan(4);
  expect(few).toBeLessThan(all);
  for (const event of await shown.all()) {
    await expect(event).toHaveAttribute('data-tags', /data-privacy/);
  }
});

test('a link to an event or a year wins over a filter that would hide it', async ({ page }) => {
  const hidden = '#events-list li[data-tags]:not([data-tags*=data-privacy])';
  await page.goto('/since-the-letter/');
  const event = `#${await page.locator(hidden).first().getAttribute('id')}`;
  for (const place of [event, '#year-2023']) {
    await page.goto('/since-the-letter/?tag=data-privacy');
    await expect(page.locator(event)).toBeHidden();
    await page.evaluate((hash) => (location.hash = hash), place);
    await expect(page.locator(place)).toBeInViewport();
    await page.goto('about:blank');
    await page.goto(`/since-the-letter/?tag=data-privacy${event}`);
    await expect(page.locator(event)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`/since-the-letter/${event}$`));
  }
});

test('models of the ribbon and its years lead to the events', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/since-the-letter/');
    const ribbon = page.locator('[data-part=ribbon]');
    await ribbon.getByRole('link', { name: 'Muse Ember' }).click();
    const event = page.locator('#events-list li:target');
    await expect(event).toBeInViewport();
    await expect(event).toContainText('Muse Ember');
    await ribbon.getByRole('link', { name: '2025', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('#year-2025')).toBeInViewport();
  }
});

test('what was opened is hollow and what was kept closed is solid, also in forced colours and on paper', async ({
  page,
}) => {
  await page.goto('/since-the-letter/');
  const ground = (name: string) =>
    page
      .locator('[data-part=release]', { hasText: name })
      .first()
      .evaluate((box) => getComputedStyle(box).backgroundColor);
  for (const media of [{}, { forcedColors: 'active' }, { media: 'print' }] as const) {
    await page.emulateMedia({ forcedColors: 'none', media: 'screen', ...media });
    expect(await ground('Llama 3.1')).toMatch(/^rgba.*, 0\)$/);
    expect(await ground('Muse Ember')).not.toMatch(/^rgba.*, 0\)$/);
  }
});

test('a form that needs a script has its place before the script is there, so that nothing moves', async ({ page }) => {
  const top = (list: string) =>
    page
      .locator(list)
      .first()
      .evaluate((node) => node.getBoundingClientRect().top + window.scrollY);
  for (const [address, list] of [
    ['/what-open-means/', '#models-list'],
    ['/since-the-letter/', '#events-list'],
    ['/search/', '[data-part=all-names]'],
  ] as const) {
    await page.goto(address);
    await expect(page.locator('main form')).toBeVisible();
    const place = await top(list);
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.reload();
    await page.evaluate(settled);
    await expect(page.locator('main form')).toBeHidden();
    expect(await top(list), address).toBe(place);
    await page.unroute('**/*.js');
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('all lists are whole, and no control is shown that would do nothing', async ({ page }) => {
    for (const [address, list] of [
      ['/what-open-means/', '#models-list tr'],
      ['/since-the-letter/', '#events-list li'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator('form[data-filter]')).toBeHidden();
      expect(await page.locator(`${list}:visible`).count()).toBe(await page.locator(list).count());
    }
  });

  test('claims can still be narrowed, and a link to one shows it whole', async ({ page }) => {
    await page.goto('/claims/');
    const shown = page.locator('[data-part=claim]:visible');
    const all = await shown.count();
    await page.locator('select[name=tag]').selectOption('overstated');
    expect(await shown.count()).toBeLessThan(all);
    await page.goto('/claims/#gap-is-closing');
    await expect(page.locator('#gap-is-closing').getByRole('link', { name: 'Read where it is told' })).toBeVisible();
  });

  test('a term opens its meaning in place, with a way to the glossary and back', async ({ page }) => {
    await page.goto('/articles/closing-the-gap/');
    const term = page.getByRole('button', { name: /: what it means$/ }).first();
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
    const entry = page.locator('[data-part=glossary] > div', { has: page.locator('dt:target') });
    await entry.getByRole('link', { name: 'Closing the gap' }).click();
    await expect(page).toHaveURL(/closing-the-gap/);
  });
});

test('on paper each question has one page, and sources begin after the last', async ({ page }) => {
  await page.goto('/questions/');
  await page.evaluate(() => document.fonts.ready);
  const questions = await page.locator('[data-part=question]').count();
  const sheets = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const withSources = await sheets();
  await page.locator('#sources').evaluate((sources) => sources.replaceChildren());
  // A page for the title, one for each question, one where the sources began.
  expect(await sheets()).toBe(questions + 2);
  expect(withSources).toBeGreaterThan(questions + 2);
});
