import { random } from '../../model/random.ts';
import { defendersFirst, drawFlaws, exposedDays, rates, type Searchers } from './model.ts';

/** What the reader sets. Percentages are whole numbers. */
export type Settings = Searchers & {
  fix: number;
  never: number;
  closed: 'software' | 'service';
  draw: number;
};

/** The settings of each case, in the order of its table; the figure begins with the first. */
export interface Data {
  cases: { label: string; values: Omit<Settings, 'draw'> }[];
}

/** How one side does. */
export interface Result {
  /** Share of the flaws that defenders find first, however long it takes, from 0 to 1; null if nobody looks. */
  share: number | null;
  /** Days of a year on which users can be attacked. */
  days: number;
}

/** For so many flaws the two race. */
export const flaws = 100;

export const limits = {
  people: { min: 0, max: 200, step: 1 },
  speed: { min: 1, max: 30, step: 1 },
  fix: { min: 0, max: 90, step: 1 },
  never: { min: 0, max: 60, step: 1 },
};

export type Results = Record<'open' | 'closed', Result>;

/** Both sides under the same settings: what is to be expected, or what came of one draw. */
export function results(settings: Settings): Results {
  const both = rates(settings);
  const resultOf = (side: 'open' | 'closed'): Result => {
    const neverShare = side === 'closed' && settings.closed === 'service' ? 0 : settings.never / 100;
    const users = { fixDays: settings.fix, neverShare };
    if (settings.draw > 0) {
      const drawn = (days?: number) =>
        drawFlaws(both[side], users, flaws, random(settings.draw * 2 + (side === 'open' ? 1 : 0)).uniform, days);
      const firstTo = (who: string) => drawn(Infinity).filter(({ first }) => first === who).length;
      return {
        share: defendersFirst({ defenders: firstTo('defenders'), attackers: firstTo('attackers') }),
        days: drawn().reduce((sum, flaw) => sum + flaw.exposedDays, 0) / flaws,
      };
    }
    return { share: defendersFirst(both[side]), days: exposedDays(both[side], users) };
  };
  return { open: resultOf('open'), closed: resultOf('closed') };
}
