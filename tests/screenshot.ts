import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { serve } from './serve.ts';
import { settled } from './settled.ts';
import { systemChromium } from './system-chromium.ts';

/** `npm run screenshot`: the picture of the home page in the README, from the built site. */
const picture = '.github/home.png';
const server = await serve(0, 'dist');
const browser = await chromium.launch({
  executablePath: existsSync(chromium.executablePath()) ? undefined : systemChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.goto(server.root);
  await page.evaluate(settled);
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(picture);
} finally {
  await browser.close();
  server.close();
}
