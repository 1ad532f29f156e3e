import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from '../on-path.ts';
import { expression, inTime, type Browser, type Engine } from './engine.ts';

const program = () => onPath('firefox-esr', 'firefox');

/** Firefox, which speaks WebDriver BiDi itself: commands and answers in JSON over one WebSocket. */
export const firefox: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  missing: () => (program() ? [] : ['firefox-esr']),
  async start(): Promise<Browser> {
    const profile = mkdtempSync(join(tmpdir(), 'an-open-case-firefox-'));
    const process_ = spawn(
      program() ?? 'firefox-esr',
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
      // A home of its own, because Firefox refuses one that belongs to somebody else.
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
    );
    const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
    const address = await inTime(
      'Firefox starts',
      new Promise<string>((resolve, reject) => {
        let said = '';
        process_.stderr.on('data', (chunk) => {
          said += String(chunk);
          const [, found] = /BiDi listening on (ws:\S+)/.exec(said) ?? [];
          if (found) resolve(found);
        });
        process_.once('error', reject);
        process_.once('exit', () => reject(new Error(`Firefox ended at once:\n${said}`)));
      }),
    );
    const send = await connect(`${address}/session`);
    await send('session.new', { capabilities: {} });
    // A tab of our own: in the first one the address bar keeps the focus, and buttons hear no keys.
    const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
    await send('browsingContext.activate', { context });
    return {
      open: async (url) => {
        await send('browsingContext.navigate', { context, url, wait: 'complete' });
      },
      run: async (inPage, ...args) => {
        const answer = (await send('script.evaluate', {
          target: { context },
          awaitPromise: true,
          expression: `Promise.resolve(${expression(inPage, args)}).then((value) => JSON.stringify(value) ?? 'null')`,
        })) as { result?: { value: string }; exceptionDetails?: { text: string } };
        if (!answer.result) throw new Error(answer.exceptionDetails?.text ?? 'The page gave no answer.');
        return JSON.parse(answer.result.value);
      },
      press: async (value) => {
        const actions = [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
        await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      resize: async (width, height) => {
        await send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      close: async () => {
        process_.kill();
        await ended;
        rmSync(profile, { recursive: true, force: true });
      },
    };
  },
};

/** Opens the WebSocket and returns what sends a command over it. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const giveUp = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  await inTime(
    'Firefox opens its WebSocket',
    new Promise<void>((resolve, reject) => {
      socket.onopen = () => resolve();
      socket.onerror = () => reject(new Error(`No WebSocket at ${address}.`));
    }),
  );
  socket.onclose = () => giveUp('Firefox has gone.');
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; result?: unknown; message?: string };
    const asked = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if ('result' in message) asked?.resolve(message.result);
    else asked?.reject(new Error(message.message ?? 'Firefox refused a command.'));
  };
  let last = 0;
  return (method: string, params: object): Promise<unknown> =>
    inTime(
      `Firefox, ${method}`,
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    );
}
