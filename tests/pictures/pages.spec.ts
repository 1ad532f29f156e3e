import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { layOutAll } from '../lay-out-all.ts';
import { settled } from '../settled.ts';

const folder = process.env['SITE_FOLDER'] ?? 'dist';
const sitemap = readFileSync(`${folder}/sitemap-0.xml`, 'utf8');
const addresses = [...[...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname), '/nowhere/'];
/** Chromium repeats what lies beyond 16,384 pixels, so a long page is pictured in pieces. */
const piece = 8000;

const nameOf = (address: string) => address.split('/').filter(Boolean).join('-') || 'home';

async function picture(page: Page, address: string, width: number, name: string) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await page.evaluate(settled);
  const height = await layOutAll(page);
  for (let y = 0; y < height; y += piece) {
    const clip = { x: 0, y, width, height: Math.min(piece, height - y) };
    await expect.soft(page).toHaveScreenshot(`${nameOf(address)}-${name}-${y / piece}.png`, { fullPage: true, clip });
  }
}

for (const address of addresses) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 390, 768, 1280]) {
      test(`${address} ${width} ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await picture(page, address, width, `${width}-${colorScheme}`);
      });
    }
  }
  test(`${address} print`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await picture(page, address, 794, 'print');
  });
}

test('/print/ print', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await picture(page, '/print/', 794, 'print');
});
