import type { Page } from '@playwright/test';

/**
 * Lays out everything, as if no block of `src/styles/later-blocks.ts` waited, so that a picture of the whole page has no
 * holes. The security policy allows no style element.
 * @returns the height of the page
 */
export const layOutAll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[class*=later-] { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return document.documentElement.scrollHeight;
  });
