import { money, percentOf, significant } from '../../text/number';
import { html } from '../shared/html';
import { apiUsd, busyShare, copies, loadNeeded, selfUsd, usdPerMtok } from './model';
import {
  comparison,
  limits,
  maxVolume,
  volumes,
  type Comparison,
  type Data,
  type Offer,
  type Settings,
} from './settings';

/** A volume in words that stay on one line. */
export const tokens = (mtok: number): string =>
  mtok >= 1000 ? `${significant(mtok / 1000, 3)}\u00a0billion` : `${significant(mtok, 3)}\u00a0million`;

/** For which volumes machines are cheaper than an offer, in words that follow "They". */
function cheaperThan(name: string, [first, ...others]: [number, number][]): string {
  if (!first) return `never beat ${name}`;
  const [from, to] = first;
  return `beat ${name} from ${tokens(from)}${others.length || to < maxVolume ? ', with gaps' : ''}`;
}

/** How one bill compares with another, in words that end before the other’s name. */
function compared(usd: number, other: number): string {
  const times = usd / other;
  return times < 1.95 ? `${percentOf(times)} of the bill for` : `${significant(times, 2)} times as much as`;
}

export const answer = ({ machines, ratio, volume, closed }: Comparison): string =>
  `For ${tokens(volume)} tokens written a month own machines cost ` +
  `${compared(selfUsd(volume, machines), apiUsd(volume, ratio, closed))} ${closed.label}.`;

const levers = [
  ['volume', 'the volume', volumes],
  ['load', 'how full a machine may get', [limits.load.min, limits.load.max]],
  ['rent', 'the rent', [limits.rent.min, limits.rent.max]],
  ['staff', 'the staff', [limits.staff.min, limits.staff.max]],
] as const;

/** What would reverse the order of machines and closed model, if it alone were set otherwise. */
function decisive(data: Data, s: Settings): string {
  const machinesAreCheaper = (s: Settings) => {
    const { machines, ratio, volume, closed } = comparison(data, s);
    return selfUsd(volume, machines) <= apiUsd(volume, ratio, closed);
  };
  const now = machinesAreCheaper(s);
  const names = levers
    .filter(([name, , values]) => values.some((value) => machinesAreCheaper({ ...s, [name]: value }) !== now))
    .map(([, words]) => words);
  return new Intl.ListFormat('en-GB').format(names) || 'the price compared alone';
}

export const reason = (data: Data, s: Settings, { closed, cheapest, ranges }: Comparison): string =>
  `They ${cheaperThan('it', ranges(closed))}, and ${cheaperThan(cheapest.label, ranges(cheapest))}. ` +
  `The order turns on ${decisive(data, s)}.`;

/** The bills of a month, and how busy the machines are, as a list in HTML. */
export function bills(data: Data, { machines, ratio, volume, closed, cheapest, dearest }: Comparison): string {
  const bill = (offer: Offer) => money(apiUsd(volume, ratio, offer));
  const neededLoad = (offer: Offer) => {
    const needed = loadNeeded(machines, usdPerMtok(offer, ratio));
    return needed > 1 ? 'never' : `above ${percentOf(needed)}`;
  };
  // Beside the closed model that was chosen stands the cheapest, which may turn the answer round.
  const closedModels = [...new Set([closed, ...data.closed.slice(-1)])];
  const rows = [
    ...closedModels.map((offer) => [`${offer.label}, closed`, bill(offer)] as const),
    [`${data.model} at ${cheapest.label} to ${dearest.label}`, `${bill(cheapest)} to ${bill(dearest)}`],
    [`${data.model} on own machines`, money(selfUsd(volume, machines))],
    [
      `Their ${copies(volume, machines) * machines.gpus} cards are then busy`,
      `${percentOf(busyShare(volume, machines))} of the time`,
    ],
    ...[closed, cheapest].map(
      (offer) => [`Busy enough to beat ${offer.label}, staff aside`, neededLoad(offer)] as const,
    ),
  ] as const;
  return html`<dl class="m-0">
    ${rows.map(
      ([name, value]) =>
        html`<div class="flex flex-wrap content-start justify-between gap-2 px-3 py-[0.3rem] odd:bg-bar">
          <dt>${name}</dt>
          <dd class="m-0 ml-auto text-right font-semibold tabular-nums">${value}</dd>
        </div>`,
    )}
  </dl>`.html;
}
