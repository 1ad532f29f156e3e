import { defineConfig } from '@playwright/test';
import shared from '../playwright.config.ts';

/**
 * Pictures of every page, compared pixel by pixel with those taken earlier (by Playwright, with pixelmatch).
 * `npm run pictures -- --update-snapshots` takes them, `npm run pictures` compares after a change.
 * SITE_FOLDER names another built site than dist/.
 */
const port = 4335;

export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../test-results/pictures',
  snapshotPathTemplate: '../../.pictures/{arg}{ext}',
  timeout: 180_000,
  expect: { timeout: 60_000, toHaveScreenshot: { animations: 'disabled', maxDiffPixels: 0 } },
  reporter: [['dot']],
  use: { ...shared.use, baseURL: `http://localhost:${port}/` },
  projects: [{ name: 'pictures' }],
  webServer: {
    command: `node tests/serve.ts ${port} ${process.env['SITE_FOLDER'] ?? 'dist'}`,
    url: `http://localhost:${port}/`,
    cwd: '../..',
  },
});
