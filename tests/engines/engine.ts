import { setTimeout as wait } from 'node:timers/promises';

/** Keys that the checks press, by their names in the standard of keyboard events. */
type KeyName = 'Enter' | 'Escape' | 'Home' | 'ArrowLeft' | 'ArrowRight' | 'ArrowDown';

/** A browser with one tab. Every call rejects if the browser or its page dies. */
export interface Browser {
  /** Goes to an address and waits until the page has loaded. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in the page and returns what it returns. The function is sent as text, so it
   * uses nothing from around it; arguments and result are JSON.
   */
  run<A extends unknown[], T>(inPage: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses and releases a key; it goes to what has the focus. */
  press(key: KeyName): Promise<void>;
  /** Gives the page this room, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine that the site is tried in. */
export interface Engine {
  name: string;
  /** Packages of Debian that hold it. */
  packages: readonly string[];
  /** Programs that it needs and that are not on the PATH. */
  missing(): string[];
  start(): Promise<Browser>;
}

/** How long a browser may take to start or to answer before it counts as dead, in milliseconds. */
export const patience = 60_000;

/** The same promise, rejected with a plain message if nothing comes of it. */
export async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  const stop = new AbortController();
  const tooLate = wait(patience, undefined, { signal: stop.signal }).then((): never => {
    throw new Error(`${what}: no answer.`);
  });
  tooLate.catch(() => undefined);
  return Promise.race([promise, tooLate]).finally(() => stop.abort());
}
