import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { settled } from '../settled.ts';

const pages = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
  ([, loc = '']) => new URL(loc).pathname,
);

/** Addresses of every page, from the sitemap of the built site, and one that does not exist. */
export const addresses = [...pages, '/nowhere/'];

/** An article to try things on. */
export const article = '/articles/closing-the-gap/';

/**
 * A test that fails when a page logs an error or asks another origin for anything. A page that it opens has its scripts
 * and fonts already; a reader is slower.
 */
export const test = base.extend<{ watch: undefined }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (url, options) => {
      const answer = await open(url, options);
      if (javaScriptEnabled) await page.evaluate(settled);
      return answer;
    };
    await use(page);
  },
  watch: [
    async ({ page }, use) => {
      const seen: string[] = [];
      page.on('console', (message) => {
        // A browser logs the status of a page that a test asks for because it is not there.
        const { pathname } = new URL(message.location().url || page.url());
        const expected =
          /status of 404/.test(message.text()) &&
          pathname === new URL(page.url()).pathname &&
          !pages.includes(pathname);
        if (['error', 'warning'].includes(message.type()) && !expected) seen.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (new URL(request.url()).hostname !== 'localhost') seen.push(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(seen).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens what authors folded away, so that its charts have a size. */
export const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-part=details]')) details.open = true;
  });

export { expect };
