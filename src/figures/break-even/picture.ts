import { hLine, path, point, text, vLine } from '../../charts/marks';
import { round, type Frame, type Scene } from '../../charts/scene';
import { money } from '../../text/number';
import { capacity, copies, selfUsd, type Machines } from './model';
import { maxVolume, volumes, type Comparison, type Data, type Offer } from './settings';
import { tokens } from './words';

type Points = [mtok: number, usd: number][];

/** Ends of the scale of costs, in US dollars a month: beyond all that the controls can make, with room for the volume above. */
const lowest = 0.1;
const highest = 5e6;

/** Top and bottom of the scale of costs in the picture. */
const [top, bottom] = [30, 280];

/** Left and right end of the picture’s scale; beyond the right one is room for thick lines and their names. */
const ends = ({ size, width }: Frame) => [76, width - { S: 54, M: 112, L: 124 }[size]] as const;

const short = (mtok: number) => (mtok < 1000 ? `${mtok}M` : `${mtok / 1000}B`);

/** The volume at a distance from the picture’s left edge, on the scale of the two wider drawings. */
export function nearestVolume(x: number, frame: Frame): number {
  const [left, right] = ends(frame);
  const wanted = (Math.log10(maxVolume) * (x - left)) / (right - left);
  const distance = (volume: number) => Math.abs(Math.log10(volume) - wanted);
  return volumes.reduce((nearest, volume) => (distance(volume) < distance(nearest) ? volume : nearest));
}

/** A staircase of costs: flat while the machines suffice, a step up with each further copy. */
function staircase(machines: Machines, [from, to]: readonly [number, number]): Points {
  const perCopy = capacity(machines);
  const points: Points = [[from, selfUsd(from, machines)]];
  for (let n = copies(from, machines); n * perCopy < to; n++) {
    const at = n * perCopy;
    points.push([at, selfUsd(at, machines)], [at, selfUsd(at * (1 + 1e-6), machines)]);
  }
  return [...points, [to, selfUsd(to, machines)]];
}

/** Costs by volume, both on scales of powers of ten. */
export function picture({ inputs }: Data, comparison: Comparison, frame: Frame): Scene {
  const { machines, volume, closed, cheapest, costliest, own, bill } = comparison;
  const small = frame.size === 'S';
  const [left, right] = ends(frame);
  // On a phone two powers of ten around the reader’s volume, elsewhere all four.
  const powers = small ? [1, 10, 100] : [1, 10, 100, 1000, maxVolume];
  const from = small ? 10 ** Math.min(Math.max(Math.round(Math.log10(volume)) - 1, 0), 2) : 1;
  const to = from * (small ? 100 : maxVolume);
  const x = (mtok: number) => left + (Math.log(mtok / from) / Math.log(to / from)) * (right - left);
  const y = (usd: number) => bottom - (Math.log(usd / lowest) / Math.log(highest / lowest)) * (bottom - top);
  const line = (points: Points) => `M${points.map(([v, usd]) => `${round(x(v))} ${round(y(usd))}`).join('L')}`;
  const between = (one: Points, other: Points) => `${line(one)}L${line(other.toReversed()).slice(1)}Z`;
  const ray = (offer: Offer) => [from, to].map((v): Points[number] => [v, bill(offer, v)]);
  const steps = (rent: number) => staircase({ ...machines, rent }, [from, to]);
  const at = x(volume);
  const names = [
    [small ? 'closed' : closed.label, bill(closed, to), 'closed'],
    [small ? 'own' : 'own machines', own(to), 'open'],
    ['hosts', Math.sqrt(bill(cheapest, to) * bill(costliest, to)), undefined],
  ] as const;
  // Names of lines that end close together stand below one another.
  let baseline = 0;
  const named = names
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, usd, tone]) => {
      baseline = Math.max(baseline + 16, y(usd) + 4.5);
      return text(right + 10, baseline, name, { tone });
    });

  return {
    height: bottom + 24,
    marks: [
      text(0, 14, 'Dollars a month', { tone: 'quiet' }),
      ...[1, 100, 10_000, 1e6].flatMap((usd) => [
        hLine(y(usd), left, right + 5, 'grid'),
        text(left - 8, y(usd) + 4.5, money(usd), { anchor: 'end', tone: 'quiet' }),
      ]),
      path(
        'range',
        between(steps(Math.min(inputs.rentLow, machines.rent)), steps(Math.max(inputs.rentHigh, machines.rent))),
      ),
      path('fill', between(ray(cheapest), ray(costliest))),
      path('open', line(steps(machines.rent))),
      path('closed', line(ray(closed))),
      hLine(bottom, left, right + 5, 'axis'),
      ...powers.flatMap((power) => [
        vLine(x(from * power), bottom, bottom + 5, 'axis'),
        text(x(from * power), bottom + 19, short(from * power), { anchor: 'middle', tone: 'quiet' }),
      ]),
      ...(small ? [] : [text(right + 18, bottom + 19, 'tokens', { tone: 'quiet' })]),
      vLine(at, top + 6, bottom, 'guide'),
      point(at, y(own()), 'open'),
      point(at, y(bill(closed)), 'closed'),
      text(at, top, tokens(volume), { anchor: 'middle', tone: 'strong' }),
      ...named,
    ],
  };
}
