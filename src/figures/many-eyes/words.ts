import { defendersFirst, levelAt, rates } from './model';
import { limits, results, shareFirst, type Result, type Results, type Settings } from './settings';

export const days = ({ days }: Result) => Math.round(days);

/** How many flaws each finds first. */
export const firsts = ({ reviewers, attackers, nobody }: Result) => `${reviewers}, ${attackers}, ${nobody}`;

/** The extra reviewers that level the race; more than can be set are only called so. */
export const levelText = (settings: Settings) => {
  const level = levelAt(settings);
  return level > limits.people.max ? `more than ${limits.people.max}` : String(level);
};

/**
 * Where on the slider of extra reviewers both sides win the same share, as SVG in which only lengths in per cent vary.
 */
export function levelMark(settings: Settings): string {
  const share = levelAt(settings) / limits.people.max;
  const x = `${Math.min(100, 100 * share)}%`;
  const anchor = share > 0.5 ? 'end' : share < 0.1 ? 'start' : 'middle';
  return (
    `<svg class="block h-7 w-full overflow-visible fill-ink text-sm" aria-hidden="true">` +
    `<line class="stroke-ink stroke-2" x1="${x}" x2="${x}" y2="10"/>` +
    `<text x="${x}" y="24" text-anchor="${anchor}">${levelText(settings)} draws level</text></svg>`
  );
}

/**
 * Who was first to which share of the flaws that were found, and how long users were exposed; it says itself that its
 * numbers are invented.
 */
export function answer(settings: Settings, { open, closed }: Results): string {
  const draw = settings.draw > 0 ? `Draw ${settings.draw}. ` : '';
  return (
    `${draw}Invented: open, reviewers win ${shareFirst(open)}, ${days(open)} days exposed; ` +
    `closed, ${shareFirst(closed)}, ${days(closed)} days.`
  );
}

/** What would level the race, and what would shorten the exposure. */
export function reason(settings: Settings): string {
  if (defendersFirst(rates(settings).open) === null) return 'Nobody looks, so nobody finds anything, open or closed.';
  const race = `With ${levelText(settings)} extra reviewers both sides would win the same share of races; you set ${settings.extra}.`;
  if (settings.never === 0) return `${race} Everybody updates, which keeps exposure down.`;
  const all = results({ ...settings, never: 0 });
  return `${race} If everybody updated, users would be exposed ${days(all.open)} days open, ${days(all.closed)} closed.`;
}
