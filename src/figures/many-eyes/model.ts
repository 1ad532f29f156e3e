/**
 * Who finds a flaw first, if everyone searches at a steady rate: a race of two exponential clocks.
 * The textbook fact used (Ross, Introduction to Probability Models, on the exponential distribution):
 * of two clocks with rates D and A the first rings first with probability D / (D + A).
 */

/** Who looks, and how fast. */
export type Searchers = {
  /** People who are paid to look and may always see inside. */
  insiders: number;
  /** People outside who look even at what is closed. */
  outsiders: number;
  /** Further people who look only because they can see inside. */
  extra: number;
  attackers: number;
  /** How many times faster a search goes for someone who can see inside. */
  speed: number;
};

/** How fast each side searches, as a multiple of one person who cannot see inside. */
export interface Rates {
  defenders: number;
  attackers: number;
}

/** How many computers have the flaw. */
export const computers = 10;

/** Shares of the computers that have the flaw; they add up to 1. */
interface Fate {
  /** Defenders were first, and the user updates. */
  safe: number;
  /** Defenders were first, but the user does not update. */
  behind: number;
  /** Attackers were first. */
  hit: number;
}

/** Only insiders see into what is closed; everyone sees into what is open. */
export function rates({ insiders, outsiders, extra, attackers, speed }: Searchers): { open: Rates; closed: Rates } {
  return {
    open: { defenders: speed * (insiders + outsiders + extra), attackers: speed * attackers },
    closed: { defenders: insiders * speed + outsiders, attackers },
  };
}

/** What becomes of a computer with the flaw; null if no one searches. */
export function fate({ defenders, attackers }: Rates, neverShare: number): Fate | null {
  if (defenders + attackers === 0) return null;
  const first = defenders / (defenders + attackers);
  return { safe: first * (1 - neverShare), behind: first * neverShare, hit: 1 - first };
}

/** How many of the computers are safe, how many are not updated, and how many were broken into. */
export interface Counts {
  safe: number;
  behind: number;
  hit: number;
}

/** Whole computers. What differs by the rounding of the machine only is rounded the same way. */
const whole = (share: number) => Math.round(share * computers + 1e-9);

/** What is to be expected for all computers; null if no one searches. */
export function countsOf(side: Rates, neverShare: number): Counts | null {
  const shares = fate(side, neverShare);
  if (!shares) return null;
  // The safe ones are rounded first, so that open code with a greater share never shows fewer of them.
  const safe = whole(shares.safe);
  const hit = Math.min(whole(shares.hit), computers - safe);
  return { safe, behind: computers - safe - hit, hit };
}

/**
 * Extra defenders with which as many computers are safe as with closed code; Infinity if no number is enough. Set
 * D / (D + A) times the share that updates equal to the closed side, and solve for the extra defenders.
 */
export function levelAt(searchers: Searchers, never: { open: number; closed: number }): number {
  const { insiders, outsiders, attackers } = searchers;
  const first = (fate(rates(searchers).closed, never.closed)?.safe ?? 0) / (1 - never.open);
  if (first < 1 - 1e-9) return Math.max(0, (attackers * first) / (1 - first) - insiders - outsiders);
  return attackers === 0 && first < 1 + 1e-9 ? 0 : Infinity;
}
