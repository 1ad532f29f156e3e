import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Key } from 'selenium-webdriver';
import { onPath } from '../on-path.ts';
import { inTime, patience, type Browser, type Engine } from './engine.ts';

/** The browser's own buttons would keep its window wider than a phone; the page does not see this. */
const narrowWindow = '* { font-size: 1px; margin: 0; padding: 0; min-width: 0; min-height: 0; }';

const keys = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowDown: Key.ARROW_DOWN,
};

/** WebKit in the little browser that comes with WebKitGTK, by WebDriver. */
export const webkit: Engine = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb'],
  missing: () => ['WebKitWebDriver', 'Xvfb'].filter((name) => !onPath(name)),
  async start(): Promise<Browser> {
    const settings = mkdtempSync(join(tmpdir(), 'an-open-case-webkit-'));
    mkdirSync(join(settings, 'gtk-3.0'));
    writeFileSync(join(settings, 'gtk-3.0/gtk.css'), narrowWindow);
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [display] = (await inTime('Xvfb starts', once(screen.stdio[3] as Readable, 'data'))) as [Buffer];
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const server = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${display.toString().trim()}`, XDG_CONFIG_HOME: settings },
    });
    const answers = () =>
      fetch(`${address}/status`).then(
        () => true,
        () => false,
      );
    for (let tries = 0; tries < 600 && !(await answers()); tries++) await wait(100);
    const builder = new Builder().disableEnvironmentOverrides().usingServer(address).forBrowser('MiniBrowser');
    const driver = await inTime('WebKit starts', Promise.resolve(builder.build()));
    // WebKit's driver waits for no promise, so the function reports when its own is kept.
    const run: Browser['run'] = async (inPage, ...args) => {
      const script = `const done = arguments[0];
        Promise.resolve((${String(inPage)})(...${JSON.stringify(args)}))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await inTime(
        'WebKit answers',
        driver.executeAsyncScript<{ value: never; error?: string }>(script),
      );
      if (answer.error) throw new Error(answer.error);
      return answer.value;
    };
    return {
      open: (url) => inTime(`WebKit opens ${url}`, driver.get(url)),
      run,
      press: (key) => inTime(`WebKit hears ${key}`, driver.actions().sendKeys(keys[key]).perform()),
      resize: async (width, height) => {
        // The page learns of its window's new size a little later.
        const settled = async () =>
          void (await driver.wait(
            async () => (await run(() => innerWidth)) === width,
            patience,
            `not ${width} px wide`,
          ));
        await driver.manage().window().setRect({ width, height });
        await settled();
        // A window has a bar above the page.
        const high = await run(() => innerHeight);
        await driver
          .manage()
          .window()
          .setRect({ width, height: height * 2 - high });
        await settled();
      },
      close: async () => {
        await driver.quit().catch(() => undefined);
        server.kill();
        screen.kill();
        rmSync(settings, { recursive: true, force: true });
      },
    };
  },
};

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
