import { computers, levelAt, type Counts } from './model.ts';
import { limits, neverShares, results, type Settings } from './settings.ts';

/** The extra defenders with which open code does as well as closed, up to what can be set. */
export function levelText(settings: Settings): string {
  const level = levelAt(settings, neverShares(settings));
  if (level === Infinity) return 'no number is enough';
  return level > limits.people.max ? `more than ${limits.people.max}` : String(Math.ceil(level - 1e-9));
}

/**
 * Where on the slider of extra defenders open code does as well as closed, as HTML in which only lengths in per cent
 * vary.
 */
export function levelMark(settings: Settings): string {
  const share = levelAt(settings, neverShares(settings)) / limits.people.max;
  const x = `${Math.round(1000 * Math.min(1, share)) / 10}%`;
  const place = share > 0.6 ? 'text-right' : share > 0.4 ? 'text-center' : 'text-left';
  const words =
    share > 1
      ? `Even ${limits.people.max} are too few.`
      : `${share > 0 ? `From ${levelText(settings)} on` : 'Even with 0'} as safe as closed code.`;
  return (
    `<svg class="block h-2.5 w-full overflow-visible" aria-hidden="true"><line class="stroke-ink stroke-[4]" x1="${x}" x2="${x}" y2="10"/></svg>` +
    `<p class="m-0 font-semibold ${place}">${words}</p>`
  );
}

/** So many of the ten, in words where it is none or all. */
const amount = (safe: number) =>
  safe === computers ? `all ${computers}` : `${safe === 0 ? 'none' : safe} of ${computers}`;

/** What stands over the ten computers of a side: who is safe, and what became of the others. */
export function headOf(side: 'open' | 'closed', counts: Counts | null, { closed }: Settings): string[] {
  const name = side === 'open' ? 'Open code' : closed === 'service' ? 'As a closed service' : 'The same code, closed';
  if (!counts) return [`${name}: nobody looks`, `all ${computers} keep the flaw`];
  const { safe, behind, hit } = counts;
  const others = [behind && `${behind} at risk`, hit && `${hit} broken into`].filter(Boolean);
  return [`${name}: ${amount(safe)} safe`, ...(others.length > 0 ? [others.join(', ')] : [])];
}

/** Why few computers are safe, or fewer than with closed code: the greater loss, or what would make up for it. */
function cause(settings: Settings, { behind, hit }: Counts, isBehind: boolean): string {
  const tooFewLook = isBehind ? levelAt(settings, neverShares(settings)) < Infinity : hit >= behind;
  return tooFewLook ? ' Too few look.' : ' Too few update.';
}

/** How open code does beside closed code; it says itself that its numbers are invented. */
export function answer(settings: Settings): string {
  const { open, closed } = results(settings);
  if (!open) return 'Invented case: nobody looks, so nobody finds the flaw.';
  const safe = amount(open.safe);
  if (!closed) return `Invented case: ${safe} stay safe; in closed code nobody would look.`;
  const lead = open.safe - closed.safe;
  const why = lead < 0 || open.safe < 7 ? cause(settings, open, lead < 0) : '';
  if (lead === 0) return `Invented case: open is about as safe as closed, ${safe} each.${why}`;
  const against = closed.safe === computers ? amount(computers) : closed.safe || 'none';
  return `Invented case: open is ${lead > 0 ? 'safer' : 'less safe'}, ${safe} against ${against}.${why}`;
}

/** Why openness cuts both ways, and how many more people would make up for it. */
export function reason(settings: Settings): string {
  const { open, closed } = results(settings);
  if (!open) return 'Open or closed, the flaw stays where it is.';
  const both = 'Everybody reads open code: each defender searches faster in it, and so does each attacker.';
  if (!closed) return both;
  const level = levelAt(settings, neverShares(settings));
  const extra =
    level === Infinity
      ? 'Open code cannot do as well as closed then, however many people look'
      : level > limits.people.max
        ? `Open code would need ${levelText(settings)} extra defenders to do as well as closed`
        : `Open code does exactly as well as closed with ${levelText(settings)} extra defenders; here it has ${settings.extra}`;
  return `${both} ${extra}.`;
}
