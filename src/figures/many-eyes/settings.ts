import { random } from '../../model/random';
import { defendersFirst, dots, drawFlaws, exposedDays, outcomes, rates, type Searchers } from './model';

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

/** How one side does: of 100 flaws, who is first to each, and how long users can be attacked. */
export interface Result {
  reviewers: number;
  attackers: number;
  nobody: number;
  /** Share of the flaws found that reviewers find first, from 0 to 1; null if none is found. */
  share: number | null;
  days: number;
}

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
      const { uniform } = random(settings.draw * 2 + (side === 'open' ? 1 : 0));
      const drawn = drawFlaws(both[side], users, flaws, uniform);
      const firstTo = (who: string) => drawn.filter(({ first }) => first === who).length;
      const [reviewers, attackers] = [firstTo('defenders'), firstTo('attackers')];
      return {
        reviewers,
        attackers,
        share: defendersFirst({ defenders: reviewers, attackers }),
        nobody: firstTo('nobody'),
        days: drawn.reduce((sum, flaw) => sum + flaw.exposedDays, 0) / flaws,
      };
    }
    const { defenders, attackers: rivals, nobody: neither } = outcomes(both[side]);
    const [reviewers = 0, attackers = 0, nobody = 0] = dots([defenders, rivals, neither], flaws);
    // Of the rates, not of the signs, which are rounded to whole ones.
    const share = defendersFirst(both[side]);
    return { reviewers, attackers, nobody, share, days: exposedDays(both[side], users) };
  };
  return { open: resultOf('open'), closed: resultOf('closed') };
}

/**
 * The measure of the race: of the flaws that were found, the share that reviewers found first. Equal but for the
 * rounding of the machine counts as equal.
 */
export const shareFirst = ({ share }: Result): string =>
  share === null ? 'none' : `${Math.round(100 * share + 1e-9)}%`;
