import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { addresses, expect, test } from './site.ts';

/** Of all rules this takes by far the longest; colours are the same at each width. The weaker rule is part of it. */
const contrast = 'color-contrast-enhanced';
const structure: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { [contrast]: { enabled: false }, 'color-contrast': { enabled: false }, 'target-size': { enabled: true } },
};

/** What axe finds wrong in the page as it stands. */
const findings = (page: Page, options: RunOptions) =>
  page.evaluate(async (options) => {
    const { violations } = await axe.run({ ...options, resultTypes: ['violations'], iframes: false, preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  }, options);

const fits = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(width);
};

// A visit takes longer than most questions, so each page is opened once and asked them all.
for (const [i, address] of addresses.entries())
  test(`${address} moves nothing, has no finding of axe, and fits`, async ({ page }) => {
    // Every second page is loaded dark and becomes light, the others the other way round.
    const schemes = i % 2 ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: schemes[0] });
    await page.goto(address);

    await test.step('nothing moves for those who ask for no motion', async () => {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });

    await test.step('axe finds nothing, in both colour schemes', async () => {
      await page.evaluate(axe.source);
      expect(await findings(page, structure), 'structure').toEqual([]);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page, { runOnly: { type: 'rule', values: [contrast] } }), colorScheme).toEqual([]);
      }
    });

    const devTools = await page.context().newCDPSession(page);
    await test.step('axe finds nothing on a phone, with its touch screen and its way to lay out pages', async () => {
      const phone = { width: 390, height: 844, deviceScaleFactor: 2.625, mobile: true };
      await devTools.send('Emulation.setDeviceMetricsOverride', phone);
      await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      expect(await findings(page, structure)).toEqual([]);
      await devTools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
      await devTools.send('Emulation.clearDeviceMetricsOverride');
    });

    await test.step('nothing sticks out sideways', async () => {
      for (const width of [320, 390, 768, 1280, 1920]) await fits(page, width);
    });

    await test.step('text of twice the size still fits, with all open that can be', async () => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      // The browser's own setting, so that breakpoints in rem follow it as they do for a reader.
      await devTools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      for (const width of [390, 1280]) await fits(page, width);
    });
  });

const articles = addresses.filter((address) => /^\/articles\/.+/.test(address));
for (const address of articles)
  test(`${address} has margin notes beside the text in their order, and a way back from each source`, async ({
    page,
  }) => {
    await page.goto(address);
    const boxes = await page.locator('[data-part=margin-note]:visible').evaluateAll((notes) =>
      notes.map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        return { top, bottom, left, number: parseInt(note.textContent?.trim() ?? '') };
      }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.slice(0, 4).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const column = await page
      .locator('[data-part=article-text]')
      .evaluate((text) => text.getBoundingClientRect().right);
    for (const [i, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(column);
      expect(box.top).toBeGreaterThanOrEqual((boxes[i - 1]?.bottom ?? 0) - 1);
    }
    const dangling = await page
      .locator('[data-part=source] [data-part=back-to-text]')
      .evaluateAll((links) =>
        links.map((a) => (a as HTMLAnchorElement).hash).filter((hash) => !document.getElementById(hash.slice(1))),
      );
    expect(dangling).toEqual([]);
  });
