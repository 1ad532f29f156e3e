import { defendersFirst, levelAt, rates } from './model';
import { limits, results, type Result, type Results, type Settings } from './settings';

export const days = ({ days }: Result) => Math.round(days);

/** How many flaws each finds first. */
export const firsts = ({ reviewers, attackers, nobody }: Result) => `${reviewers}, ${attackers}, ${nobody}`;

/** The extra reviewers that level the race; more than can be set are only called so. */
export const levelText = (settings: Settings) => {
  const level = levelAt(settings);
  return level > limits.people.max ? `more than ${limits.people.max}` : String(level);
};

/** Who was first to how many of a hundred flaws, and how long users were exposed. */
export function answer(settings: Settings, { open, closed }: Results): string {
  const draw = settings.draw > 0 ? `Draw ${settings.draw}. ` : '';
  return (
    `${draw}Open: reviewers ${open.reviewers}, attackers ${open.attackers}, nobody ${open.nobody}; ` +
    `exposed ${days(open)} days. Closed: ${firsts(closed)}; ${days(closed)} days.`
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
