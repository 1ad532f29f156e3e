import { apiUsd, selfUsd, type Machines, type Price } from './model.ts';

/** What the reader sets. Shares are whole per cents. */
export type Settings = Record<keyof typeof limits, number> & {
  /** Millions of tokens written in a month. */
  volume: number;
  price: string;
  mix: Mix;
};

export type Mix = 'even' | 'three' | 'reading';

export interface Offer extends Price {
  id: string;
  label: string;
}

export const inputNames = [
  'gpus',
  'speedEven',
  'speedReading',
  'rent',
  'rentLow',
  'rentHigh',
  'hours',
  'load',
  'overhead',
  'staff',
  'wage',
  'payroll',
  'homeSpeed',
  'homePower',
  'homeElectricity',
  'novels',
] as const;

export interface Data {
  inputs: Record<(typeof inputNames)[number], number>;
  /** The open model that hosts sell and own machines run. */
  model: string;
  /** Closed models on sale, the cheapest last. */
  closed: Offer[];
  /** The hosts of the open model, the cheapest first. */
  hosts: Offer[];
  /** The worked examples that have a button with their label. */
  examples: { label: string; name: string; values: Omit<Settings, 'price' | 'overhead' | 'payroll'> }[];
  /** What is set at first; the other settings begin with the inputs. */
  start: Pick<Settings, 'volume' | 'price' | 'mix' | 'staff'>;
}

/** The start values before 29 November 2026: links of then leave them out. The last five began so after it, too. */
export const inOlderLinks: Settings = {
  volume: 5000,
  mix: 'even',
  staff: 0.5,
  price: 'gpt-6-1-sol',
  load: 30,
  rent: 3.99,
  overhead: 10,
  payroll: 1.4,
};

/** Millions of tokens written in a month, one to ten thousand. */
export const volumes = [0, 1, 2, 3].flatMap((power) => [1, 1.5, 2, 3, 5, 7].map((n) => n * 10 ** power)).concat(1e4);
export const maxVolume = 1e4;

export const limits = {
  load: { min: 5, max: 80, step: 1 },
  rent: { min: 1.99, max: 12.29, step: 0.01 },
  staff: { min: 0, max: 2, step: 0.05 },
  overhead: { min: 0, max: 30, step: 1 },
  payroll: { min: 1, max: 2, step: 0.05 },
};

/** Tokens read for each one written. */
export const readPerWritten: Record<Mix, number> = { even: 1, three: 3, reading: 10 };

const machinesOf = ({ inputs }: Data, settings: Settings): Machines => ({
  gpus: inputs.gpus,
  speed: inputs[settings.mix === 'reading' ? 'speedReading' : 'speedEven'],
  rent: settings.rent,
  hours: inputs.hours,
  load: settings.load / 100,
  overhead: settings.overhead / 100,
  staff: settings.staff,
  postUsd: inputs.wage * settings.payroll,
});

/** The two ways to pay under the same settings: own machines, and the offers to compare them with. */
export function comparison(data: Data, settings: Settings) {
  const machines = machinesOf(data, settings);
  const ratio = readPerWritten[settings.mix];
  return {
    machines,
    ratio,
    volume: settings.volume,
    closed: data.closed.find(({ id }) => id === settings.price) as Offer,
    cheapest: data.hosts[0] as Offer,
    costliest: data.hosts.at(-1) as Offer,
    cheapestClosed: data.closed.at(-1) as Offer,
    /** What a month costs, at the reader’s volume or another. */
    own: (volume = settings.volume) => selfUsd(volume, machines),
    bill: (offer: Offer, volume = settings.volume) => apiUsd(volume, ratio, offer),
  };
}

export type Comparison = ReturnType<typeof comparison>;
