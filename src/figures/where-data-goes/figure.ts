import type { FigureTexts } from '../../schemas/figure';
import { count } from '../../text/count';
import type { Check } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { html, type Html } from '../shared/html';
import {
  exposure,
  data,
  exposures,
  protections,
  settingsFor,
  setups,
  trace,
  type Basis,
  type Datum,
  type Row,
  type Setting,
  type Setup,
  type State,
  type Stop,
  type Training,
} from './model';

/** Where Ollama runs the model that is picked. */
export type Place = 'local' | 'cloud' | 'cloudoff';

/** What the reader sets: a set-up, what is given away, and the switches. */
export type Settings = { setup: Setup; datum: Datum; place: Place } & Record<Exclude<Setting, Place>, boolean>;

/** The table of who gets what, and the texts of content/figures/where-data-goes.yaml. */
export interface Data extends Pick<FigureTexts<'where-data-goes'>, 'setups' | 'switches' | 'nobody'> {
  rows: Row[];
}

/** What a reader gives away, and how. */
export const things: Record<Datum, { label: string; you: string }> = {
  prompt: { label: 'Prompt', you: 'You type it' },
  file: { label: 'Attached file', you: 'You attach it' },
  answer: { label: 'Answer', you: 'You read it' },
  feedback: { label: 'Feedback (thumb up or down)', you: 'You press the thumb' },
};

/** On what a stop rests, for readers. */
export const bases: Record<Basis, string> = {
  technical: 'how it is built',
  contract: 'a promise in its terms',
  setting: 'a switch, and its maker’s word',
  'not known': 'not known',
};

/** Whether it goes there, after the name of a party. */
const verbs: Record<State, string> = {
  stays: 'in your hands',
  goes: 'gets it',
  'not known': 'not known',
};
/** How long, for readers. */
export const keptText = ({ kept }: Stop): string => kept ?? 'not known';

/** Whether it trains models, after the name of a party. */
const trains: Record<Training, string> = {
  yes: ', which trains models on it',
  no: ', which says it trains no models on it',
  'unless you say no': ', which may train models on it unless you say no',
  'not known': '; whether it trains models is not known',
};

const company = (stops: readonly Stop[]) => stops.find(({ party }) => party === 'company');

function answer({ datum }: Settings, stops: readonly Stop[]): string {
  const gets = company(stops);
  if (gets?.state === 'goes') return `Your ${datum} goes to ${gets.name}${trains[gets.training]}.`;
  if (gets) return `Whether your ${datum} leaves you is not known.`;
  return stops.some(({ party }) => party !== 'you' && party !== 'own')
    ? `No company gets your ${datum}, but others may reach it.`
    : `Nobody else gets your ${datum}.`;
}

/** How long it is kept, what is not known, and on what the route turns. */
function reason(on: readonly Setting[], choosesPlace: boolean, stops: readonly Stop[], unknowns: number): string {
  const gets = company(stops);
  const kept = gets?.state === 'goes' ? `Kept: ${keptText(gets)}. ` : '';
  const unknown = unknowns === 0 ? 'No stop is unknown.' : `Not known at ${count(unknowns, 'stop')}.`;
  const turns =
    on.includes('port') && !gets
      ? 'who can reach your server'
      : choosesPlace
        ? 'where the model that you pick runs'
        : 'whose computer answers';
  return `${kept}${unknown} It turns on ${turns}.`;
}

const lanes: { head: string; parties: readonly Stop['party'][] }[] = [
  { head: 'You', parties: ['you'] },
  { head: 'Your own machine', parties: ['own'] },
  { head: 'The company that answers', parties: ['company'] },
  { head: 'Others', parties: ['others', 'finders'] },
];

/** Something is known that can rest on something. */
export const isKnown = ({ kept, training }: Stop) => kept !== null || training !== 'not known';

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
function route({ datum, place }: Settings, stops: readonly Stop[], nobody: Data['nobody']): Html {
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

const check = (label: string): Check => ({ kind: 'check', label, value: false });

/** The switches that are on and mean something here, and the controls that mean nothing. */
export function active(settings: Settings, rows: readonly Row[]): { on: Setting[]; hidden: string[] } {
  const here = settingsFor(rows, settings.setup, settings.datum);
  const isOn = (name: Setting) => (name === 'cloud' || name === 'cloudoff' ? settings.place === name : settings[name]);
  return {
    on: here.filter(isOn),
    hidden: [
      ...[...protections, ...exposures].filter((name) => !here.includes(name)),
      ...(here.includes('cloud') ? [] : ['place']),
    ],
  };
}

/** It is the set-up, not the word "open", that decides who gets what; a promise is not a wall. */
export const whereDataGoes: FigureDefinition<Data, Settings> = {
  key: 'f3',
  controls: ({ switches, ...texts }) => ({
    setup: {
      kind: 'choice',
      label: 'Set-up',
      options: setups.map((setup) => ({ value: setup, label: texts.setups[setup] })),
      value: 'chatbot',
    },
    datum: {
      kind: 'choice',
      label: 'What you hand over',
      options: data.map((datum) => ({ value: datum, label: things[datum].label })),
      value: 'prompt',
    },
    place: {
      kind: 'choice',
      label: 'Model that you pick',
      options: [
        { value: 'local', label: 'One that runs here' },
        { value: 'cloudoff', label: switches.cloudoff },
        { value: 'cloud', label: switches.cloud },
      ],
      value: 'local',
    },
    training: check(switches.training),
    temporary: check(switches.temporary),
    zero: check(switches.zero),
    stored: check(switches.stored),
    port: check(switches.port),
  }),
  view: ({ rows, nobody }, settings) => {
    const { on, hidden } = active(settings, rows);
    const { stops, unknowns } = trace(settings.setup, settings.datum, on, rows);
    return {
      answer: answer(settings, stops),
      reason: reason(on, !hidden.includes('place'), stops, unknowns),
      parts: { route: route(settings, stops, nobody).html },
      hidden,
    };
  },
};
