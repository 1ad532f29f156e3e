import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { systemChromium } from './system-chromium.ts';

/** `npm run screenshot`: the picture of the home page in the README, from the built site. */
const picture = '.github/home.png';
const port = 4332;
const server = spawn('node', ['tests/serve.ts', String(port), 'dist'], { stdio: 'inherit' });
const browser = await chromium.launch({
  executablePath: existsSync(chromium.executablePath()) ? undefined : systemChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  await page.request.get(`http://localhost:${port}/`, { maxRetries: 10 });
  await page.goto(`http://localhost:${port}/`);
  await page.evaluate(() => document.fonts.ready);
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(picture);
} finally {
  await browser.close();
  server.kill();
}
