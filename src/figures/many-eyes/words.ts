import { levelAt } from './model.ts';
import { computers, limits, neverShares, results, type Counts, type Results, type Settings } from './settings.ts';

/** The extra defenders with which open code does as well as closed, up to what can be set. */
export function levelText(settings: Settings): string {
  const level = levelAt(settings, neverShares(settings));
  if (level === Infinity) return 'no number is enough';
  return level > limits.people.max ? `more than ${limits.people.max}` : String(Math.ceil(level - 1e-9));
}

/**
 * Where on the slider of extra defenders open code does as well as closed, as SVG in which only lengths in per cent
 * vary.
 */
export function levelMark(settings: Settings): string {
  const share = levelAt(settings, neverShares(settings)) / limits.people.max;
  const x = `${Math.round(1000 * Math.min(1, share)) / 10}%`;
  const anchor = share > 0.5 ? 'end' : 'start';
  const words = share > 1 ? `even ${limits.people.max} are too few` : 'as safe as closed code';
  return (
    `<svg class="block h-7 w-full overflow-visible fill-ink text-sm" aria-hidden="true">` +
    `<line class="stroke-ink stroke-2" x1="${x}" x2="${x}" y2="10"/>` +
    `<text x="${x}" y="24" text-anchor="${anchor}">${words}</text></svg>`
  );
}

/** What decided it: the greater loss, or that neither was great. */
function cause({ safe, behind, hit }: Counts): string {
  if (safe >= 7) return 'Enough people look and update.';
  if (hit > behind) return 'Too few defenders look.';
  return hit < behind ? 'Too few users update.' : 'Too few look, too few update.';
}

/** How many computers stay safe, and why; it says itself that its numbers are invented. */
export function answer({ open }: Results): string {
  if (!open) return 'Invented case: nobody looks, so nobody finds the hole.';
  const { safe } = open;
  const amount = safe === computers ? 'all' : safe >= 7 ? `${safe} of` : safe > 0 ? `only ${safe} of` : 'none of';
  return `Invented case: ${amount} ${computers} computers stay safe. ${cause(open)}`;
}

/** What closed code would do with the same people, and how many more people would make up for it. */
export function reason(settings: Settings): string {
  const { open, closed } = results(settings);
  if (!open) return 'Open or closed, the hole stays where it is.';
  const both = 'Everybody reads open code: each defender searches faster in it, and so does each attacker.';
  if (!closed) return both;
  const count =
    closed.safe === open.safe ? 'about as many' : `${closed.safe === 0 ? 'none' : closed.safe} of ${computers}`;
  const level = levelAt(settings, neverShares(settings));
  const extra =
    level === Infinity
      ? 'Open code cannot do as well then, however many people look'
      : level > limits.people.max
        ? `Open code would need ${levelText(settings)} extra defenders to do as well`
        : `Open code does exactly as well with ${levelText(settings)} extra defenders; here it has ${settings.extra}`;
  return `${both} In closed code ${count} would stay safe. ${extra}.`;
}
