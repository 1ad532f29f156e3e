import { html, type Html } from '../shared/html.ts';
import { exposureRank, isKnown, type State, type Stop } from './model.ts';
import type { Data, Settings } from './settings.ts';
import { bases, datumTexts, keptText } from './words.ts';

/** The places on a route; `short` is for the head above or beside the lines. */
export const lanes: { head: string; short: string; parties: readonly Stop['party'][] }[] = [
  { head: 'You', short: 'You', parties: ['you'] },
  { head: 'Your own machine', short: 'Your own machine', parties: ['own'] },
  { head: 'The company that answers', short: 'The company', parties: ['company'] },
  { head: 'Others', short: 'Others', parties: ['others', 'finders'] },
];

/** Whether it goes there, after the name of a party. */
const verbs: Record<State, string> = { stays: 'in your hands', goes: 'gets it', 'not known': 'not known' };

const fact = (head: string, text: string) =>
  html`<div>
    <dt class="text-ink-2 inline">${head}:</dt>
    <dd class="inline">${text}</dd>
  </div>`;

const details = (stop: Stop): Html =>
  stop.state === 'not known'
    ? html`<p class="mt-0">${stop.kept ?? 'We could not find out.'}</p>`
    : html`<dl>
        ${fact('Kept', keptText(stop))} ${stop.party === 'own' ? '' : fact('Trains models', stop.training)}
        ${isKnown(stop) ? fact('Rests on', stop.party === 'own' ? 'how you guard it' : bases[stop.basis]) : ''}
      </dl>`;

const signClasses: Record<State, string> = { stays: '', goes: 'mark-closed', 'not known': 'mark-unknown' };

/** Who is in a lane, and the state of whoever is told most. */
function lanesOf(stops: readonly Stop[]) {
  return lanes.map(({ head, parties }) => {
    const own = stops.filter(({ party }) => parties.includes(party));
    const [mostExposed] = [...own].sort((a, b) => exposureRank[b.state] - exposureRank[a.state]);
    return { head, own, state: mostExposed?.state };
  });
}

/** A route as a line through four lanes, down the page or across it; it ends before a lane in which nobody is. */
export function line(stops: readonly Stop[]): Html {
  const shown = lanesOf(stops);
  return html`${shown.map(({ head, state }, i) => {
    // Strangers find the server itself; no line of the route leads to them.
    const next = shown[i + 1]?.own.some(({ party }) => party !== 'finders') ? shown[i + 1]?.state : undefined;
    const sign =
      state &&
      html`<span class="mark ${signClasses[state]}" data-state="${state}" aria-hidden="true"></span
        ><span class="sr-only">${head}: ${verbs[state]}.</span>`;
    return html`<span data-part="stop">${sign ?? ''}${next ? html`<span data-to="${next}"></span>` : ''}</span>`;
  })}`;
}

/** What is known of each stop of the chosen route. */
export function route({ datum, place }: Settings, stops: readonly Stop[], nobody: Data['nobody']): Html {
  return html`<ol class="list-none p-0 text-md leading-snug wide:grid wide:grid-cols-4">
    ${lanesOf(stops).map(({ head, own }) => {
      const empty = head === 'Others' ? 'Nobody.' : nobody[place === 'cloudoff' ? 'cloudoff' : 'local'];
      return html`<li class="mt-0 pb-3 wide:pe-3 [&_p]:my-0">
        <p class="text-ink-2 wide:sr-only">${head}</p>
        ${own.length === 0 ? html`<p>${empty}</p>` : ''}
        ${own.map((stop) =>
          stop.party === 'you'
            ? html`<p><b>${datumTexts[datum].you}</b>: in your hands</p>`
            : html`<p><b>${stop.name}</b>: ${verbs[stop.state]}</p>
                ${details(stop)}`,
        )}
      </li>`;
    })}
  </ol>`;
}
