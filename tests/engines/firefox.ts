import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { onPath } from '../on-path.ts';
import { patience, type Browser, type Engine } from './engine.ts';

const program = () => onPath('firefox-esr', 'firefox');

/** Firefox, by WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  missing: () => (program() ? [] : ['firefox-esr']),
  async start(): Promise<Browser> {
    // A home of its own, because Firefox refuses one that belongs to somebody else.
    const home = mkdtempSync(join(tmpdir(), 'an-open-case-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: program() ?? 'firefox-esr',
      protocolTimeout: patience,
      timeout: patience,
      env: { ...process.env, HOME: home },
    });
    const page = await browser.newPage();
    return {
      open: async (url) => {
        await page.goto(url);
      },
      run: (inPage, ...args) => page.evaluate(inPage as (...args: unknown[]) => unknown, ...args) as Promise<never>,
      press: (key) => page.keyboard.press(key),
      resize: (width, height) => page.setViewport({ width, height }),
      close: async () => {
        await browser.close();
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
};
