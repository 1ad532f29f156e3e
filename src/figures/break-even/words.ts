import { money, percentOf, significant } from '../../text/number';
import { busyShare, cheaperRanges, loadNeeded, usdPerMtok } from './model';
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

/** For which volumes machines are cheaper than an offer, in words that follow "Rented cards are". */
function cheaperThan(offer: Offer, { machines, ratio }: Comparison): string {
  const [first, ...others] = cheaperRanges(machines, usdPerMtok(offer, ratio), maxVolume);
  if (!first) return `never cheaper than ${offer.label}`;
  return `cheaper than ${offer.label} from ${tokens(first[0])}${others.length || first[1] < maxVolume ? ', with gaps' : ''}`;
}

/** How one bill compares with another, in words that end before the other’s name. */
function compared(usd: number, other: number): string {
  const times = usd / other;
  return times < 1.95 ? `${percentOf(times)} of the bill for` : `${significant(times, 2)} times as much as`;
}

export const answer = ({ closed, own, bill }: Comparison): string =>
  `Rented cards cost ${compared(own(), bill(closed))} ${closed.label}.`;

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

/** When machines are cheaper, how busy they are, and the cheapest closed model, which may turn the answer round. */
export function reason(data: Data, settings: Settings, compared: Comparison): string {
  const { machines, volume, ratio, closed, cheapest, bill } = compared;
  const needed = loadNeeded(machines, usdPerMtok(closed, ratio));
  const last = data.closed.at(-1) as Offer;
  return (
    `Rented cards are ${cheaperThan(closed, compared)}, and ${cheaperThan(cheapest, compared)}. ` +
    `What could reverse the first: ${decisive(data, settings)}. ` +
    `They are busy ${percentOf(busyShare(volume, machines))} of the time; ` +
    `without staff ${needed > 1 ? 'none' : percentOf(needed)} is enough. ${last.label}, closed, costs ${money(bill(last))}.`
  );
}
