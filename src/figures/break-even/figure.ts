import { hLine, vLine, point, text } from '../../charts/marks';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene';
import { escapeText } from '../../text/escape';
import type { FigureDefinition } from '../shared/definition';
import {
  apiUsd,
  busyShare,
  capacity,
  cheaperRanges,
  copies,
  loadNeeded,
  selfUsd,
  usdPerMtok,
  type Machines,
  type Price,
} from './model';

/** What the reader sets. Shares are whole per cents. */
export type Settings = {
  /** Place in the list of volumes. */
  volume: number;
  load: number;
  price: string;
  mix: 'even' | 'three' | 'reading';
  rent: number;
  staff: number;
  overhead: number;
  payroll: number;
};

interface Offer extends Price {
  id: string;
  label: string;
}

/** The rows of break-even-inputs. */
type Input =
  | 'gpus'
  | 'speedEven'
  | 'speedReading'
  | 'rent'
  | 'rentLow'
  | 'rentHigh'
  | 'hours'
  | 'load'
  | 'overhead'
  | 'staff'
  | 'wage'
  | 'payroll'
  | 'homeSpeed'
  | 'homePower'
  | 'homeElectricity';

export interface Data {
  inputs: Record<Input, number>;
  /** Closed models on sale, the cheapest last. */
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
export const readPerWritten = (mix: Settings['mix']) => ({ even: 1, three: 3, reading: 10 })[mix];

/** The machines that the settings describe. */
export const machinesOf = ({ inputs }: Data, s: Settings): Machines => ({
  gpus: inputs.gpus,
  tokensPerSecond: inputs[s.mix === 'reading' ? 'speedReading' : 'speedEven'],
  usdPerGpuHour: s.rent,
  hoursPerMonth: inputs.hours,
  load: s.load / 100,
  overhead: s.overhead / 100,
  staff: s.staff,
  usdPerStaffYear: inputs.wage * s.payroll,
});

/** US dollars as a reader takes them in: cents only in small sums, and only if there are any. */
export function money(usd: number): string {
  return usd.toLocaleString('en', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: usd < 100 ? 2 : 0,
    trailingZeroDisplay: 'stripIfInteger',
  });
}

/** A volume in words that stay on one line. */
const tokens = (mtok: number) => {
  const [value, unit] = mtok >= 1000 ? [mtok / 1000, 'billion'] : [mtok, 'million'];
  return `${value.toLocaleString('en', { maximumSignificantDigits: 3 })}\u00a0${unit}`;
};

const short = (mtok: number) => (mtok < 1000 ? `${mtok}M` : `${mtok / 1000}B`);

/** Where machines beat somebody's price, in words that follow "They". */
function beat(whom: string, [first, ...others]: [number, number][]): string {
  if (!first) return `never beat ${whom}`;
  const [from, to] = first;
  return `beat ${whom} from ${tokens(from)}${others.length || to < most ? ', with gaps' : ''}`;
}

function answers(data: Data, s: Settings) {
  const machines = machinesOf(data, s);
  const ratio = readPerWritten(s.mix);
  const volume = volumes[s.volume] as number;
  const closed = data.closed.find(({ id }) => id === s.price) as Offer;
  const [cheap, dear] = data.hosts as [Offer, Offer];
  const ranges = (offer: Offer) => cheaperRanges(machines, usdPerMtok(offer, ratio), most);
  return { machines, ratio, volume, closed, cheap, dear, ranges };
}

type Answers = ReturnType<typeof answers>;

/** A share as a per cent of two digits, which is more than the assumptions bear. */
const percentOf = (share: number) => share.toLocaleString('en', { style: 'percent', maximumSignificantDigits: 2 });

/** How one bill compares with another, in words that end before the other’s name. */
function compared(usd: number, other: number): string {
  const times = usd / other;
  if (times < 1.95) return `${percentOf(times)} of the bill for`;
  return `${times.toLocaleString('en', { maximumSignificantDigits: 2 })} times as much as`;
}

/** Ends of what can be set. */
const limits = { load: { min: 5, max: 80 }, rent: { min: 1.99, max: 12.29 }, staff: { min: 0, max: 2 } };

const levers = [
  ['volume', 'the volume', volumes.map((_, i) => i)],
  ['load', 'how full a machine may get', Object.values(limits.load)],
  ['rent', 'the rent', Object.values(limits.rent)],
  ['staff', 'the staff', Object.values(limits.staff)],
] as const;

/** What would turn the order of machines and closed model round, if it alone were set otherwise. */
function turnsOn(data: Data, s: Settings): string {
  const wins = (s: Settings) => {
    const { machines, ratio, volume, closed } = answers(data, s);
    return selfUsd(volume, machines) <= apiUsd(volume, ratio, closed);
  };
  const names = levers
    .filter(([name, , values]) => values.some((value) => wins({ ...s, [name]: value }) !== wins(s)))
    .map(([, words]) => words);
  return new Intl.ListFormat('en-GB').format(names) || 'the price compared alone';
}

const answer = ({ machines, ratio, volume, closed }: Answers) =>
  `For ${tokens(volume)} tokens written a month own machines cost ` +
  `${compared(selfUsd(volume, machines), apiUsd(volume, ratio, closed))} ${closed.label}.`;

const reason = (data: Data, s: Settings, a: Answers) =>
  `They ${beat('it', a.ranges(a.closed))}, and ${beat(a.cheap.label, a.ranges(a.cheap))}. ` +
  `The order turns on ${turnsOn(data, s)}.`;

const percent = (n: number) => `${n}%`;

/** How busy machines that nobody minds must be to beat an offer. */
const loadText = (machines: Machines, usd: number) => {
  const needed = loadNeeded(machines, usd);
  return needed > 1 ? 'never' : `above ${percentOf(needed)}`;
};

/** Ends of the scale of costs, in US dollars a month: beyond all that the controls can make, with room for the volume above. */
const lowest = 0.1;
const highest = 5e6;

/** Left and right end of the picture’s scale; beyond the right one is room for thick lines and their names. */
const ends = ({ size, width }: Frame) => [76, width - { S: 54, M: 112, L: 124 }[size]] as const;

/** A staircase of costs: flat while the machines suffice, a step up with each further copy. */
function staircase(machines: Machines, [from, to]: readonly [number, number]): [number, number][] {
  const perCopy = capacity(machines);
  const points: [number, number][] = [[from, selfUsd(from, machines)]];
  for (let n = copies(from, machines); n * perCopy < to; n++) {
    const at = n * perCopy;
    points.push([at, selfUsd(at, machines)], [at, selfUsd(at * (1 + 1e-6), machines)]);
  }
  return [...points, [to, selfUsd(to, machines)]];
}

function picture({ inputs }: Data, a: Answers, frame: Frame): Scene {
  const { machines, ratio, volume, closed, cheap, dear } = a;
  const small = frame.size === 'S';
  const [left, right] = ends(frame);
  const [top, bottom] = [30, 280];
  // On a phone two powers of ten around the reader’s volume, elsewhere all four.
  const powers = small ? [1, 10, 100] : [1, 10, 100, 1000, most];
  const from = small ? 10 ** Math.min(Math.max(Math.round(Math.log10(volume)) - 1, 0), 2) : 1;
  const to = from * (small ? 100 : most);
  const x = (mtok: number) => left + (Math.log(mtok / from) / Math.log(to / from)) * (right - left);
  const y = (usd: number) => bottom - (Math.log(usd / lowest) / Math.log(highest / lowest)) * (bottom - top);
  const path = (points: [number, number][]) =>
    `M${points.map(([v, usd]) => `${round(x(v))} ${round(y(usd))}`).join('L')}`;
  const between = (one: [number, number][], other: [number, number][]) =>
    `${path(one)}L${path([...other].reverse()).slice(1)}Z`;
  const ray = (offer: Offer) => [from, to].map((v): [number, number] => [v, apiUsd(v, ratio, offer)]);
  const steps = (usdPerGpuHour: number) => staircase({ ...machines, usdPerGpuHour }, [from, to]);
  const rent = machines.usdPerGpuHour;
  const [own, at] = [selfUsd(volume, machines), x(volume)];
  const names = (
    [
      [small ? 'closed' : closed.label, apiUsd(to, ratio, closed), 'closed'],
      [small ? 'own' : 'own machines', selfUsd(to, machines), 'open'],
      ['hosts', Math.sqrt(apiUsd(to, ratio, cheap) * apiUsd(to, ratio, dear)), undefined],
    ] as const
  ).toSorted(([, a], [, b]) => b - a);
  // Names of lines that end close together stand below one another.
  let baseline = 0;
  const named = names.map(([name, usd, tone]) => {
    baseline = Math.max(baseline + 16, y(usd) + 4.5);
    return text(right + 10, baseline, name, { tone });
  });

  return {
    height: bottom + 24,
    marks: [
      text(0, 14, 'Dollars a month', { tone: 'quiet' }),
      ...[1, 100, 10_000, 1e6].flatMap((usd): Mark[] => [
        { mark: 'path', d: `M${left} ${round(y(usd))}H${right + 5}`, kind: 'grid' },
        text(left - 8, y(usd) + 4.5, money(usd), { anchor: 'end', tone: 'quiet' }),
      ]),
      {
        mark: 'area',
        kind: 'spread',
        d: between(steps(Math.min(inputs.rentLow, rent)), steps(Math.max(inputs.rentHigh, rent))),
      },
      { mark: 'area', kind: 'tint', d: between(ray(cheap), ray(dear)) },
      { mark: 'path', kind: 'open', d: path(steps(rent)) },
      { mark: 'path', kind: 'closed', d: path(ray(closed)) },
      hLine(bottom, left, right + 5, 'axis'),
      ...powers.flatMap((power): Mark[] => [
        vLine(x(from * power), bottom, bottom + 5, 'axis'),
        text(x(from * power), bottom + 19, short(from * power), { anchor: 'middle', tone: 'quiet' }),
      ]),
      ...(small ? [] : [text(right + 18, bottom + 19, 'tokens', { tone: 'quiet' })]),
      { mark: 'path', kind: 'thread', d: `M${round(at)} ${top + 6}V${bottom}` },
      point(at, y(own), 'open'),
      point(at, y(apiUsd(volume, ratio, closed)), 'closed'),
      text(at, top, tokens(volume), { anchor: 'middle', tone: 'strong' }),
      ...named,
    ],
  };
}

function bills(data: Data, { machines, ratio, volume, closed, cheap, dear }: Answers) {
  // Beside the closed model that was chosen stands the cheapest, which may turn the answer round.
  const bill = (offer: Offer) => money(apiUsd(volume, ratio, offer));
  const rows: [name: string, value: string][] = [
    ...[...new Set([closed, ...data.closed.slice(-1)])].map((offer): [string, string] => [
      `${offer.label}, closed`,
      bill(offer),
    ]),
    [`Llama 3.3 70B at ${cheap.label} to ${dear.label}`, `${bill(cheap)} to ${bill(dear)}`],
    ['Llama 3.3 70B on own machines', money(selfUsd(volume, machines))],
    [
      `Their ${copies(volume, machines) * machines.gpus} cards are then busy`,
      `${percentOf(busyShare(volume, machines))} of the time`,
    ],
    ...[closed, cheap].map((offer): [string, string] => [
      `Busy enough to beat ${offer.label}, staff aside`,
      loadText(machines, usdPerMtok(offer, ratio)),
    ]),
  ];
  const lines = rows.map(([name, value]) => `<div><dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd></div>`);
  return `<dl class="bills">${lines.join('')}</dl>`;
}

/** The volume at a distance from the picture’s left edge, on the scale of the two wider drawings. */
function nearestVolume(x: number, frame: Frame): number {
  const [left, right] = ends(frame);
  const wanted = (Math.log10(most) * (x - left)) / (right - left);
  const off = volumes.map((volume) => Math.abs(Math.log10(volume) - wanted));
  return off.indexOf(Math.min(...off));
}

/** Renting by the token wins at low volume; owning wins only at a volume that keeps the machines busy. */
export const breakEven: FigureDefinition<Data, Settings> = {
  key: 'f4',
  controls: ({ inputs, closed }) => ({
    volume: {
      kind: 'range',
      label: 'Tokens written a month',
      min: 0,
      max: volumes.length - 1,
      step: 1,
      value: volumes.indexOf(5000),
      text: (i) => tokens(volumes[i] ?? 1),
    },
    load: {
      kind: 'range',
      label: 'How full a machine may get before you rent another',
      ...limits.load,
      step: 1,
      value: inputs.load,
      text: percent,
      assumption: true,
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
        { value: 'three', label: 'three' },
        { value: 'reading', label: 'ten' },
      ],
      value: 'even',
    },
    rent: {
      kind: 'range',
      label: 'Rent of a card and hour',
      ...limits.rent,
      step: 0.01,
      value: inputs.rent,
      text: money,
    },
    staff: {
      kind: 'range',
      label: 'People who mind the machines',
      ...limits.staff,
      step: 0.05,
      value: inputs.staff,
      text: (n) => (n === 0 ? 'nobody' : `${n} full time`),
      assumption: true,
    },
    overhead: {
      kind: 'range',
      label: 'Storage, network, spare capacity',
      min: 0,
      max: 30,
      step: 1,
      value: inputs.overhead,
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
      value: inputs.payroll,
      text: money,
      assumption: true,
      detail: true,
    },
  }),
  presets: ({ examples }) => examples,
  view: (data, settings) => {
    const a = answers(data, settings);
    return {
      answer: answer(a),
      reason: reason(data, settings, a),
      draw: (frame) => picture(data, a, frame),
      below: { bills: bills(data, a) },
    };
  },
  // On a phone the picture moves with the volume, so nothing can be dragged along it.
  drag: (x, frame) => (frame.size === 'S' ? {} : { volume: nearestVolume(x, frame) }),
};
