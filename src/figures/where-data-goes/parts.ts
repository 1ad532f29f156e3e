import { html, type Html } from '../shared/html';
import { exposure, isKnown, type State, type Stop } from './model';
import type { Data, Settings } from './settings';
import { bases, keptText, things } from './words';

const lanes: { head: string; parties: readonly Stop['party'][] }[] = [
  { head: 'You', parties: ['you'] },
  { head: 'Your own machine', parties: ['own'] },
  { head: 'The company that answers', parties: ['company'] },
  { head: 'Others', parties: ['others', 'finders'] },
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
    ? html`<p class="mt-0">${stop.kept ?? 'We have not settled it.'}</p>`
    : html`<dl>
        ${fact('Kept', keptText(stop))} ${stop.party === 'own' ? '' : fact('Trains models', stop.training)}
        ${isKnown(stop) ? fact('Rests on', stop.party === 'own' ? 'how you guard it' : bases[stop.basis]) : ''}
      </dl>`;

/** The sign of a stop, and the line that leads to it: down the page, and across it where there is room. */
const looks: Record<State, { sign: string; line: string }> = {
  stays: { sign: '', line: 'border-l-6 border-double border-open-mark @min-[40rem]:border-t-6' },
  goes: { sign: 'mark-closed', line: 'border-l-4 border-closed-mark @min-[40rem]:border-t-4' },
  'not known': {
    sign: 'mark-unknown border-ink-2 forced-color-adjust-auto',
    line: 'border-l-2 border-dotted border-ink-2 @min-[40rem]:border-t-2',
  },
};

/** The route as a list of four lanes; the line to a lane that nobody is in ends before it. */
export function route({ datum, place }: Settings, stops: readonly Stop[], nobody: Data['nobody']): Html {
  const shown = lanes.map(({ head, parties }) => {
    const here = stops.filter(({ party }) => parties.includes(party));
    const [worst] = [...here].sort((a, b) => exposure[b.state] - exposure[a.state]);
    return { head, here, state: worst?.state };
  });
  return html`<ol class="list-none p-0 text-md leading-snug @min-[40rem]:grid @min-[40rem]:grid-cols-[4fr_6fr_7fr_6fr]">
    ${shown.map(({ head, here, state }, i) => {
      // Strangers find the server itself; no line of the route leads to them.
      const next = shown[i + 1]?.here.some(({ party }) => party !== 'finders') ? shown[i + 1]?.state : undefined;
      const empty = head === 'Others' ? 'Nobody.' : nobody[place === 'cloudoff' ? 'cloudoff' : 'local'];
      return html`<li
        class="mt-0 grid grid-cols-[1.5rem_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-[0.6rem] @min-[40rem]:grid-cols-1 @min-[40rem]:grid-rows-[auto_2.25rem_1fr]"
      >
        <p class="text-ink-2">${head}</p>
        <span
          class="col-start-1 row-span-2 row-start-1 flex flex-col items-center @min-[40rem]:col-auto @min-[40rem]:row-auto @min-[40rem]:flex-row"
          aria-hidden="true"
          >${
            state
              ? html`<span
                  class="mark ${looks[state].sign} m-0 size-5 text-center font-sans text-sm leading-[1.05rem] font-bold [print-color-adjust:exact]"
                  data-state="${state}"
                  >${state === 'not known' ? '?' : ''}</span
                >`
              : ''
          }<span class="flex-1 ${next ? looks[next].line : ''} @min-[40rem]:border-l-0"></span
        ></span>
        <div class="pb-4 @min-[40rem]:pr-3 @min-[40rem]:pb-0">
          ${here.length === 0 ? html`<p>${empty}</p>` : ''}
          ${here.map((stop) =>
            stop.party === 'you'
              ? html`<p><b>${things[datum].you}</b>: in your hands</p>`
              : html`<p class="not-first:mt-3"><b>${stop.name}</b>: ${verbs[stop.state]}</p>
                  ${details(stop)}`,
          )}
        </div>
      </li>`;
    })}
  </ol>`;
}
