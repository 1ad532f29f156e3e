import type { FigureDefinition } from '../shared/definition';
import { html, type Html } from '../shared/html';
import {
  impossible,
  layers,
  outcomesOf,
  worst,
  type Event,
  type Outcome,
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
}

export interface Data {
  parts: Part[];
  offers: Offers;
  events: { event: Event; label: string; of: string; case: string; when: string; notice: string }[];
  /** Systems that people really build, from one seller’s to one’s own; the figure begins with the first. */
  stacks: { label: string; stack: Stack }[];
}

/** A part as a label, within a sentence, and what is said of it when it breaks. */
const layerTexts: Record<Layer, { name: string; inText: string; broken: string }> = {
  model: { name: 'The model', inText: 'the model', broken: 'whoever else sells it needs its maker’s leave' },
  place: { name: 'Where it runs', inText: 'where it runs', broken: 'whoever else sells it needs its maker’s leave' },
  entry: { name: 'Way in', inText: 'the way in', broken: 'what you send must be rewritten' },
  tuning: { name: 'Taught further', inText: 'what it was taught', broken: 'must be taught again' },
  index: { name: 'Search index', inText: 'the search index', broken: 'must be made again' },
  app: { name: 'App', inText: 'the app', broken: 'goes with its seller' },
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

const sign = (status: Status, look: string) =>
  html`<svg
    class="h-[0.9em] align-[-0.06em] fill-none stroke-current stroke-[2.6] ${look}"
    data-part="sign"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d="${signs[status]}" />
  </svg>`;

/** What a part’s state means in this case, in a few words. */
function remark({ event, model }: Settings, layer: Layer, { status, others }: Outcome): string {
  if (status === 'swap')
    return `${others} others sell the model${model === 'closed' ? ', with its maker’s leave' : ''}`;
  if (status === 'breaks')
    return event === 'licence' && layer === 'model' ? 'copies must be deleted' : layerTexts[layer].broken;
  if (status === 'stands') return '';
  if (event === 'price') return 'you pay: its owner sets the price everywhere';
  if (layer === 'app') return `nobody works on it; ${others} others are recommended instead`;
  return 'no newer one follows';
}

function rows(data: Data, s: Settings, outcomes: Record<Layer, Outcome>): Html {
  const label = (layer: Layer) =>
    data.parts.find((part) => part.layer === layer && part.part === s[layer])?.label ?? '';
  return html`<ul class="list-none p-0">
    ${layers.map((layer) => {
      const outcome = outcomes[layer];
      const further = remark(s, layer, outcome);
      const said = outcome.status === 'frozen' ? ' ' : ': ';
      return html`<li
        class="mt-0 grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 px-3 py-2 odd:bg-bar sm:grid-cols-[1.5rem_minmax(0,1fr)_minmax(0,1fr)]"
      >
        ${sign(outcome.status, 'mt-[0.3rem]')}
        <span><b>${layerTexts[layer].name}</b><br />${label(layer)}</span>
        <span class="col-start-2 sm:col-start-3"><b>${words[outcome.status]}</b>${further && said + further}</span>
      </li>`;
    })}
  </ul>`;
}

function overview(data: Data, s: Settings): Html {
  const { stacks, offers } = data;
  const chosen = stacks.findIndex(({ stack }) => layers.every((layer) => stack[layer] === s[layer]));
  return html`<table class="bars mt-3">
    <caption class="pb-[0.35rem] text-left font-semibold">
      All eight events, by the part that fares worst
    </caption>
    <thead>
      <tr>
        <th scope="col">If this happens</th>
        ${stacks.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${data.events.map(
        ({ event, label }) =>
          html`<tr${event === s.event ? current : none}>
            <th scope="row">${label}</th>
            ${stacks.map(({ stack, label }, i) => {
              const status = worst(outcomesOf(stack, event, offers));
              return html`<td data-head="${label}" ${event === s.event && i === chosen ? current : none}>
                ${sign(status, 'inline-block max-[30rem]:block')}
                ${status === 'frozen' ? (event === 'price' ? 'you pay' : 'frozen') : words[status]}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
const current = html` aria-current="true" class="outline-2"`;
const none = html``;

/** The layers in each state. */
const byStatus = (outcomes: Record<Layer, Outcome>, status: Status) =>
  layers.filter((layer) => outcomes[layer].status === status);

function answer(data: Data, s: Settings, outcomes: Record<Layer, Outcome>): string {
  const obstacle = impossible(s);
  if (obstacle) return `${obstacle} Choose another part.`;
  const [broken, swapped, frozen] = (['breaks', 'swap', 'frozen'] as const).map(
    (status) => byStatus(outcomes, status).length,
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
function reason(data: Data, s: Settings, outcomes: Record<Layer, Outcome>): string {
  if (impossible(s)) return '';
  const broken = byStatus(outcomes, 'breaks').map((layer) => layerTexts[layer].inText);
  const rivals = Math.max(0, (data.offers.model?.[s.model] ?? 1) - 1);
  const turns =
    s.model === 'closed'
      ? `the maker: the ${rivals} others that sell the model need its leave`
      : s.place === 'own'
        ? 'the copy, which is yours while you keep to the licence'
        : `who else sells the model: ${rivals} others`;
  return `${broken.length > 0 ? `What breaks: ${new Intl.ListFormat('en-GB').format(broken)}. ` : ''}It turns on ${turns}.`;
}

function realCase({ events }: Data, { event }: Settings): Html {
  const found = events.find((row) => row.event === event);
  return html`<p class="mt-3">
    A real case, of ${found?.of ?? ''}${found?.when ? html`, ${found.when}` : none}: ${found?.case ?? ''}. Notice:
    ${found?.notice ?? ''}.
  </p>`;
}

/** What breaks when somebody changes the terms. */
export const waysOut: FigureDefinition<Data, Settings> = {
  key: 'f2',
  detailsName: 'Build your own',
  controls: ({ parts, events, stacks }) => {
    const choice = <L extends Layer>(layer: L) => ({
      kind: 'choice' as const,
      label: layerTexts[layer].name,
      options: parts
        .filter((part) => part.layer === layer)
        .map(({ part, label }) => ({ value: part as Stack[L], label })),
      value: stacks[0]?.stack[layer] as Stack[L],
      shownAs: 'list' as const,
      detail: true,
    });
    return {
      event: {
        kind: 'choice',
        label: 'What happens',
        options: events.map(({ event, label }) => ({ value: event, label })),
        value: 'retire',
        shownAs: 'list',
      },
      model: choice('model'),
      place: choice('place'),
      entry: choice('entry'),
      tuning: choice('tuning'),
      index: choice('index'),
      app: choice('app'),
    };
  },
  presets: ({ stacks }) => stacks.map(({ label, stack }) => ({ label, values: stack })),
  view: (data, s) => {
    const outcomes = outcomesOf(s, s.event, data.offers);
    return {
      answer: answer(data, s, outcomes),
      reason: reason(data, s, outcomes),
      parts: { outcomes: impossible(s) ? '' : rows(data, s, outcomes).html + realCase(data, s).html },
      below: { overview: overview(data, s).html },
    };
  },
};
