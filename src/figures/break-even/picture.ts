import { hLine, path, point, text, vLine } from '../../charts/marks';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene';
import { money } from '../../text/number';
import { capacity, copies, selfUsd, type Machines } from './model';
import { maxVolume, volumes, type Comparison, type Data, type Offer } from './settings';
import { tokens } from './words';

type Points = [mtok: number, usd: number][];

/**
 * Ends of the scale of costs, in US dollars a month: beyond all that the controls can make, with room for the volume
 * above.
 */
const lowest = 0.1;
const highest = 5e6;

/** Top of the scale of costs in the picture. Above it is the grip, of at least 44 pixels in each drawing. */
const top = 84;

/** Left and right end of the picture’s scale; beyond the right one is room for thick lines and their names. */
const ends = ({ size, width }: Frame) => [78, width - { S: 54, M: 112, L: 124 }[size]] as const;

/** The volume at a distance from the picture’s left edge. */
export function nearestVolume(x: number, frame: Frame): number {
  const [left, right] = ends(frame);
  const wanted = (Math.log10(maxVolume) * (x - left)) / (right - left);
  const distance = (volume: number) => Math.abs(Math.log10(volume) - wanted);
  return volumes.reduce((nearest, volume) => (distance(volume) < distance(nearest) ? volume : nearest));
}

/** A staircase of costs: flat while the machines suffice, a step up with each further copy. */
function staircase(machines: Machines): Points {
  const perCopy = capacity(machines);
  const points: Points = [[1, selfUsd(1, machines)]];
  for (let n = copies(1, machines); n * perCopy < maxVolume; n++) {
    const at = n * perCopy;
    points.push([at, selfUsd(at, machines)], [at, selfUsd(at * (1 + 1e-6), machines)]);
  }
  return [...points, [maxVolume, selfUsd(maxVolume, machines)]];
}

/**
 * The three bills at the reader’s volume as bars on one scale from zero, each with its name and sum above it.
 * @param first where the first name stands
 */
function bills(
  { model }: Data,
  { closed, cheapest, costliest, own, bill }: Comparison,
  { width }: Frame,
  first: number,
): Mark[] {
  const lines = [
    [`${closed.label}, by the token`, 'closed', bill(closed)],
    [`${model}, rented cards`, 'open', own()],
    [`${model}, hosts`, 'open', bill(costliest), `${money(bill(cheapest))} to `],
  ] as const;
  const most = Math.max(...lines.map(([, , usd]) => usd));
  return lines.flatMap(([name, side, usd, from = ''], i): Mark[] => {
    const y = first + i * 40;
    return [
      text(0, y, name),
      text(width, y, from + money(usd), { anchor: 'end', tone: 'strong' }),
      { mark: 'bar', x: 0, y: y + 6, width: (width * usd) / most, height: 12, side },
    ];
  });
}

/** Costs by volume, both on scales of powers of ten. */
export function picture(data: Data, comparison: Comparison, frame: Frame): Scene {
  const { inputs } = data;
  const { machines, volume, closed, cheapest, costliest, own, bill } = comparison;
  const small = frame.size === 'S';
  const bottom = frame.size === 'L' ? 440 : 290;
  const [left, right] = ends(frame);
  const x = (mtok: number) => left + (Math.log(mtok) / Math.log(maxVolume)) * (right - left);
  const y = (usd: number) => bottom - (Math.log(usd / lowest) / Math.log(highest / lowest)) * (bottom - top);
  const line = (points: Points) => `M${points.map(([v, usd]) => `${round(x(v))} ${round(y(usd))}`).join('L')}`;
  const between = (one: Points, other: Points) => `${line(one)}L${line([...other].reverse()).slice(1)}Z`;
  const ray = (offer: Offer) => [1, maxVolume].map((v): Points[number] => [v, bill(offer, v)]);
  const steps = (rent: number) => staircase({ ...machines, rent });
  const at = x(volume);
  const middle = Math.min(Math.max(at, 63), frame.width - 63);
  const names = [
    [small ? 'closed' : closed.label, bill(closed, maxVolume), 'closed'],
    ['rented', own(maxVolume), 'open'],
    ['hosts', Math.sqrt(bill(cheapest, maxVolume) * bill(costliest, maxVolume)), 'open'],
  ] as const;
  // Names of lines that end close together stand below one another.
  let baseline = 0;
  const named = [...names]
    .sort(([, a], [, b]) => b - a)
    .map(([name, usd, tone]) => {
      baseline = Math.max(baseline + 16, y(usd) + 4.5);
      return text(right + 10, baseline, name, { tone });
    });

  return {
    height: bottom + 162,
    marks: [
      text(0, 70, '$ a month', { tone: 'quiet' }),
      ...[1, 100, 10_000, 1e6].flatMap((usd) => [
        hLine(y(usd), left, right + 5, 'grid'),
        text(left - 8, y(usd) + 4.5, money(usd), { anchor: 'end', tone: 'quiet' }),
      ]),
      path(
        'range',
        between(steps(Math.min(inputs.rentLow, machines.rent)), steps(Math.max(inputs.rentHigh, machines.rent))),
      ),
      path('band', between(ray(cheapest), ray(costliest))),
      path('open', line(steps(machines.rent))),
      path('closed', line(ray(closed))),
      hLine(bottom, left, right + 5, 'axis'),
      ...['1M', '10M', '100M', '1B', '10B'].flatMap((tokens, power) => [
        vLine(x(10 ** power), bottom, bottom + 5, 'axis'),
        text(x(10 ** power), bottom + 19, tokens, { anchor: 'middle', tone: 'quiet' }),
      ]),
      text(0, bottom + 19, 'tokens', { tone: 'quiet' }),
      vLine(at, 52, bottom, 'guide'),
      point(at, y(own()), 'open'),
      point(at, y(bill(closed)), 'closed'),
      path('grip', `M${round(middle - 62)} 1h124v51h-124zm12 19l-6 7l6 7m100-14l6 7l-6 7`),
      text(middle, 31, tokens(volume), { anchor: 'middle', tone: 'strong' }),
      ...named,
      ...bills(data, comparison, frame, bottom + 54),
    ],
  };
}
