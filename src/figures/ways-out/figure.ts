import type { FigureDefinition } from '../shared/definition';
import { html, type Html } from '../shared/html';
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
  events: { event: Event; label: string; of: string; case: string; when: string; notice: string }[];
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

/** What a state is called in the key and in the table of outcomes. */
export const words: Record<Status, string> = {
  stands: 'stands',
  frozen: 'works, but',
  swap: 'swap',
  breaks: 'breaks',
};
/** Signs of the states, in a square of 16 units: tick, pause, exchange, cross. Open or closed is another matter. */
export const signs: Record<Status, string> = {
  stands: 'M2 9l4 4 8-10',
  frozen: 'M5 2v12M11 2v12',
  swap: 'M1 5h13l-4-4M15 11H2l4 4',
  breaks: 'M3 3l10 10M13 3L3 13',
};

const sign = (status: Status) =>
  html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="${signs[status]}" /></svg>`;

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

/** What becomes of a part that goes with its seller. */
const lost: Record<Layer, string> = {
  model: 'whoever else sells it needs its maker’s leave',
  place: 'whoever else sells it needs its maker’s leave',
  entry: 'what you send must be rewritten',
  tuning: 'must be taught again',
  index: 'must be made again',
  app: 'goes with its seller',
};

/** What a part’s state means in this case, in a few words. */
function remark({ event, model }: Settings, layer: Layer, { status, others }: Fate): string {
  if (status === 'swap')
    return `${others} others sell the model${model === 'closed' ? ', with its maker’s leave' : ''}`;
  if (status === 'breaks') return event === 'licence' && layer === 'model' ? 'copies must be deleted' : lost[layer];
  if (status === 'stands') return '';
  if (event === 'price') return 'you pay: its owner sets the price everywhere';
  if (layer === 'app') return `nobody works on it; ${others} others are recommended instead`;
  return 'no newer one follows';
}

function rows(data: Data, s: Settings, fates: Record<Layer, Fate>): Html {
  const label = (layer: Layer) =>
    data.parts.find((part) => part.layer === layer && part.part === s[layer])?.label ?? '';
  return html`<ul class="fates">
    ${layers.map((layer) => {
      const fate = fates[layer];
      const further = remark(s, layer, fate);
      const said = fate.status === 'frozen' ? ' ' : ': ';
      return html`<li>
        ${sign(fate.status)}
        <span class="part"><b>${names[layer]}</b><br />${label(layer)}</span>
        <span class="word"><b>${words[fate.status]}</b>${further && said + further}</span>
      </li>`;
    })}
  </ul>`;
}

function overview(data: Data, s: Settings): Html {
  const offers = offersOf(data);
  const chosen = readyStacks.findIndex(({ stack }) => layers.every((layer) => stack[layer] === s[layer]));
  return html`<table class="bars outcomes">
    <caption>
      All eight events, by the part that fares worst
    </caption>
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
                ${sign(status)} ${status === 'frozen' ? (event === 'price' ? 'you pay' : 'frozen') : words[status]}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
const current = html` aria-current="true"`;
const none = html``;

const list = new Intl.ListFormat('en-GB');
const inText: Record<Layer, string> = {
  model: 'the model',
  place: 'where it runs',
  entry: 'the way in',
  tuning: 'what it was taught',
  index: 'the search index',
  app: 'the app',
};

/** The layers in each state. */
const byStatus = (fates: Record<Layer, Fate>, status: Status) =>
  layers.filter((layer) => fates[layer].status === status);

function answer(data: Data, s: Settings, fates: Record<Layer, Fate>): string {
  const bar = impossible(s);
  if (bar) return `${bar} Choose another part.`;
  const [broken, swapped, frozen] = (['breaks', 'swap', 'frozen'] as const).map(
    (status) => byStatus(fates, status).length,
  );
  const said = [
    broken && `${broken} of ${layers.length} parts ${broken > 1 ? 'break' : 'breaks'}`,
    swapped && `${swapped} can be swapped`,
    frozen && `${frozen} works on, ${s.event === 'price' ? 'at its owner’s price' : 'but frozen'}`,
  ].filter((part) => part !== 0 && part !== undefined);
  const event = data.events.find(({ event }) => event === s.event)?.label ?? '';
  return `${event}: ${said.join(', ') || 'everything stands'}.`;
}

/** Which parts break, and on what that turns. */
function reason(data: Data, s: Settings, fates: Record<Layer, Fate>): string {
  if (impossible(s)) return '';
  const broken = byStatus(fates, 'breaks').map((layer) => inText[layer]);
  const rivals = Math.max(0, (offersOf(data).model?.[s.model] ?? 1) - 1);
  const turns =
    s.model === 'closed'
      ? `the maker: the ${rivals} others that sell the model need its leave`
      : s.place === 'own'
        ? 'the copy, which is yours while you keep to the licence'
        : `who else sells the model: ${rivals} others`;
  return `${broken.length > 0 ? `What breaks: ${list.format(broken)}. ` : ''}It turns on ${turns}.`;
}

function realCase({ events }: Data, { event }: Settings): Html {
  const found = events.find((row) => row.event === event);
  return html`<p class="case">
    A real case, of ${found?.of ?? ''}${found?.when ? html`, ${found.when}` : none}: ${found?.case ?? ''}. Notice:
    ${found?.notice ?? ''}.
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
        folded: true,
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
      answer: answer(data, s, fates),
      reason: reason(data, s, fates),
      parts: { fates: impossible(s) ? '' : rows(data, s, fates).text + realCase(data, s).text },
      below: { overview: overview(data, s).text },
    };
  },
};
