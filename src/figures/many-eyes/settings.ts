import { countsOf, rates, type Counts, type Searchers } from './model.ts';

/** What the reader sets. Percentages are whole numbers. */
export type Settings = Searchers & {
  never: number;
  closed: 'software' | 'service';
};

/** The settings of each case, in the order of its table; the figure begins with the first. */
export interface Data {
  cases: { label: string; values: Settings }[];
}

export const limits = {
  people: { min: 0, max: 200, step: 1 },
  speed: { min: 1, max: 30, step: 1 },
  never: { min: 0, max: 60, step: 1 },
};

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

/** What is to be expected under the same settings; null where nobody looks. */
export function results(settings: Settings): Results {
  const [both, never] = [rates(settings), neverShares(settings)];
  return { open: countsOf(both.open, never.open), closed: countsOf(both.closed, never.closed) };
}
