/**
 * Who finds a flaw first, if everyone searches at a steady rate: a race of two exponential clocks.
 * The textbook facts used (Ross, Introduction to Probability Models, on the exponential distribution):
 * of two clocks with rates D and A the first rings first with probability D / (D + A), and the
 * earlier of the two rings after 1 / (D + A) days on average.
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

export interface Users {
  /** Days from finding a flaw to publishing its fix. */
  fixDays: number;
  /** Share of users who never install a fix, from 0 to 1. */
  neverShare: number;
}

/** Searches per day: how often a given flaw would be found by defenders, and by attackers. */
export interface Rates {
  defenders: number;
  attackers: number;
}

/** One person who cannot see inside finds a given flaw once in this many days. Our assumption. */
export const daysPerFind = 30_000;

/** How long we watch. Our assumption. */
export const horizonDays = 365;

/** Rates in finds per day. Only insiders see into what is closed; everyone sees into what is open. */
export function rates({ insiders, outsiders, extra, attackers, speed }: Searchers): { open: Rates; closed: Rates } {
  return {
    open: {
      defenders: (speed * (insiders + outsiders + extra)) / daysPerFind,
      attackers: (speed * attackers) / daysPerFind,
    },
    closed: { defenders: (insiders * speed + outsiders) / daysPerFind, attackers: attackers / daysPerFind },
  };
}

/** The chance that defenders are first, however long it takes; null if no one searches. */
export const defendersFirst = ({ defenders, attackers }: Rates): number | null =>
  defenders + attackers === 0 ? null : defenders / (defenders + attackers);

/** Chances for one flaw within the days watched; they add up to 1. */
export function outcomes({ defenders, attackers }: Rates, days = horizonDays) {
  const total = defenders + attackers;
  const found = 1 - Math.exp(-total * days);
  const share = total === 0 ? 0 : found / total;
  return { defenders: share * defenders, attackers: share * attackers, nobody: 1 - found };
}

/**
 * Extra defenders with which defenders are first to the same share of the flaws that are found, open or closed: set
 * D / (D + A) equal on both sides and solve for the extra defenders.
 */
export const levelAt = ({ insiders, speed }: Pick<Searchers, 'insiders' | 'speed'>): number => insiders * (speed - 1);

/** The mean of min(T, days), where T is exponential with this rate. */
const meanWithin = (rate: number, days: number) => (rate === 0 ? days : -Math.expm1(-rate * days) / rate);

/**
 * Days within the days watched on which an average user can be attacked. Users who update are exposed
 * from the attackers' find to the fix; the others from the attackers' find or the fix, which tells
 * attackers where to look, to the end. For an endless watch and no laggards this is
 * fixDays + 1/D − (1 − e^(−A·fixDays))/A − e^(−A·fixDays)/(A + D).
 */
export function exposedDays(
  { defenders, attackers }: Rates,
  { fixDays, neverShare }: Users,
  days = horizonDays,
): number {
  if (attackers === 0) return 0;
  const early = Math.min(fixDays, days);
  const rest = days - early;
  // Mean of the days before the attackers' find, and before both find and fix.
  const unfixed = early + meanWithin(defenders, rest);
  const quiet = meanWithin(attackers, early) + Math.exp(-attackers * early) * meanWithin(attackers + defenders, rest);
  return (1 - neverShare) * Math.max(0, unfixed - quiet) + neverShare * Math.max(0, days - quiet);
}

export interface Flaw {
  first: 'defenders' | 'attackers' | 'nobody';
  exposedDays: number;
}

/** Plays the race many times. The random numbers, from 0 to 1, are handed in so that a draw can be repeated. */
export function drawFlaws(
  { defenders, attackers }: Rates,
  { fixDays, neverShare }: Users,
  count: number,
  random: () => number,
  days = horizonDays,
): Flaw[] {
  const ring = (rate: number) => (rate === 0 ? Infinity : -Math.log(1 - random()) / rate);
  return Array.from({ length: count }, () => {
    const [found, attacked] = [ring(defenders), ring(attackers)];
    const fixed = Math.min(found + fixDays, days);
    const known = Math.min(attacked, fixed);
    const updating = Math.max(0, fixed - Math.min(attacked, days));
    const never = attackers === 0 ? 0 : days - known;
    return {
      first: Math.min(found, attacked) >= days ? 'nobody' : found <= attacked ? 'defenders' : 'attackers',
      exposedDays: (1 - neverShare) * updating + neverShare * never,
    };
  });
}

/** Whole dots for shares that add up to 1: rounded down, the rest to the largest remainders. */
export function dots(shares: readonly number[], count: number): number[] {
  const whole = shares.map((share) => Math.floor(share * count + 1e-9));
  const order = shares
    .map((share, i) => [share * count - (whole[i] ?? 0), i] as const)
    .sort(([a], [b]) => b - a)
    .map(([, i]) => i);
  for (const i of order.slice(0, count - whole.reduce((a, b) => a + b, 0))) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
