import { existsSync } from 'node:fs';
import { chromium, defineConfig, devices } from '@playwright/test';
import { systemChromium } from './system-chromium';

const ownBrowser = existsSync(chromium.executablePath());
const asRoot = process.getuid?.() === 0;

/** The built site at the root, and the same site built for a folder. */
export const rootAddress = 'http://localhost:4330/';
export const folderAddress = 'http://localhost:4331/open-case/';

const folderBuild = 'test-results/in-a-folder';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  timeout: 60_000,
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
      testMatch: ['accessibility.spec.ts', 'reading.spec.ts', 'without-script.spec.ts'],
    },
  ],
  webServer: [
    { command: 'node tests/serve.ts 4330 dist', url: rootAddress, cwd: '..', reuseExistingServer: false },
    {
      command: `npx astro build --outDir ${folderBuild} && node tests/serve.ts 4331 ${folderBuild} /open-case/`,
      env: { BASE_PATH: '/open-case/', SITE_URL: 'https://example.org' },
      url: folderAddress,
      cwd: '..',
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
