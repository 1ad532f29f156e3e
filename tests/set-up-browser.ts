import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumNames, systemChromium } from './system-chromium.ts';

/**
 * Makes sure that there is a browser for the tests: Playwright's own, or the system's where that
 * cannot be downloaded. Run by the test command; does nothing where a browser is there.
 */
const run = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'inherit', timeout: 5 * 60_000 });
    return true;
  } catch {
    return false;
  }
};

const ready = () => existsSync(chromium.executablePath()) || systemChromium() !== undefined;

if (!ready()) {
  console.warn('No browser for the tests yet. Asking Playwright for its own.');
  run('npx', 'playwright', 'install', 'chromium');
}
if (!ready() && process.getuid?.() === 0) {
  console.warn('That was refused. Installing the Chromium of this system.');
  run('apt-get', 'update', '-qq');
  for (const name of chromiumNames) if (!ready()) run('apt-get', 'install', '-y', '-qq', name);
}
if (!ready()) {
  console.warn(
    'The tests need a browser: run "npx playwright install chromium", or as root "apt-get install chromium".',
  );
  process.exitCode = 1;
}
