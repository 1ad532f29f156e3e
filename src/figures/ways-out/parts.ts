import { html, type Html } from '../shared/html';
import { layers, type Layer, type Outcome, type Outcomes, type Status } from './model';
import type { Data, Settings } from './settings';
import { layerTexts, remark } from './words';

/** What a state is called. */
export const words: Record<Status, string> = { stands: 'stands', frozen: 'works, but', swap: 'swap', breaks: 'breaks' };
/** Signs of the states, in a square of 16 units: tick, pause, exchange, cross. Open or closed is another matter. */
export const signs: Record<Status, string> = {
  stands: 'M2 9l4 4 8-10',
  frozen: 'M5 2v12M11 2v12',
  swap: 'M1 5h13l-4-4M15 11H2l4 4',
  breaks: 'M3 3l10 10M13 3L3 13',
};

const sign = (status: Status, className: string) =>
  html`<svg
    class="h-[0.9em] align-[-0.06em] fill-none stroke-current stroke-[2.6] ${className}"
    data-part="sign"
    viewBox="0 0 16 16"
    aria-hidden="true"
  >
    <path d="${signs[status]}" />
  </svg>`;

/** Whether only its seller has a part, and whether several companies or programs offer it. */
function supplyOf({ model, ...stack }: Settings, layer: Layer): { isClosed: boolean; isMany: boolean } {
  const isClosed = layer === 'model' ? model === 'closed' : ['maker', 'seller'].includes(stack[layer]);
  if (layer === 'place') return { isClosed: model === 'closed', isMany: model !== 'closed' && stack.place !== 'own' };
  if (layer === 'entry') return { isClosed: stack.entry === 'own', isMany: false };
  return { isClosed, isMany: !isClosed && (layer === 'model' || layer === 'app') };
}

/** A plug, in its socket or out of it: solid if only a seller has it, hollow if others may. */
const plug = (y: number, height: number, isIn: boolean, isClosed: boolean) => {
  const x = isIn ? 46 : 16;
  const middle = y + height / 2;
  return html`<path class="is-guide" d="M0 ${middle}H${x}M${x + 26} ${y + 3}h9m0 ${height - 6}h-9" /><path
      class="${isClosed ? 'closed-shape' : 'open-shape'}"
      d="M${x} ${y}h26v${height}h-26z"
    />`;
};

/** The socket of a part: one plug or three, of which the one that is swapped is out; one that breaks is out. */
function socket(settings: Settings, layer: Layer, { status }: Outcome): Html {
  const { isClosed, isMany } = supplyOf(settings, layer);
  const isIn = status === 'stands' || status === 'frozen';
  const plugs =
    isMany || status === 'swap'
      ? [3, 19, 35].map((y, i) => [y, 10, isIn || (status === 'swap' && i > 0)] as const)
      : [[11, 26, isIn] as const];
  return html`<svg class="marks chart-marks block w-25 max-w-full" viewBox="0 0 100 48" aria-hidden="true">
    <path class="is-guide" d="M73 1h20v46h-20z" />
    ${plugs.map(([y, height, isIn]) => plug(y, height, isIn, isClosed))}
  </svg>`;
}

/** A plug board: the socket of each part, and what becomes of it. */
export function board({ parts, stacks }: Data, settings: Settings, outcomes: Outcomes): Html {
  const known = stacks.find(({ stack }) => layers.every((layer) => stack[layer] === settings[layer]));
  return html`<p class="mb-2 font-semibold">${known?.label ?? 'Your own system'}, part by part</p>
    <ul class="grid list-none gap-x-4 gap-y-4 p-0 text-md/snug @min-[17rem]:grid-cols-3 lg:gap-x-8">
      ${layers.map((layer) => {
        const outcome = outcomes[layer];
        const label = parts.find((row) => row.layer === layer && row.part === settings[layer])?.label ?? '';
        const further = remark(settings, layer, outcome);
        const said = outcome.status === 'frozen' ? ' ' : ': ';
        return html`<li class="mt-0">
          ${socket(settings, layer, outcome)}
          <p class="mt-1.5">
            <b>${layerTexts[layer].name}</b><span class="max-sm:hidden"><br />${label}</span><br />${sign(
              outcome.status,
              'inline-block',
            )} <b>${words[outcome.status]}</b><span class="max-sm:hidden">${further && said + further}</span>
          </p>
        </li>`;
      })}
    </ul>`;
}

export function realCase({ events }: Data, { event }: Settings): Html | '' {
  const found = events.find((row) => row.event === event);
  if (!found) return '';
  return html`<p class="mt-3">
    A real case, of ${found.of}${found.when && `, ${found.when}`}: ${found.case}. Notice: ${found.notice}.
  </p>`;
}
