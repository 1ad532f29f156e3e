import { fate, rates, type Searchers } from './model.ts';

/** What the reader sets. Percentages are whole numbers. */
export type Settings = Searchers & {
  never: number;
  closed: 'software' | 'service';
};

/** The settings of each case, in the order of its table; the figure begins with the first. */
export interface Data {
  cases: { label: string; values: Settings }[];
}

/** So many computers have the hole. */
export const computers = 10;

export const limits = {
  people: { min: 0, max: 200, step: 1 },
  speed: { min: 1, max: 30, step: 1 },
  never: { min: 0, max: 60, step: 1 },
};

/** How many of the computers are safe, how many are not updated, and how many were broken into. */
export interface Counts {
  safe: number;
  behind: number;
  hit: number;
}

/** The start values before 29 November 2026: links of then leave them out. */
export const inOlderLinks: Settings = {
  extra: 40,
  insiders: 5,
  outsiders: 10,
  attackers: 10,
  speed: 8,
  never: 13,
  closed: 'software',
};

export type Results = Record<'open' | 'closed', Counts | null>;

/** Shares of users who never update; a service is repaired by its vendor for all. */
export const neverShares = ({ never, closed }: Settings) => ({
  open: never / 100,
  closed: closed === 'service' ? 0 : never / 100,
});

/** Equal but for the rounding of the machine counts as equal. */
const whole = (share: number) => Math.round(share * computers + 1e-9);

/** What is to be expected under the same settings; null where nobody looks. */
export function results(settings: Settings): Results {
  const [both, never] = [rates(settings), neverShares(settings)];
  const countsOf = (side: 'open' | 'closed'): Counts | null => {
    const shares = fate(both[side], never[side]);
    if (!shares) return null;
    // The safe ones are rounded first, so that open code with a greater share never shows fewer of them.
    const safe = whole(shares.safe);
    const hit = Math.min(whole(shares.hit), computers - safe);
    return { safe, behind: computers - safe - hit, hit };
  };
  return { open: countsOf('open'), closed: countsOf('closed') };
}
