import { dots, levelAt, outcomes, rates } from './model.ts';
import { flaws, limits, results, type Result, type Results, type Settings } from './settings.ts';

export const days = ({ days }: Result) => Math.round(days);

/** To how many flaws defenders are first, and attackers. Equal but for the rounding of the machine counts as equal. */
export function wins({ share }: Result): [defenders: number, attackers: number] {
  if (share === null) return [0, 0];
  const defenders = Math.round(flaws * share + 1e-9);
  return [defenders, flaws - defenders];
}

/** How many flaws defenders, attackers and nobody find within the year, open or closed. */
export function withinYear(settings: Settings, side: 'open' | 'closed'): string {
  const { defenders, attackers, nobody } = outcomes(rates(settings)[side]);
  return dots([defenders, attackers, nobody], flaws).join(', ');
}

/** The extra defenders that level the race; more than can be set are only called so. */
export const levelText = (settings: Settings) => {
  const level = levelAt(settings);
  return level > limits.people.max ? `more than ${limits.people.max}` : String(level);
};

/**
 * Where on the slider of extra defenders open code does as well as closed, as SVG in which only lengths in per cent
 * vary.
 */
export function levelMark(settings: Settings): string {
  const share = levelAt(settings) / limits.people.max;
  const x = `${Math.min(100, 100 * share)}%`;
  const anchor = share > 0.5 ? 'end' : 'start';
  const words = share > 1 ? `even ${limits.people.max} are too few` : 'as good as closed code';
  return (
    `<svg class="block h-7 w-full overflow-visible fill-ink text-sm" aria-hidden="true">` +
    `<line class="stroke-ink stroke-2" x1="${x}" x2="${x}" y2="10"/>` +
    `<text x="${x}" y="24" text-anchor="${anchor}">${words}</text></svg>`
  );
}

const leader = ([defenders, attackers]: ReturnType<typeof wins>) =>
  defenders === attackers ? undefined : defenders > attackers ? 'defenders' : 'attackers';

/** Who wins, and whether more often than in closed code; it says itself that its numbers are invented. */
export function answer({ draw }: Settings, { open, closed }: Results): string {
  const race = draw > 0 ? `Invented draw ${draw}` : 'Invented race';
  if (open.share === null) return `${race}: nobody looks, so nobody finds anything.`;
  const [inOpen, inClosed] = [wins(open), wins(closed)];
  const [most, least] = [Math.max(...inOpen), Math.min(...inOpen)];
  const winner = leader(inOpen);
  const score = `${race}: ${winner ? `${winner} win` : 'it is level,'} ${most} to ${least}`;
  if (closed.share === null) return `${score}.`;
  if (!winner) return `${score}, in closed code ${leader(inClosed) ? `${leader(inClosed)} win` : 'too'}.`;
  const who = winner === 'defenders' ? 0 : 1;
  const gap = inOpen[who] - inClosed[who];
  if (gap === 0) return `${score}, as often as in closed code.`;
  return `${score}, ${Math.abs(gap) <= 5 ? 'slightly ' : ''}${gap > 0 ? 'more' : 'less'} often than in closed code.`;
}

/** What would level the race, and what it does not show. */
export function reason(settings: Settings): string {
  const { open, closed } = results(settings);
  if (open.share === null) return 'Open or closed, a flaw then stays where it is.';
  const race = `With ${levelText(settings)} extra defenders open code would do as well as closed; this race has ${settings.extra}.`;
  const exposed = `How long users can be attacked is another matter: ${days(open)} days of the year if open, ${days(closed)} if closed`;
  if (settings.never === 0) return `${race} ${exposed}.`;
  const all = results({ ...settings, never: 0 });
  return `${race} ${exposed}; if everybody updated, ${days(all.open)} and ${days(all.closed)}.`;
}
