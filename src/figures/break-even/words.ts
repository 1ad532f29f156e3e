import { escapeText } from '../../text/escape';
import { money, percentOf, significant } from '../../text/number';
import { busyShare, cheaperRanges, copies, loadNeeded, usdPerMtok } from './model';
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

/** For which volumes machines are cheaper than an offer, in words that follow "They are". */
function cheaperThan(offer: Offer, { machines, ratio }: Comparison, name = offer.label): string {
  const [first, ...others] = cheaperRanges(machines, usdPerMtok(offer, ratio), maxVolume);
  if (!first) return `never cheaper than ${name}`;
  return `cheaper than ${name} from ${tokens(first[0])}${others.length || first[1] < maxVolume ? ', with gaps' : ''}`;
}

/** How one bill compares with another, in words that end before the other’s name. */
function compared(usd: number, other: number): string {
  const times = usd / other;
  return times < 1.95 ? `${percentOf(times)} of the bill for` : `${significant(times, 2)} times as much as`;
}

export const answer = ({ volume, closed, own, bill }: Comparison): string =>
  `For ${tokens(volume)} tokens written a month, rented cards cost ${compared(own(), bill(closed))} ${closed.label}.`;

const levers = {
  volume: 'the volume',
  load: 'how full a machine may get',
  rent: 'the rent',
  staff: 'the staff',
};

/** What would reverse the order of machines and closed model, if it alone were set otherwise. */
function decisive(data: Data, settings: Settings): string {
  const machinesAreCheaper = (settings: Settings) => {
    const { own, bill, closed } = comparison(data, settings);
    return own() <= bill(closed);
  };
  const now = machinesAreCheaper(settings);
  const names = (Object.keys(levers) as (keyof typeof levers)[])
    .filter((name) => {
      const values = name === 'volume' ? volumes : [limits[name].min, limits[name].max];
      return values.some((value) => machinesAreCheaper({ ...settings, [name]: value }) !== now);
    })
    .map((name) => levers[name]);
  return new Intl.ListFormat('en-GB').format(names) || 'the price compared alone';
}

export const reason = (data: Data, settings: Settings, compared: Comparison): string =>
  `They are ${cheaperThan(compared.closed, compared, 'it')}, and ${cheaperThan(compared.cheapest, compared)}. ` +
  `What could reverse the first: ${decisive(data, settings)}.`;

/** The bills of a month, and how busy the machines are, as a list in HTML. */
export function bills(data: Data, compared: Comparison): string {
  const { machines, ratio, volume, closed, cheapest, costliest, own, bill } = compared;
  const loadToBeat = (offer: Offer) => {
    const needed = loadNeeded(machines, usdPerMtok(offer, ratio));
    return needed > 1 ? 'never' : `above ${percentOf(needed)}`;
  };
  // Beside the closed model that was chosen stands the cheapest, which may turn the answer round.
  const closedModels = [...new Set([closed, ...data.closed.slice(-1)])];
  const rows = [
    ...closedModels.map((offer) => [`${offer.label}, closed`, money(bill(offer))]),
    [
      `${data.model} at ${cheapest.label} to ${costliest.label}`,
      `${money(bill(cheapest))} to ${money(bill(costliest))}`,
    ],
    [`${data.model} on rented cards`, money(own())],
    [
      `Their ${copies(volume, machines) * machines.gpus} cards are then busy`,
      `${percentOf(busyShare(volume, machines))} of the time`,
    ],
    ...[closed, cheapest].map((offer) => [`Busy enough to beat ${offer.label}, without staff`, loadToBeat(offer)]),
  ];
  const lines = rows.map(
    ([name = '', value = '']) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`,
  );
  return `<dl>${lines.join('')}</dl>`;
}
