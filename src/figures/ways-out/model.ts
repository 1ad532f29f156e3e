import { partChoices } from '../../schemas/system-parts.ts';

/**
 * What happens to a system of six parts when someone changes the terms. The rules below are our own
 * reading of the cases in content/data/ways-out-events.csv; no one has measured them.
 */

export type Layer = keyof typeof partChoices;
export const layers = Object.keys(partChoices) as [Layer, ...Layer[]];

export type Stack = { [L in Layer]: (typeof partChoices)[L][number] };

export const events = ['price', 'retire', 'cutoff', 'order', 'licence', 'drop', 'tool', 'next'] as const;
export type Event = (typeof events)[number];

/**
 * From best to worst: nothing changes; it works, on terms or in a state that you cannot change; it
 * breaks, but others offer the same; it breaks, and no one does.
 */
type Status = 'stands' | 'frozen' | 'swap' | 'breaks';
export const statuses: readonly Status[] = ['stands', 'frozen', 'swap', 'breaks'];

/** A choice for a part, and how many companies or programs offer it; null if it is not known. */
export interface Part {
  layer: Layer;
  part: string;
  label: string;
  sellers: number | null;
}

const sellersOf = (parts: readonly Part[], layer: Layer, choice: string) =>
  parts.find((row) => row.layer === layer && row.part === choice)?.sellers ?? 0;

/** How many others sell the model of a stack. */
const rivalsOf = ({ model }: Stack, parts: readonly Part[]) => Math.max(0, sellersOf(parts, 'model', model) - 1);
/** How many sell it to somebody who leaves, or who has it at home. */
export const sellersFor = (stack: Stack, parts: readonly Part[]) =>
  stack.place === 'own' ? sellersOf(parts, 'model', stack.model) : rivalsOf(stack, parts);

interface Outcome {
  status: Status;
  /** Others who offer the same part, apart from the one that the event takes away. */
  others: number;
}

/** Whether such a stack can be had at all; if not, why. */
export function impossible({ model, place, tuning }: Stack): string | null {
  if (model === 'closed' && place === 'own') return 'A closed model does not run on your own machine.';
  if (model === 'closed' && tuning === 'file') return 'The maker of a closed model keeps what you taught it.';
  if (place === 'own' && tuning === 'seller') return 'On your own machine there is no seller who could keep it.';
  return null;
}

type Outcomes = Record<Layer, Outcome>;

/** What happens to each part of a stack; without an event, all stand. */
export function outcomesOf(stack: Stack, event: Event | null, parts: readonly Part[]): Outcomes {
  const outcomes = Object.fromEntries(layers.map((layer) => [layer, { status: 'stands', others: 0 }])) as Outcomes;
  const closed = stack.model === 'closed';
  const rented = stack.place !== 'own';
  const rivals = rivalsOf(stack, parts);
  const worse = (layer: Layer, status: Status, others = 0) => {
    if (statuses.indexOf(status) > statuses.indexOf(outcomes[layer].status)) outcomes[layer] = { status, others };
  };
  const breaks = (layer: Layer, others = 0) => worse(layer, others > 0 ? 'swap' : 'breaks', others);

  if (event === 'price' && rented) {
    // The owner of a closed model sets its price at every seller.
    if (closed || rivals === 0) worse('place', 'frozen');
    else breaks('place', rivals);
  }
  if (event === 'retire') {
    if (closed) breaks('model');
    else if (stack.place === 'maker') breaks('place', rivals);
    if (stack.tuning === 'seller' && (closed || stack.place === 'maker')) breaks('tuning');
  }
  if ((event === 'cutoff' || event === 'order') && rented) {
    // An order to the maker of a closed model reaches every seller; a cut by one seller does not.
    const owner = closed && event === 'order';
    breaks('place', owner ? 0 : rivals);
    if (owner) breaks('model');
    // Whatever the seller keeps goes with the seller.
    if (stack.entry === 'own') breaks('entry');
    for (const layer of ['tuning', 'index', 'app'] as const) if (stack[layer] === 'seller') breaks(layer);
  }
  if (event === 'licence' && stack.model === 'terms') {
    breaks('model');
    if (stack.tuning !== 'none') breaks('tuning');
  }
  if (event === 'drop' && stack.place === 'host') {
    breaks('place', rivals);
    if (stack.tuning === 'seller') breaks('tuning');
  }
  if (event === 'tool' && stack.app === 'open') worse('app', 'frozen', sellersOf(parts, 'app', 'open'));
  if (event === 'next' && !closed) worse('model', 'frozen');
  // A model that can be had nowhere else falls with its place, and what was taught to it with the model.
  if (outcomes.place.status === 'breaks' && closed) breaks('model');
  if (outcomes.model.status === 'breaks' && stack.tuning !== 'none') breaks('tuning');
  return outcomes;
}

/** The worst that happens to any part. */
export const worst = (outcomes: Outcomes): Status =>
  statuses[Math.max(...layers.map((layer) => statuses.indexOf(outcomes[layer].status)))] ?? 'stands';

/**
 * In which ways you may go on: as before, with the same model from another seller or on your own machine, or with
 * another model.
 */
export const ways = ['stay', 'seller', 'own', 'other'] as const;
export type Way = (typeof ways)[number];
/** Whether a way is open to you, only in part or by leave of the maker, or shut. */
export type Door = 'open' | 'ajar' | 'shut';
type Doors = Record<Way, Door>;

/** Which ways out an event leaves to a stack. */
export function doorsOf(stack: Stack, event: Event, parts: readonly Part[]): Doors {
  const outcomes = outcomesOf(stack, event, parts);
  const state = worst(outcomes);
  const isClosed = stack.model === 'closed';
  const isLost = outcomes.model.status === 'breaks';
  const isDearer = event === 'price' && state !== 'stands';
  return {
    stay: state === 'stands' ? 'open' : state === 'frozen' || isDearer ? 'ajar' : 'shut',
    seller: isLost || sellersFor(stack, parts) === 0 ? 'shut' : isClosed ? 'ajar' : 'open',
    own: isLost || isClosed ? 'shut' : 'open',
    // Somebody always sells another; whether it is as good is another matter.
    other: 'open',
  };
}
