import { copies, explain, invent, type Question } from '../../model/invent.ts';
import { readModel, writeModel, type Model } from '../../model/model-file.ts';
import { readPlaces, type Place } from '../../model/places.ts';
import { encode, makeModel, teach, type Training } from '../../model/recipe.ts';
import type { Progress } from '../../model/train.ts';
import { fold } from '../../text/fold.ts';

/** All work with the model, beside the page, which stays free for its reader. */

/**
 * The models in the worker: the one that the site publishes, the reader's own copy of it, and the one that they
 * trained.
 */
export type Which = 'published' | 'own' | 'made';

/** The trainings of the page, which may run side by side. */
export type TrainingName = 'teach' | 'make';

type Report = (progress: Progress) => void;

/** Milliseconds of training after which the worker listens to the page. */
const pause = 40;
/** How often a training says how far it is. */
const reports = 100;
const leastTaught = 20;
const mostTaught = 2000;

const models: Partial<Record<Which, Model>> = {};
let places: Place[] = [];
let published = new Uint8Array(new ArrayBuffer(0));
const stopped = new Set<TrainingName>();

const model = (which: Which): Model => {
  const found = models[which];
  if (!found) throw new Error('That model is not there yet.');
  return found;
};

async function fetched(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error('The model could not be fetched. Are you online? Try again.');
  return new Uint8Array(await response.arrayBuffer());
}

/** A text as people type it who have not all letters. */
const plain = (text: string) => fold(text).replace(/ł/g, 'l').replace(/ı/g, 'i');

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Browsers have it for pages with https, and on the reader's own machine.
  if (!globalThis.crypto.subtle) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Trains to the end, or until it is stopped. @returns seconds of work, or undefined if it was stopped */
async function run(name: TrainingName, { steps }: Training, report: Report): Promise<number | undefined> {
  stopped.delete(name);
  const start = performance.now();
  let listened = start;
  let told = 0;
  let bits = 0;
  let count = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    const { seen, total } = step.value;
    bits += step.value.bits;
    count++;
    if (seen - told >= total / reports || seen === total) {
      report({ seen, total, bits: bits / count });
      told = seen;
      bits = count = 0;
    }
    if (performance.now() - listened < pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (stopped.has(name)) return undefined;
    listened = performance.now();
  }
  return (performance.now() - start) / 1000;
}

/**
 * What the worker does when it is asked: the first argument hears how far it is. Each answers with a promise; errors are
 * sentences for readers.
 */
const calls = {
  async load(_: Report, files: { model: string; names: string }) {
    const [file, list] = await Promise.all([fetched(files.model), fetched(files.names)]);
    const read = readModel(file);
    published = file;
    places = readPlaces(new TextDecoder().decode(list));
    models.published = models.own = read;
  },
  ask: (_: Report, which: Which, count: number, question: Question) => invent(model(which), count, question),
  explain: (_: Report, which: Which, country: number, name: string) => explain(model(which), country, name),
  /** All numbers of the reader's copy. */
  numbers: () => model('own').numbers.slice(),
  change(_: Report, place: number, value: number) {
    const numbers = model('own').numbers.slice();
    numbers[place] = value;
    models.own = { ...model('own'), numbers };
  },
  /** Replaces the reader's copy by that of a file. */
  open(_: Report, file: ArrayBuffer) {
    const opened = readModel(new Uint8Array(file));
    const kind = ({ alphabet, countries, shape }: Model) => JSON.stringify([alphabet, countries, shape]);
    if (kind(opened) !== kind(model('published')))
      throw new Error(
        'This model has other letters or countries than the published one. Open one that was saved here.',
      );
    models.own = opened;
  },
  reset() {
    models.own = model('published');
  },
  /** Makes what was trained in the page the reader's copy. */
  adopt() {
    models.own = model('made');
  },
  save: (_: Report, which: Which) => writeModel(model(which)),
  /**
   * Names of the list that have some text in them, accents aside: how many, and the first; those that begin with it
   * come first.
   */
  find(_: Report, text: string) {
    const wanted = plain(text);
    const place = ({ name }: Place) => plain(name).indexOf(wanted);
    const all = places
      .filter((entry) => place(entry) >= 0)
      .sort((a, b) => Math.min(place(a), 1) - Math.min(place(b), 1));
    return { count: all.length, first: all.slice(0, 12) };
  },
  /** Answers of the published model for all countries that stand in the list. */
  copies: () => copies(model('published'), places),
  /** @returns what was learned from a reader's list and what was left out, or undefined if it was stopped */
  async teach(report: Report, text: string) {
    const lines = text
      .split(/[\n\t;,]+/)
      .map((line) => line.trim())
      .filter(Boolean);
    const { countries, alphabet } = model('published');
    const usable = lines.slice(0, mostTaught).map((line) => ({
      line,
      encoded: encode([{ country: '', name: line }], [...countries, ''], alphabet),
    }));
    const names = usable.flatMap(({ encoded }) => encoded);
    if (lines.length > mostTaught)
      throw new Error(`These are ${lines.length} names. The model takes ${mostTaught} at most: leave some out.`);
    const leftOut = usable.filter(({ encoded }) => encoded.length === 0).map(({ line }) => line);
    if (names.length < leastTaught) {
      const lost = leftOut.length > 0 ? ` It cannot read: ${leftOut.slice(0, 5).join(', ')}.` : '';
      throw new Error(
        `It needs at least ${leastTaught} names that it can read, one in a line; these are ${names.length}.${lost} It reads Latin letters, hyphens, apostrophes and spaces, up to 17 in a name.`,
      );
    }
    const training = teach(model('published'), names);
    const seconds = await run('teach', training, report);
    if (seconds === undefined) return undefined;
    models.own = training.model;
    const learned = usable.filter(({ encoded }) => encoded.length > 0).map(({ line }) => line);
    return { learned, leftOut, seconds };
  },
  /** @returns what came out, and whether it is the published file, byte for byte; undefined if it was stopped */
  async make(report: Report, without: string) {
    const training = makeModel(places, without);
    const seconds = await run('make', training, report);
    if (seconds === undefined) return undefined;
    models.made = training.model;
    const file = writeModel(training.model);
    const isSame = file.length === published.length && file.every((byte, i) => byte === published[i]);
    return { seconds, hash: await sha256(file), isSame };
  },
  stop: (_: Report, training: TrainingName) => void stopped.add(training),
  /** How many requests the worker has sent. */
  requests: () => performance.getEntriesByType('resource').length,
};

export type Calls = typeof calls;

/** From the page to the worker. */
export interface Call {
  id: number;
  name: keyof Calls;
  args: unknown[];
}

/** From the worker to the page: the result of a call, its error, or how far it is. */
export type Reply = { id: number } & ({ result: unknown } | { error: string } | { progress: Progress });

addEventListener('message', ({ data: { id, name, args } }: MessageEvent<Call>) => {
  const reply = (message: Reply) => postMessage(message);
  const call = calls[name] as (report: Report, ...args: unknown[]) => unknown;
  // In a promise, so that an error in the call is caught like one later.
  Promise.resolve()
    .then(() => call((progress) => reply({ id, progress }), ...args))
    .then((result) => reply({ id, result }))
    .catch((error: unknown) => reply({ id, error: error instanceof Error ? error.message : String(error) }));
});
