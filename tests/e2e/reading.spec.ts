import { article, expect, test } from './site.ts';

test('a citation leads to its source, and back to the sentence', async ({ page }) => {
  await page.goto(article);
  const citation = page.locator('[data-part=article-text] [data-part=citation]').nth(3);
  const number = (await citation.textContent())?.replace(/\D/g, '');
  await citation.click();
  await expect(page).toHaveURL(new RegExp(`#source-${number}$`));
  const source = page.locator(`#source-${number}`);
  await expect(source).toBeInViewport();
  await source.getByRole('link', { name: 'Back to the text' }).click();
  await expect(page.locator(`#cite-${number}`)).toBeInViewport();
});

test('the contents of an article lead to each section, and mark the one in view', async ({ page }) => {
  await page.goto(article);
  const contents = page.getByRole('navigation', { name: 'Sections of this article' });
  const summary = contents.locator('summary');
  const strip = (page.viewportSize()?.width ?? 0) < 1120;
  if (strip) await summary.click();
  const links = contents.getByRole('link');
  await expect(links).toHaveCount(8);
  await links.filter({ hasText: 'Where this argument is weak' }).click();
  await expect(page).toHaveURL(/#weak-points$/);
  await expect(page.locator('#weak-points h2')).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveText('Where this argument is weak');
  if (strip) {
    await expect(contents.locator('ul')).toBeHidden();
    await expect(summary).toContainText('Where this argument is weak');
    await expect(summary).toBeInViewport();
  }
  // From the end of the page to its top no section passes by.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(contents.locator('[aria-current]')).toHaveText('Sources');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(contents.locator('[aria-current]')).toHaveCount(0);
});

test('an article leads to its neighbours', async ({ page }) => {
  await page.goto('/articles/');
  const inOrder = await page
    .getByRole('main')
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const [first = '', second = '', third = ''] = inOrder;
  const neighbours = page.getByRole('navigation', { name: 'Where to go next' });
  await page.goto(second);
  await expect(neighbours.locator('a[rel=next]')).toHaveAttribute('href', third);
  await expect(neighbours.locator('a[rel=prev]')).toHaveAttribute('href', first);
  await page.goto(inOrder.at(-1) ?? '');
  await expect(neighbours.locator('a[rel=prev]')).toHaveAttribute('href', inOrder.at(-2) ?? '');
  await expect(page.locator('a[rel=next]')).toHaveCount(0);
});

test('the line under the claim leads to the verdict', async ({ page }) => {
  await page.goto(article);
  await page.locator('[data-part=synopsis]').getByText('Our verdict').getByRole('link').click();
  await expect(page.locator('#verdict:target h2')).toBeInViewport();
});

test.describe('the colour scheme', () => {
  const paper = (scheme: string) => (scheme === 'light' ? 'rgb(248, 251, 248)' : 'rgb(14, 20, 17)');

  for (const system of ['light', 'dark'] as const) {
    test(`follows a ${system} system, can be switched, and is kept`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      const other = system === 'light' ? 'dark' : 'light';
      const ground = async () => {
        const colour = await page.evaluate(() => {
          const context = document.createElement('canvas').getContext('2d');
          if (!context) throw new Error('no canvas');
          context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
          context.fillRect(0, 0, 1, 1);
          return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        });
        return `rgb(${colour.join(', ')})`;
      };
      await page.goto('/');
      expect(await ground()).toBe(paper(system));
      await page.getByRole('radio', { name: other === 'dark' ? 'Dark' : 'Light' }).check();
      expect(await ground()).toBe(paper(other));
      await page.goto(article);
      expect(await ground()).toBe(paper(other));
      await expect(page.getByRole('group', { name: 'Colours' }).getByRole('radio', { checked: true })).toHaveValue(
        other,
      );
      await page.getByRole('radio', { name: 'System' }).check();
      expect(await ground()).toBe(paper(system));
      await page.reload();
      expect(await ground()).toBe(paper(system));
    });
  }

  test('is the same in two tabs', async ({ page, context }) => {
    const other = await context.newPage();
    await other.goto(article);
    await page.goto('/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(other.locator('html')).toHaveCSS('color-scheme', 'dark');
    await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.getByRole('radio', { name: 'System' }).check();
    await expect(other.getByRole('radio', { name: 'System' })).toBeChecked();
    await expect(other.locator('html')).toHaveCSS('color-scheme', 'light dark');
  });

  test('is that of the system if another site of the host has stored something else', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', '"dark"'));
    await page.goto('/');
    await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  });

  test('is chosen before the first paint', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto('/');
    const early = await page.evaluate(() => {
      const script = document.querySelector('head script:not([src])');
      return (
        script?.textContent?.includes("localStorage.getItem('theme')") && document.documentElement.dataset['theme']
      );
    });
    expect(early).toBe('dark');
  });
});

test('a command can be copied, without its prompt', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/toolkit/');
  const tool = page.locator('#ollama');
  await tool.getByText('2 more commands').click();
  const button = tool.getByRole('button').last();
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(button).toHaveAttribute('aria-live', 'polite');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ollama run gemma4');
});

test('an address that does not exist gets status 404, and the page that was probably meant', async ({ page }) => {
  const response = await page.goto('/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No manual entry for this page.');
  await expect(page.getByText('Did you mean')).toBeHidden();
});

test('a mistyped address is understood', async ({ page }) => {
  await page.route('**/toolkitt/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, status: 200 });
  });
  await page.goto('/toolkitt/');
  await expect(
    page.getByRole('link', { name: 'Toolkit', exact: true }).and(page.locator('[data-nearest] a')),
  ).toHaveAttribute('href', '/toolkit/');
});

test('browsers from before 2025 show the contents beside the text, and on paper what is folded', async ({ page }) => {
  await page.addInitScript(() => (CSS.supports = () => false));
  await page.goto(article);
  const contents = page.getByRole('navigation', { name: 'Sections of this article' }).locator('details');
  const isBeside = (page.viewportSize()?.width ?? 0) >= 1120;
  await expect(contents).toHaveJSProperty('open', isBeside);
  const folded = page.locator('details:not([open])');
  expect(await folded.count()).toBeGreaterThan(3);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
});

test('what is copied is what is read', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(article);
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('[data-part=article-text]') as Element),
  );
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Where this argument is weak');
  // Numbers of sources, notes in the margin and signs of links would be read as words.
  expect(copied).not.toMatch(/source ?\d|\w[.,;:]?\[\d|^#$|^↑$|↑$/m);
  const note = await page.locator('[data-part=margin-note]').first().textContent();
  expect(copied).not.toContain((note ?? '').replace(/\s+/g, ' ').trim());
});
