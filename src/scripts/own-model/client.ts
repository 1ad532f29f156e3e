import type { Progress } from '../../model/train.ts';
import type { Call, Calls, Reply } from './worker.ts';

type CallName = keyof Calls;
type Args<Name extends CallName> = Parameters<Calls[Name]> extends [unknown, ...infer Rest] ? Rest : [];
type Result<Name extends CallName> = Promise<Awaited<ReturnType<Calls[Name]>>>;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  report?: ((progress: Progress) => void) | undefined;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let last = 0;

/** One worker for the visit: once it is there, everything works without a network. */
function started(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.id);
    if ('progress' in data) return call?.report?.(data.progress);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.result);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The model could not be started. Are you online?'));
    waiting.clear();
    worker = undefined;
  });
  return worker;
}

/** Has the worker do something. @param report hears, while it trains, how far it is */
export function callWith<Name extends CallName>(
  report: ((progress: Progress) => void) | undefined,
  name: Name,
  ...args: Args<Name>
): Result<Name> {
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, report });
    started().postMessage({ id, name, args } satisfies Call);
  });
}

export const call = <Name extends CallName>(name: Name, ...args: Args<Name>): Result<Name> =>
  callWith(undefined, name, ...args);
