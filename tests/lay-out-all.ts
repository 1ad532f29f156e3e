import type { Page } from '@playwright/test';

/**
 * Adds rules to a page. The security policy allows no style element.
 * @returns the height of the page with them
 */
export const addRules = (page: Page, css: string): Promise<number> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return document.documentElement.scrollHeight;
  }, css);

/**
 * Lays out everything, as if no block of `src/styles/later-blocks.ts` waited, so that a picture of the whole page has
 * no holes.
 * @returns the height of the page
 */
export const layOutAll = (page: Page): Promise<number> =>
  addRules(page, '[class*=later-] { content-visibility: visible !important; }');
