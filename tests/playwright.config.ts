import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';
import { systemChromium } from './system-chromium.ts';

const ownBrowser = existsSync(chromium.executablePath());
const asRoot = process.getuid?.() === 0;

/** Another port lets two copies of the project be tested at once. */
const port = Number(process.env['TEST_PORT'] ?? 4330);

/** The built site at the root, and the same site built for a folder. */
export const rootAddress = `http://localhost:${port}/`;
export const folderAddress = `http://localhost:${port + 1}/open-case/`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: rootAddress,
    launchOptions: {
      executablePath: ownBrowser ? undefined : systemChromium(),
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testMatch: 'reading.spec.ts',
    },
  ],
  webServer: [
    { command: `node tests/serve.ts ${port} dist`, url: rootAddress, cwd: '..', reuseExistingServer: false },
    // Not waited for: its build goes on while the first tests run.
    { command: `node tests/e2e/serve-in-a-folder.ts ${port + 1}`, cwd: '..' },
  ],
});
