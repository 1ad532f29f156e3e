import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { onPath } from '../on-path.ts';
import { expression, inTime, type Browser, type Engine } from './engine.ts';

/** The browser's own buttons would keep its window wider than a phone; the page does not see this. */
const narrowWindow = '* { font-size: 1px; margin: 0; padding: 0; min-width: 0; min-height: 0; }';

/** WebKit in the little browser that comes with WebKitGTK, driven by WebDriver: JSON over HTTP. */
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
    const display = await inTime('Xvfb starts', firstLine(screen.stdio[3] as Readable));
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${display}`, XDG_CONFIG_HOME: settings },
    });
    const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
      const { value } = (await response.json()) as { value: { error?: string; message?: string } };
      if (!response.ok) throw new Error(value.message || value.error || 'WebKit refused a command.');
      return value;
    };
    await inTime(
      'WebKitWebDriver starts',
      answering(() => ask('GET', '/status')),
    );
    const opened = await inTime('WebKit starts', ask('POST', '/session', { capabilities: {} }));
    const session = `/session/${(opened as { sessionId: string }).sessionId}`;
    const command = (path: string, body: object) => inTime(`WebKit, ${path}`, ask('POST', session + path, body));
    return {
      open: async (url) => {
        await command('/url', { url });
      },
      run: async (inPage, ...args) => {
        const script = `const done = arguments[0];
          Promise.resolve(${expression(inPage, args)})
            .then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
        const answer = JSON.parse(String(await command('/execute/async', { script, args: [] }))) as { error?: string };
        if (answer.error) throw new Error(answer.error);
        return (answer as { value: never }).value;
      },
      press: async (value) => {
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
        await command('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      resize: async (width, height) => {
        const inside = () => command('/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
        // The page learns of its window's new size a little later.
        const settled = () =>
          inTime(
            `WebKit becomes ${width} px wide`,
            answering(async () => {
              const [wide] = (await inside()) as number[];
              if (wide !== width) throw new Error(`The page is ${wide} px wide.`);
            }),
          );
        await command('/window/rect', { width, height });
        await settled();
        // A window has a bar above the page.
        const [, high = height] = (await inside()) as number[];
        await command('/window/rect', { width, height: height * 2 - high });
        await settled();
      },
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        await Promise.all([driver, screen].map(end));
        rmSync(settings, { recursive: true, force: true });
      },
    };
  },
};

const firstLine = (stream: Readable) =>
  new Promise<string>((resolve) => stream.once('data', (chunk) => resolve(String(chunk).trim())));

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}

/** A port that nobody listens at. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Asks again and again until somebody answers. */
export async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const there = await ask().then(
      () => true,
      () => false,
    );
    if (there) return;
    await wait(50);
  }
}
