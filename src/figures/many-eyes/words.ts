import { defendersFirst, levelAt, rates } from './model';
import { flaws, limits, results, type Result, type Results, type Settings } from './settings';

export const days = ({ days }: Result) => Math.round(days);

/** How many flaws each finds first. */
export const firsts = ({ reviewers, attackers, nobody }: Result) => `${reviewers}, ${attackers}, ${nobody}`;

/** The extra reviewers that level the race; more than can be set are only called so. */
export const levelText = (settings: Settings) => {
  const level = levelAt(settings);
  return level > limits.people.max ? `more than ${limits.people.max}` : String(level);
};

export function answer(settings: Settings, { open, closed }: Results): string {
  const draw = settings.draw > 0 ? `Draw ${settings.draw}. ` : '';
  return (
    `${draw}Open: reviewers first to ${open.reviewers} of ${flaws} flaws, attackers ${open.attackers}, nobody ${open.nobody}; ` +
    `users exposed ${days(open)} days. Closed: ${firsts(closed)}; ${days(closed)} days.`
  );
}

/** On what the race turns, and on what the exposure. */
export function reason(settings: Settings): string {
  if (defendersFirst(rates(settings).open) === null) return 'Nobody looks, so nobody finds anything, open or closed.';
  const race = `The race turns on the extra reviewers: ${levelText(settings)} make the two shares equal, you set ${settings.extra}.`;
  if (settings.never === 0) return `${race} Everybody updates, which keeps exposure down.`;
  const all = results({ ...settings, never: 0 });
  return `${race} Exposure turns on updates: if everybody made them it would be ${days(all.open)} days open, ${days(all.closed)} closed.`;
}
