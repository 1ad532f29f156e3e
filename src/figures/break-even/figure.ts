import { across, down, point, text } from '../../charts/marks';
import type { Frame, Mark, Scene } from '../../charts/scene';
import type { FigureDefinition } from '../shell/definition';
import { html } from '../shell/html';
import { apiUsd, capacity, cheaperRanges, loadNeeded, selfUsd, usdPerMtok, type Machines, type Price } from './model';

/** What the reader sets. Shares are whole per cents. */
export type Settings = {
  /** Place in the list of volumes. */
  volume: number;
  load: number;
  price: string;
  mix: 'even' | 'reading';
  rent: number;
  staff: number;
  overhead: number;
  payroll: number;
};

interface Offer extends Price {
  id: string;
  label: string;
}

export interface Data {
  /** The rows of break-even-inputs by their names. */
  inputs: Record<string, number>;
  /** Closed models on sale. */
  closed: Offer[];
  /** The cheapest and the dearest host of the open model, in this order. */
  hosts: Offer[];
  /** The worked examples that have a button. */
  examples: { label: string; values: Partial<Settings> }[];
}

/** Millions of tokens written in a month, one to ten thousand. */
export const volumes = [0, 1, 2, 3].flatMap((power) => [1, 1.5, 2, 3, 5, 7].map((n) => n * 10 ** power)).concat(1e4);
const most = 1e4;

/** Tokens read for each one written. */
export const readPerWritten = (mix: Settings['mix']) => (mix === 'reading' ? 10 : 1);

/** The machines that the settings describe. */
export const machinesOf = ({ inputs }: Data, s: Settings): Machines => ({
  gpus: inputs['gpus'] ?? 0,
  tokensPerSecond: inputs[s.mix === 'reading' ? 'speedReading' : 'speedEven'] ?? 0,
  usdPerGpuHour: s.rent,
  hoursPerMonth: inputs['hours'] ?? 0,
  load: s.load / 100,
  overhead: s.overhead / 100,
  staff: s.staff,
  usdPerStaffYear: (inputs['wage'] ?? 0) * s.payroll,
});

/** US dollars as a reader takes them in: cents only in small sums, and only if there are any. */
export function money(usd: number): string {
  const cents = Math.round(usd * 100) / 100;
  const digits = usd < 100 && !Number.isInteger(cents) ? 2 : 0;
  return `$${usd.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

const tokens = (mtok: number) => {
  const [value, unit] = mtok >= 1000 ? [mtok / 1000, 'billion'] : [mtok, 'million'];
  return `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
};

/** Where machines are cheaper, in words that follow "They beat this price". */
function where([first, ...others]: [number, number][]): string {
  if (!first) return 'at no volume';
  const [from, to] = first;
  if (from <= 1) return 'at any volume';
  return `from ${tokens(from)}${others.length || to < most ? ', with gaps' : ''}`;
}

function answers(data: Data, s: Settings) {
  const machines = machinesOf(data, s);
  const ratio = readPerWritten(s.mix);
  const volume = volumes[s.volume] ?? 1;
  const closed = data.closed.find(({ id }) => id === s.price) as Offer;
  const [cheap, dear] = data.hosts as [Offer, Offer];
  const ranges = (offer: Offer) => cheaperRanges(machines, usdPerMtok(offer, ratio), most);
  return { machines, ratio, volume, closed, cheap, dear, ranges };
}

type Answers = ReturnType<typeof answers>;

/** How one bill compares with another, in words that end before the other’s name. */
function compared(usd: number, other: number): string {
  const times = usd / other;
  if (times >= 1.95) return `${times.toLocaleString('en', { maximumSignificantDigits: 2 })} times as much as`;
  return `${Math.round(times * 100)}% of the bill for`;
}

function sentence({ machines, ratio, volume, closed, cheap, ranges }: Answers): string {
  const own = compared(selfUsd(volume, machines), apiUsd(volume, ratio, closed));
  return (
    `For ${tokens(volume)} tokens written a month own machines cost ${own} ${closed.label}. ` +
    `They beat it ${where(ranges(closed))}, and ${cheap.label} ${where(ranges(cheap))}. ` +
    `It turns on their load, now ${Math.round(machines.load * 100)}%.`
  );
}

/** The least load at which machines that nobody minds would beat an offer. */
const loadText = (machines: Machines, usd: number) => {
  const needed = loadNeeded(machines, usd);
  return needed > 1 ? 'none is enough' : `above ${Math.round(needed * 1000) / 10}%`;
};

const nice = (x: number) => Math.round(x * 10) / 10;
const lowest = 1;
const highest = 2e6;

/** A staircase of costs: flat while the machines suffice, a step up with each further copy. */
function staircase(machines: Machines, [from, to]: readonly [number, number]): [number, number][] {
  const perCopy = capacity(machines);
  const points: [number, number][] = [[from, selfUsd(from, machines)]];
  for (let n = Math.ceil(from / perCopy); n * perCopy < to; n++) {
    const at = n * perCopy;
    points.push([at, selfUsd(at, machines)], [at, selfUsd(at * (1 + 1e-6), machines)]);
  }
  return [...points, [to, selfUsd(to, machines)]];
}

function picture({ inputs }: Data, a: Answers, { size, width }: Frame): Scene {
  const { machines, ratio, volume, closed, cheap, dear, ranges } = a;
  const [left, right, top, bottom] = [62, width - 12, 30, size === 'S' ? 270 : 330];
  // On a phone two decades around the reader's volume, elsewhere all four.
  const first = Math.min(Math.max(volume / 10, 1), most / 100);
  const [from, to] = size === 'S' ? [first, first * 100] : [1, most];
  const x = (mtok: number) => left + (Math.log(mtok / from) / Math.log(to / from)) * (right - left);
  const y = (usd: number) =>
    bottom - (Math.log(Math.max(usd, lowest) / lowest) / Math.log(highest / lowest)) * (bottom - top);
  const path = (points: [number, number][]) =>
    `M${points.map(([v, usd]) => `${nice(x(v))} ${nice(y(usd))}`).join('L')}`;
  // Below the lowest dollar drawn a line runs along the bottom.
  const ray = (offer: Offer): [number, number][] => {
    const usd = usdPerMtok(offer, ratio);
    const start = Math.min(Math.max(from, lowest / usd), to);
    return [from, start, to].map((v) => [v, Math.max(usd * v, lowest)]);
  };
  const rents = [
    Math.min(inputs['rentLow'] ?? 0, machines.usdPerGpuHour),
    Math.max(inputs['rentHigh'] ?? 0, machines.usdPerGpuHour),
  ];
  const [low, high] = rents.map((usdPerGpuHour) => staircase({ ...machines, usdPerGpuHour }, [from, to]));
  const decades = [1, 10, 100, 1000, 10_000].filter((v) => v >= from * 0.999 && v <= to * 1.001);
  const own = selfUsd(volume, machines);
  const at = x(volume);

  const strip = (offer: Offer, row: number): Mark[] => {
    const line = bottom + 66 + row * 44;
    const shown = ranges(offer)
      .map(([a, b]) => [Math.max(a, from), Math.min(b, to)] as const)
      .filter(([a, b]) => b > a);
    return [
      text(0, line - 12, `Own machines beat ${offer.label}`, { tone: 'strong' }),
      across(line + 4, left, right, 'axis'),
      ...shown.map(([a, b]): Mark => ({
        mark: 'bar',
        x: x(a),
        y: line - 3,
        width: Math.max(x(b) - x(a), 3),
        height: 14,
        kind: 'open',
      })),
      ...(shown.length === 0 ? [text(0, line + 8, 'nowhere', { tone: 'quiet' })] : []),
    ];
  };

  return {
    height: bottom + 66 + 44 + 14,
    marks: [
      text(0, 14, 'Dollars a month', { tone: 'quiet' }),
      ...[10, 1000, 100_000].flatMap((usd): Mark[] => [
        { mark: 'path', d: `M${left} ${nice(y(usd))}H${right}`, kind: 'grid' },
        text(left - 8, y(usd) + 4.5, `$${usd.toLocaleString('en')}`, { anchor: 'end', tone: 'quiet' }),
      ]),
      { mark: 'area', kind: 'spread', d: `${path(low ?? [])}L${path([...(high ?? [])].reverse()).slice(1)}Z` },
      { mark: 'area', kind: 'open', d: `${path(ray(cheap))}L${path(ray(dear).reverse()).slice(1)}Z` },
      { mark: 'path', kind: 'open', d: path(staircase(machines, [from, to])) },
      { mark: 'path', kind: 'closed', d: path(ray(closed)) },
      across(bottom, left, right, 'axis'),
      ...decades.flatMap((v): Mark[] => [
        down(x(v), bottom, bottom + 5, 'axis'),
        text(x(v), bottom + 19, tokens(v).replace(' million', 'M').replace(' billion', 'B'), {
          anchor: x(v) > right - 15 ? 'end' : 'middle',
          tone: 'quiet',
        }),
      ]),
      { mark: 'path', kind: 'thread', d: `M${nice(at)} ${top - 10}V${bottom}` },
      point(at, y(own), 'open'),
      point(at, y(apiUsd(volume, ratio, closed)), 'closed'),
      text(at < (left + right) / 2 ? at + 6 : at - 6, top - 2, tokens(volume), {
        anchor: at < (left + right) / 2 ? undefined : 'end',
        tone: 'strong',
      }),
      ...strip(closed, 0),
      ...strip(cheap, 1),
    ],
  };
}

function bills({ machines, ratio, volume, closed, cheap, dear }: Answers) {
  const bill = (offer: Offer) => money(apiUsd(volume, ratio, offer));
  return html`<dl class="bills">
    <div>
      <dt>${closed.label}, closed</dt>
      <dd>${bill(closed)}</dd>
    </div>
    <div>
      <dt>Llama 3.3 70B at ${cheap.label} to ${dear.label}</dt>
      <dd>${bill(cheap)} to ${bill(dear)}</dd>
    </div>
    <div>
      <dt>Llama 3.3 70B on own machines</dt>
      <dd>${money(selfUsd(volume, machines))}</dd>
    </div>
    <div>
      <dt>Load that would beat ${closed.label}, staff aside</dt>
      <dd>${loadText(machines, usdPerMtok(closed, ratio))}</dd>
    </div>
    <div>
      <dt>Load that would beat ${cheap.label}, staff aside</dt>
      <dd>${loadText(machines, usdPerMtok(cheap, ratio))}</dd>
    </div>
  </dl>`.text;
}

/** Volumes from the left edge of the picture; mirrors the scale of the two wider drawings. */
function nearestVolume(x: number, { width }: Frame): number {
  const share = Math.min(1, Math.max(0, (x - 62) / (width - 12 - 62)));
  const wanted = share * 4;
  return volumes.reduce(
    (best, v, i) => (Math.abs(Math.log10(v) - wanted) < Math.abs(Math.log10(volumes[best] ?? 1) - wanted) ? i : best),
    0,
  );
}

const percent = (n: number) => `${n}%`;

/** Renting by the token wins at low volume; owning wins only if the machines are busy. */
export const breakEven: FigureDefinition<Data, Settings> = {
  key: 'f4',
  controls: ({ inputs, closed }) => ({
    load: {
      kind: 'range',
      label: 'How busy the machines are',
      min: 5,
      max: 80,
      step: 1,
      value: inputs['load'] ?? 30,
      text: percent,
      assumption: true,
    },
    volume: {
      kind: 'range',
      label: 'Tokens written a month',
      min: 0,
      max: volumes.length - 1,
      step: 1,
      value: volumes.indexOf(100),
      text: (i) => tokens(volumes[i] ?? 1),
    },
    price: {
      kind: 'choice',
      label: 'Closed model to compare',
      options: closed.map(({ id, label }) => ({ value: id, label })),
      value: 'gpt-6-1-sol',
      folded: true,
    },
    mix: {
      kind: 'choice',
      label: 'Tokens read for each one written',
      options: [
        { value: 'even', label: 'one' },
        { value: 'reading', label: 'ten' },
      ],
      value: 'even',
    },
    rent: {
      kind: 'range',
      label: 'Rent of a card and hour',
      min: 1.99,
      max: 12.29,
      step: 0.01,
      value: inputs['rent'] ?? 3.99,
      text: money,
    },
    staff: {
      kind: 'range',
      label: 'People who mind the machines',
      min: 0,
      max: 2,
      step: 0.05,
      value: inputs['staff'] ?? 0.25,
      text: (n) => (n === 0 ? 'nobody' : n < 1 ? `${n} of a post` : `${n} ${n === 1 ? 'post' : 'posts'}`),
      assumption: true,
    },
    overhead: {
      kind: 'range',
      label: 'Storage, network, spare capacity',
      min: 0,
      max: 30,
      step: 1,
      value: inputs['overhead'] ?? 10,
      text: percent,
      assumption: true,
      detail: true,
    },
    payroll: {
      kind: 'range',
      label: 'Cost of a post for each dollar of wages',
      min: 1,
      max: 2,
      step: 0.05,
      value: inputs['payroll'] ?? 1.4,
      text: money,
      assumption: true,
      detail: true,
    },
  }),
  presets: ({ examples }) => examples,
  view: (data, settings) => {
    const a = answers(data, settings);
    return { sentence: sentence(a), draw: (frame) => picture(data, a, frame), parts: { bills: bills(a) } };
  },
  // On a phone the picture moves with the volume, so nothing can be dragged along it.
  drag: (x, frame) => (frame.size === 'S' ? {} : { volume: nearestVolume(x, frame) }),
};
