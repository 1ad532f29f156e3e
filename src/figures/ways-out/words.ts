import { capitalise } from '../../text/format.ts';
import { listed } from '../../text/list.ts';
import {
  doorsOf,
  impossible,
  layers,
  outcomesOf,
  sellersFor,
  type Event,
  type Layer,
  type Stack,
  type Way,
} from './model.ts';
import type { Data, Settings } from './settings.ts';

/** A part as a label, and within a sentence. */
export const layerTexts: Record<Layer, { name: string; inText: string }> = {
  model: { name: 'The model', inText: 'the model' },
  place: { name: 'Where it runs', inText: 'where it runs' },
  entry: { name: 'Way in', inText: 'the way in' },
  tuning: { name: 'Taught further', inText: 'what you taught the model' },
  index: { name: 'Search in your files', inText: 'the search in your files' },
  app: { name: 'App', inText: 'the app' },
};

export const wayTexts: Record<Way, string> = {
  stay: 'Go on as you are',
  seller: 'Same model, other seller',
  own: 'Same model, at home',
  other: 'Another model',
};

/** Why you cannot go on as you are, or only in part. */
const stayTexts: Record<Event, string> = {
  price: 'at the new price',
  retire: 'the model is gone',
  cutoff: 'you are cut off',
  order: 'switched off',
  licence: 'no licence',
  drop: 'no longer sold here',
  tool: 'the tool gets no updates',
  next: 'no newer model',
};

/** What stands at a door. */
export function doorText(stack: Stack, event: Event, parts: Data['parts'], way: Way): string {
  const door = doorsOf(stack, event, parts)[way];
  const sellers = sellersFor(stack, parts);
  switch (way) {
    case 'stay':
      return door === 'open' ? 'nothing changes' : stayTexts[event];
    case 'seller':
      if (door === 'shut')
        return event === 'licence' ? 'no licence' : event === 'order' ? 'the order binds all' : 'not without its maker';
      if (door === 'open') return `${sellers} sellers${stack.place === 'own' ? '' : ' besides yours'}`;
      return `${sellers} besides yours, ${event === 'price' ? 'at its maker’s price' : 'if its maker agrees'}`;
    case 'own':
      if (door === 'shut') return stack.model === 'closed' ? 'its maker keeps it' : 'copies must go';
      return stack.place === 'own' ? 'you have it' : 'download it';
    case 'other':
      return 'you can, but you start again';
  }
}

/** What becomes of you, in a few words. */
export function fate(stack: Stack, event: Event, parts: Data['parts']): string {
  const { stay, seller, own } = doorsOf(stack, event, parts);
  const canMove = seller === 'open' || own === 'open';
  if (stay === 'open') return 'you go on';
  if (stay === 'ajar')
    return event !== 'price' ? 'you get no updates' : canMove ? 'you pay more or move' : 'you pay more';
  return canMove ? 'you change sellers' : seller === 'ajar' ? 'you need its yes' : 'you start again';
}

/** Whether the reader has built another system than the ready-made ones. */
export const isOwn = ({ stacks }: Data, settings: Settings) =>
  !stacks.some(({ stack }) => layers.every((layer) => stack[layer] === settings[layer]));

/** The ready-made systems, and before them the reader's own if it can be had. */
export const systemsOf = (data: Data, settings: Settings): Data['stacks'] =>
  isOwn(data, settings) && !impossible(settings)
    ? [{ label: 'Your own system', inText: 'with your own system', stack: settings }, ...data.stacks]
    : data.stacks;

/** What becomes of the reader's own system, or of those who chose each of the ready-made ones. */
export function answer(data: Data, settings: Settings): string {
  const obstacle = impossible(settings);
  if (obstacle) return `${obstacle} Choose another part.`;
  const { event } = settings;
  const systems = systemsOf(data, settings);
  const told = systems.length > data.stacks.length ? systems.slice(0, 1) : systems;
  // Those whom the same befalls, in one breath.
  const fates = told.map(({ stack }) => fate(stack, event, data.parts));
  const said = [...new Set(fates)].map((one) => {
    const those = told.filter((_, i) => fates[i] === one);
    return `${those.map(({ inText }) => inText).join(' or ')} ${one}`;
  });
  return `${data.events.find((row) => row.event === event)?.label}: ${said.join('; ')}.`;
}

/** What is lost besides the model, whichever door one takes. */
export function reason(data: Data, settings: Settings): string {
  if (impossible(settings)) return '';
  const lost = systemsOf(data, settings).flatMap(({ inText, stack }) => {
    const outcomes = outcomesOf(stack, settings.event, data.parts);
    const broken = layers.filter((layer) => !['model', 'place'].includes(layer) && outcomes[layer].status === 'breaks');
    return broken.length > 0
      ? [`${inText} you also lose ${listed(broken.map((layer) => layerTexts[layer].inText))}`]
      : [];
  });
  return lost.length > 0 ? `${capitalise(lost.join('; '))}.` : 'You lose nothing else.';
}
