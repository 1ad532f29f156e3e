import type { Page } from '@playwright/test';
import { rootAddress } from '../playwright.config.ts';
import { article, expect, test } from './site.ts';

const { origin } = new URL(rootAddress);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** Selects from one word to another within the first paragraph that holds both. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([from = '', to = '']) => {
      const walker = document.createTreeWalker(
        document.querySelector('[data-part=article-text]') as Node,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(from);
        const end = node.data.indexOf(to);
        if (start >= 0) range.setStart(node, start);
        if (end >= 0 && range.startOffset > 0) {
          range.setEnd(node, end + to.length);
          break;
        }
      }
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    },
    [from, to],
  );

test('the disclosure offers link, citation and plain links, by keyboard too', async ({ page }) => {
  await page.goto(article);
  const summary = page.locator('#share > summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy link', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await copied(page)).toBe(`${origin}${article}`);
  await page.getByRole('button', { name: 'Copy citation' }).click();
  await expect
    .poll(() => copied(page))
    .toMatch(/^An Open Case, “Open models catch up, and the leaders move on”, \d+ \w+ 2026/);
  const links = page.locator('[data-part=share-ways] a');
  expect(await links.count()).toBeGreaterThanOrEqual(7);
  for (const href of await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href)))
    expect(decodeURIComponent(href)).toContain(article);
});

test('the share sheet opens where the device has one, with title and address', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  const shared = async () =>
    JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}') as Record<string, string>;
  await page.goto(article);
  await page.locator('#share > summary').click();
  await page.getByRole('button', { name: 'Share…' }).click();
  expect(await shared()).toMatchObject({
    title: 'Open models catch up, and the leaders move on',
    url: `${origin}${article}`,
  });
  await page.goto('/claims/');
  const claim = page.locator('[data-part=claim]').first();
  await claim.locator('summary').click();
  await claim.getByRole('button', { name: 'Share' }).click();
  expect((await shared())['url']).toBe(`${origin}/claims/#${await claim.getAttribute('id')}`);
});

test('each heading, figure, claim, term and source has a link that copies its address', async ({ page }) => {
  for (const [address, place] of [
    [article, '#evidence > [data-part=heading]'],
    [article, '#months-behind'],
    ['/claims/', '[data-part=claim]'],
    ['/glossary/', '[data-part=glossary] > div'],
    ['/sources/', '[data-part=bibliography] > li'],
  ] as const) {
    await page.goto(address);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const link = page.locator(place).first().locator('a[data-copy-link]').first();
    const hash = await link.getAttribute('href');
    await link.click();
    await expect(link).toHaveText('Copied');
    expect(await copied(page)).toBe(`${origin}${address}${hash}`);
    await expect(page).toHaveURL(new RegExp(`${hash}$`));
    await expect(page.locator(hash ?? '')).toBeInViewport();
  }
});

test('a selected sentence can be shared as a link that leads to it', async ({ page, context }) => {
  await page.goto('/articles/safer-future/');
  // From within a word to within another.
  await select(page, 'n engineer who', 'have let it pas');
  const button = page.getByRole('button', { name: 'Link to this sentence' });
  await expect(button).toBeVisible();
  await button.click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await copied(page);
  expect(link).toMatch(/\/articles\/safer-future\/#:~:text=an%20engineer.*let%20it%20pass$/);
  const other = await context.newPage();
  await other.goto(link);
  await expect
    .poll(() =>
      other
        .locator('#promise > p')
        .first()
        .evaluate((p) => p.getBoundingClientRect().top > 0),
    )
    .toBe(true);
  await expect(other.locator('#promise > p').first()).toBeInViewport();
  expect(await other.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test('so can the end of one paragraph and the beginning of the next', async ({ page, context }) => {
  await page.goto('/articles/safer-future/');
  await page.evaluate(() => {
    const next = [...document.querySelectorAll('[data-part=article-text] p + p')].findLast(
      (p) => p.firstChild instanceof Text && p.previousElementSibling?.lastChild instanceof Text,
    );
    const last = next?.previousElementSibling?.lastChild as Text;
    getSelection()?.setBaseAndExtent(last, last.data.trimEnd().lastIndexOf(' ') + 1, next?.firstChild as Text, 20);
  });
  await page.getByRole('button', { name: 'Link to this sentence' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(await copied(page));
  await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('no link is offered to words of a picture, which no browser finds', async ({ page }) => {
  await page.goto(article);
  const select = (selector: string) =>
    page.evaluate(
      (selector) => getSelection()?.selectAllChildren(document.querySelector(selector) as Element),
      selector,
    );
  const button = page.getByRole('button', { name: 'Link to this sentence' });
  await select('#evidence > p');
  await expect(button).toBeVisible();
  await select('[data-part=drawing][data-size=L] text');
  await expect(button).toBeHidden();
});

test('on a page that a browser has translated, the link leads to the part, and says so', async ({ page }) => {
  await page.goto('/articles/safer-future/');
  // What browsers do: other words, each text in an element of its own.
  await page.evaluate(() => {
    document.documentElement.lang = 'de';
    const walker = document.createTreeWalker(document.querySelector('[data-part=article-text]') as Node, 4);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach((text, i) => {
      if (text.parentElement?.closest('p') && text.data.trim()) {
        const word = document.createElement('span');
        word.textContent = `Wort${i} eins zwei drei Ende${i}`;
        text.replaceWith(word);
      }
    });
    getSelection()?.selectAllChildren(document.querySelector('#promise > p span') as Element);
  });
  await page.getByRole('button', { name: 'Link to this sentence' }).click();
  await expect(page.getByRole('button', { name: 'Translated, so the link leads to this part' })).toBeVisible();
  expect(await copied(page)).toBe(`${origin}/articles/safer-future/#promise`);
});

test('without a script the disclosure still has its links and its citation', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}${article}`);
  await page.locator('#share > summary').click();
  await expect(page.locator('#share [data-part=citation-text]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mastodon' })).toBeVisible();
  await expect(page.locator('#share button:visible')).toHaveCount(0);
  await context.close();
});
