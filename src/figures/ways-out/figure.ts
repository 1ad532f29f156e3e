import type { FigureDefinition } from '../shell/definition';
import { html, type Html } from '../shell/html';
import {
  impossible,
  layers,
  shock,
  worst,
  type Event,
  type Fate,
  type Layer,
  type Offers,
  type Stack,
  type Status,
} from './model';

export type Settings = Stack & { event: Event };

interface Part {
  layer: Layer;
  part: string;
  label: string;
  sellers: number | null;
}

export interface Data {
  parts: Part[];
  events: { event: Event; label: string; case: string; when: string; notice: string }[];
}

/** Three stacks that people really build, from one seller’s to one’s own. */
export const readyStacks = [
  {
    label: 'All from one maker',
    stack: { model: 'closed', place: 'maker', entry: 'own', tuning: 'seller', index: 'seller', app: 'seller' },
  },
  {
    label: 'Open model at a host',
    stack: { model: 'terms', place: 'host', entry: 'common', tuning: 'file', index: 'open', app: 'open' },
  },
  {
    label: 'Open model at home',
    stack: { model: 'terms', place: 'own', entry: 'common', tuning: 'file', index: 'open', app: 'open' },
  },
] as const satisfies { label: string; stack: Stack }[];

const names: Record<Layer, string> = {
  model: 'The model',
  place: 'Where it runs',
  entry: 'Way in',
  tuning: 'Taught further',
  index: 'Search index',
  app: 'App',
};

const words: Record<Status, string> = {
  stands: 'stands',
  frozen: 'works, but frozen',
  swap: 'breaks, replaceable',
  breaks: 'breaks',
};
const short: Record<Status, string> = { stands: 'stands', frozen: 'frozen', swap: 'swap', breaks: 'breaks' };
const marks: Record<Status, string> = { stands: 'open', frozen: 'half', swap: 'half', breaks: 'closed' };

const mark = (status: Status) => html`<span class="mark mark-${marks[status]}" aria-hidden="true"></span>`;

/** How many offer each choice, as the model wants it. */
export const offersOf = ({ parts }: Data): Offers =>
  Object.fromEntries(
    layers.map((layer) => [
      layer,
      Object.fromEntries(
        parts
          .filter((part) => part.layer === layer && part.sellers !== null)
          .map(({ part, sellers }) => [part, sellers]),
      ),
    ]),
  );

/** What the state of a part means in this case, in a few words. */
function remark(event: Event, layer: Layer, { status, others }: Fate): string {
  if (status === 'swap') return `${others} others sell the same model`;
  if (status === 'breaks') return 'nobody else offers the same';
  if (status === 'stands') return '';
  if (event === 'price') return 'at every seller, its owner sets the price';
  if (layer === 'app') return `no further work on it; ${others} others are recommended instead`;
  return 'yours to keep, but no newer one follows';
}

function rows(data: Data, s: Settings, fates: Record<Layer, Fate>): Html {
  const label = (layer: Layer) =>
    data.parts.find((part) => part.layer === layer && part.part === s[layer])?.label ?? '';
  return html`<ul class="fates">
    ${layers.map((layer) => {
      const fate = fates[layer];
      const further = remark(s.event, layer, fate);
      return html`<li class="fate-${fate.status}">
        ${mark(fate.status)}
        <span class="part"><b>${names[layer]}</b> ${label(layer)}</span>
        <span class="word"><b>${words[fate.status]}</b>${further ? `: ${further}` : ''}</span>
      </li>`;
    })}
  </ul>`;
}

function overview(data: Data, s: Settings): Html {
  const offers = offersOf(data);
  const chosen = readyStacks.findIndex(({ stack }) => layers.every((layer) => stack[layer] === s[layer]));
  return html`<table class="bars outcomes">
    <thead>
      <tr>
        <th scope="col">If this happens</th>
        ${readyStacks.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${data.events.map(
        ({ event, label }) =>
          html`<tr${event === s.event ? current : none}>
            <th scope="row">${label}</th>
            ${readyStacks.map(({ stack, label }, i) => {
              const status = worst(shock(stack, event, offers));
              return html`<td data-head="${label}" ${event === s.event && i === chosen ? current : none}>
                ${mark(status)} ${short[status]}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
const current = html` aria-current="true"`;
const none = html``;

const list = (items: string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
const inText: Record<Layer, string> = {
  model: 'the model',
  place: 'where it runs',
  entry: 'the way in',
  tuning: 'what it was taught',
  index: 'the search index',
  app: 'the app',
};

function sentence(data: Data, s: Settings, fates: Record<Layer, Fate>): string {
  const bar = impossible(s);
  if (bar) return `${bar} Choose another part.`;
  const event = data.events.find(({ event }) => event === s.event);
  const of = (status: Status) => layers.filter((layer) => fates[layer].status === status).map((layer) => inText[layer]);
  const [broken, swapped, frozen] = [of('breaks'), of('swap'), of('frozen')];
  const said = [
    broken.length
      ? `${list(broken)} ${broken.length > 1 ? 'break' : 'breaks'}, with nobody else to offer the same`
      : '',
    swapped.length ? `${list(swapped)} can be swapped` : '',
    frozen.length ? `${list(frozen)} ${frozen.length > 1 ? 'work' : 'works'} on, but frozen` : '',
  ].filter(Boolean);
  const rivals = Math.max(0, (offersOf(data).model?.[s.model] ?? 1) - 1);
  const turns =
    s.model === 'closed'
      ? 'It turns on the maker: whoever else sells the model needs its leave.'
      : s.place === 'own'
        ? 'It turns on the copy, which is yours while you keep to the licence.'
        : `It turns on who else sells the model: ${rivals} others.`;
  return `${event?.label ?? ''}: ${said.length ? said.join('; ') : 'everything stands'}. ${turns}`;
}

function realCase({ events }: Data, { event }: Settings): Html {
  const found = events.find((row) => row.event === event);
  return html`<p class="case">
    ${found?.when ? html`${found.when}: ` : none}${found?.case ?? ''}. Notice: ${found?.notice ?? ''}.
  </p>`;
}

/** What breaks when somebody changes the terms. */
export const waysOut: FigureDefinition<Data, Settings> = {
  key: 'f2',
  detailsName: 'Build your own',
  controls: ({ parts, events }) => {
    const choice = <L extends Layer>(layer: L) => ({
      kind: 'choice' as const,
      label: names[layer],
      options: parts
        .filter((part) => part.layer === layer)
        .map(({ part, label }) => ({ value: part as Stack[L], label })),
      value: readyStacks[0].stack[layer] as Stack[L],
      folded: true,
      detail: true,
    });
    return {
      event: {
        kind: 'choice',
        label: 'What happens',
        options: events.map(({ event, label }) => ({ value: event, label })),
        value: 'retire',
      },
      model: choice('model'),
      place: choice('place'),
      entry: choice('entry'),
      tuning: choice('tuning'),
      index: choice('index'),
      app: choice('app'),
    };
  },
  presets: () => readyStacks.map(({ label, stack }) => ({ label, values: stack })),
  view: (data, s) => {
    const fates = shock(s, s.event, offersOf(data));
    return {
      sentence: sentence(data, s, fates),
      parts: { fates: impossible(s) ? '' : rows(data, s, fates).text + realCase(data, s).text },
      below: { overview: overview(data, s).text },
    };
  },
};
