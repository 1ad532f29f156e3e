import type { Side } from '../../charts/scene.ts';
import { listed } from '../../text/list.ts';
import { money, percentOf, significant, timeADay } from '../../text/number.ts';
import { busyShare, cheaperRanges, copies, selfUsd, usdPerMtok } from './model.ts';
import {
  comparison,
  limits,
  maxVolume,
  volumes,
  type Comparison,
  type Data,
  type Offer,
  type Settings,
} from './settings.ts';

/** How many novels so many millions of tokens fill. */
export const inNovels = ({ novels }: Data['inputs'], mtok: number): string => significant(mtok * novels, 3);

/** The same in words that stay on one line. */
export const novels = (inputs: Data['inputs'], mtok: number): string => `${inNovels(inputs, mtok)}\u00a0novels`;

const renting = 'renting';

/** A way to get through the month, and its bill. */
export interface Way {
  name: string;
  /** The same as the subject of a sentence. */
  short: string;
  detail: string;
  side: Side;
  usd: number;
}

/** The ways to pay for the reader’s month, the cheapest first. */
export function ways({ model }: Data, compared: Comparison): Way[] {
  const { machines, volume, closed, cheapest, cheapestClosed, own, bill } = compared;
  const cards = copies(volume, machines) * machines.gpus;
  const busy = timeADay(24 * busyShare(volume, machines));
  const closedWay = (offer: Offer, name: string): Way => ({
    name,
    short: offer.label,
    detail: offer.label,
    side: 'closed',
    usd: bill(offer),
  });
  return [
    {
      name: 'Open model, at a host',
      short: 'a host',
      detail: `${model} at ${cheapest.label}`,
      side: 'open' as const,
      usd: bill(cheapest),
    },
    closedWay(cheapestClosed, 'Closed model, the cheapest'),
    ...(closed === cheapestClosed ? [] : [closedWay(closed, 'Closed model, dearer')]),
    {
      name: `Open model, ${cards} graphics cards you rent`,
      short: renting,
      detail: `${model}, at work ${busy} a day`,
      side: 'open' as const,
      usd: own(),
    },
  ].sort((a, b) => a.usd - b.usd);
}

/** How much more than the cheapest way another one costs. */
function more(usd: number, least: number): string {
  const times = usd / least;
  return times < 1.95 ? `${percentOf(times - 1)} more` : `${significant(times, 2)} times as much`;
}

/** The cheapest way, and how far renting is from it. */
export function answer(sorted: readonly Way[]): string {
  const [first, second] = sorted as [Way, Way];
  const other = sorted.find(({ short }, i) => i > 0 && short === renting) ?? second;
  const capital = other.short.replace(/^./, (letter) => letter.toUpperCase());
  return `For you, ${first.short} is cheapest: ${money(first.usd)} a month. ${capital} costs ${more(other.usd, first.usd)}.`;
}

/** From which volumes renting is cheaper than an offer, in words that follow "Renting" or "It". */
function beats(offer: Offer, name: string, inputs: Data['inputs'], { machines, ratio }: Comparison): string {
  const [first, ...others] = cheaperRanges(machines, usdPerMtok(offer, ratio), maxVolume);
  if (!first) return `never beats ${name}`;
  const hasGaps = others.length > 0 || first[1] < maxVolume;
  return `beats ${name} from ${novels(inputs, first[0])} a month on${hasGaps ? ', with gaps' : ''}`;
}

/** Where on the slider of volumes one stands that may lie between its steps, as a share of its length. */
function placeOf(mtok: number): number {
  const next = volumes.findIndex((volume) => volume >= mtok);
  const [before = 1, after = 1] = [volumes[next - 1], volumes[next]];
  const step = next > 0 ? next - 1 + Math.log(mtok / before) / Math.log(after / before) : 0;
  return step / (volumes.length - 1);
}

/**
 * From where on the slider of volumes renting beats the closed model, as HTML in which only lengths in per cent vary.
 */
export function rentingBeats({ closed, machines, ratio }: Comparison): string {
  const [first] = cheaperRanges(machines, usdPerMtok(closed, ratio), maxVolume);
  if (!first) return `<p class="m-0 pt-2 text-sm/snug">renting never beats ${closed.label}</p>`;
  const share = placeOf(first[0]);
  const x = `${100 * share}%`;
  const place = share > 0.6 ? 'text-right' : share > 0.4 ? 'text-center' : 'text-left';
  return (
    `<svg class="block h-2.5 w-full" aria-hidden="true"><line class="stroke-ink stroke-2" x1="${x}" x2="${x}" y2="10"/></svg>` +
    `<p class="m-0 text-sm/snug ${place}">from here renting beats ${closed.label}</p>`
  );
}

const levers = {
  volume: 'how much the AI writes',
  load: 'how long a machine may work',
  rent: 'the rent',
  staff: 'the staff',
};

/** What would reverse the order of machines and closed model, if it alone were set otherwise. */
function decisive(data: Data, settings: Settings): string {
  const machinesAreCheaper = (changed: Settings) => {
    const { own, bill, closed } = comparison(data, changed);
    return own() <= bill(closed);
  };
  const now = machinesAreCheaper(settings);
  const names = (Object.keys(levers) as (keyof typeof levers)[])
    .filter((name) => {
      const values = name === 'volume' ? volumes : [limits[name].min, limits[name].max];
      return values.some((value) => machinesAreCheaper({ ...settings, [name]: value }) !== now);
    })
    .map((name) => levers[name]);
  return listed(names) || 'the closed model alone';
}

/** When renting is cheaper, and what that turns on. */
export function reason(data: Data, settings: Settings, compared: Comparison): string {
  const { closed, cheapest } = compared;
  const { inputs } = data;
  return (
    `Renting ${beats(closed, closed.label, inputs, compared)}. It ${beats(cheapest, 'the cheapest host', inputs, compared)}. ` +
    `Whether renting beats ${closed.label} depends on ${decisive(data, settings)}.`
  );
}

/** The range of rents and of hosts for this month, as HTML below their controls. */
export function ranges({ inputs, model }: Data, { machines, volume, cheapest, costliest, bill }: Comparison) {
  const at = (rent: number) => money(selfUsd(volume, { ...machines, rent }));
  return {
    rent: `<p class="m-0 text-sm/snug">a month at the lowest and highest rent that we saw: ${at(inputs.rentLow)} and ${at(inputs.rentHigh)}</p>`,
    price: `At hosts of ${model} this month costs from ${money(bill(cheapest))} to ${money(bill(costliest))}.`,
  };
}
