import type { Choice, Question } from '../../model/invent.ts';
import type { Progress } from '../../model/train.ts';

/**
 * The models in the worker: the one that the site publishes, the reader's own copy of it, and the one that they
 * trained.
 */
export type Which = 'published' | 'own' | 'made';

/** Where the worker finds the model and the names. */
interface Files {
  model: string;
  names: string;
}

/** What came out of a training. */
interface Made {
  seconds: number;
  /** SHA-256 of its file, if the browser computes it: it does not for pages without https. */
  hash?: string;
  /** Whether its file is that of the published model, byte for byte. */
  isSame: boolean;
}

/** The trainings of the page, which may run side by side. */
export type TrainingName = 'teach' | 'make';

/** What was learned from a reader's list. */
interface Taught {
  learned: string[];
  /** Lines with letters that the model does not know, or of a length that it cannot take. */
  leftOut: string[];
  seconds: number;
}

/** What the worker does when it is asked; each answers with a promise. Errors are sentences for readers. */
export interface Calls {
  load: (files: Files) => void;
  ask: (which: Which, count: number, question: Question) => string[];
  explain: (which: Which, country: number, name: string) => Choice[];
  /** All numbers of the reader's copy. */
  numbers: () => Float64Array;
  change: (place: number, value: number) => void;
  /** Replaces the reader's copy by that of a file. */
  open: (file: ArrayBuffer) => void;
  reset: () => void;
  /** Makes what was trained in the page the reader's copy. */
  adopt: () => void;
  save: (which: Which) => Uint8Array<ArrayBuffer>;
  /**
   * Names of the list that have some text in them, accents aside: how many, and the first; those that begin with it
   * come first.
   */
  find: (text: string) => { count: number; first: { name: string; country: string; kept: boolean }[] };
  /** Answers of the published model for all countries that stand in the list. */
  copies: () => { found: string[]; of: number };
  /** Undefined if it was stopped. */
  teach: (text: string) => Taught | undefined;
  make: (without: string) => Made | undefined;
  stop: (training: TrainingName) => void;
  /** How many requests the worker has sent. */
  requests: () => number;
}

export type CallName = keyof Calls;

/** From the page to the worker. */
export interface Call {
  id: number;
  name: CallName;
  args: unknown[];
}

/** From the worker to the page: the result of a call, its error, or how far it is. */
export type Reply = { id: number } & ({ result: unknown } | { error: string } | { progress: Progress });
