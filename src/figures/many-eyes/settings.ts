import { dots, drawFlaws, exposedDays, outcomes, rates, seeded, type Searchers } from './model';

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
      const drawn = drawFlaws(both[side], users, flaws, seeded(settings.draw * 2 + (side === 'open' ? 1 : 0)));
      const firstTo = (who: string) => drawn.filter(({ first }) => first === who).length;
      return {
        reviewers: firstTo('defenders'),
        attackers: firstTo('attackers'),
        nobody: firstTo('nobody'),
        days: drawn.reduce((sum, flaw) => sum + flaw.exposedDays, 0) / flaws,
      };
    }
    const { defenders, attackers: rivals, nobody: neither } = outcomes(both[side]);
    const [reviewers = 0, attackers = 0, nobody = 0] = dots([defenders, rivals, neither], flaws);
    return { reviewers, attackers, nobody, days: exposedDays(both[side], users) };
  };
  return { open: resultOf('open'), closed: resultOf('closed') };
}

/** The measure of the race: of the flaws that were found, the share that reviewers found first. */
export function shareFirst({ reviewers, attackers }: Result): string {
  const found = reviewers + attackers;
  return found > 0 ? `${Math.round((100 * reviewers) / found)}%` : 'none';
}
