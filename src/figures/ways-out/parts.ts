import { html, type Html } from '../shared/html';
import { layers, outcomesOf, worst, type Outcomes, type Status } from './model';
import type { Data, Settings } from './settings';
import { layerTexts, remark } from './words';

/** What a state is called. */
const words: Record<Status, string> = { stands: 'stands', frozen: 'works, but', swap: 'swap', breaks: 'breaks' };
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

/** Each part, and what becomes of it. */
export function list({ parts }: Data, settings: Settings, outcomes: Outcomes): Html {
  return html`<ul class="list-none p-0">
    ${layers.map((layer) => {
      const outcome = outcomes[layer];
      const label = parts.find((row) => row.layer === layer && row.part === settings[layer])?.label ?? '';
      const further = remark(settings, layer, outcome);
      const said = outcome.status === 'frozen' ? ' ' : ': ';
      return html`<li
        class="mt-0 grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 px-3 py-2 odd:bg-bar sm:grid-cols-[1.5rem_minmax(0,1fr)_minmax(0,1fr)]"
      >
        ${sign(outcome.status, 'mt-1.25')}
        <span><b>${layerTexts[layer].name}</b><br />${label}</span>
        <span class="col-start-2 sm:col-start-3"><b>${words[outcome.status]}</b>${further && said + further}</span>
      </li>`;
    })}
  </ul>`;
}

const current = html` aria-current="true" class="outline-2"`;

/** The worst that each event does to the systems that people really build. */
export function overview({ stacks, events, parts }: Data, settings: Settings): Html {
  const chosen = stacks.find(({ stack }) => layers.every((layer) => stack[layer] === settings[layer]));
  return html`<table class="bars mt-3">
    <caption class="pb-1.5 text-left font-semibold">
      All eight events, by the part that fares worst
    </caption>
    <thead>
      <tr>
        <th scope="col">If this happens</th>
        ${stacks.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${events.map(
        ({ event, label }) =>
          html`<tr${event === settings.event ? current : ''}>
            <th scope="row">${label}</th>
            ${stacks.map((option) => {
              const status = worst(outcomesOf(option.stack, event, parts));
              const isShown = event === settings.event && option === chosen;
              return html`<td data-head="${option.label}" ${isShown ? current : ''}>
                ${sign(status, 'inline-block max-[30rem]:block')}
                ${status === 'frozen' ? (event === 'price' ? 'you pay' : 'frozen') : words[status]}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function realCase({ events }: Data, { event }: Settings): Html | '' {
  const found = events.find((row) => row.event === event);
  if (!found) return '';
  return html`<p class="mt-3">
    A real case, of ${found.of}${found.when && `, ${found.when}`}: ${found.case}. Notice: ${found.notice}.
  </p>`;
}
