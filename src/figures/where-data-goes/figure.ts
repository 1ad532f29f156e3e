import type { Check } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { html, type Html } from '../shared/html';
import {
  exposure,
  exposures,
  protections,
  settingsFor,
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

/** What the reader sets: a set-up, what is handed over, and the switches. */
export type Settings = { setup: Setup; datum: Datum; place: Place } & Record<Exclude<Setting, Place>, boolean>;

/** The table of who gets what. */
export interface Data {
  rows: Row[];
}

/** The five set-ups, each with the firm or tool that stands for it. */
export const setups: Record<Setup, string> = {
  chatbot: 'A chatbot: ChatGPT, Free or Plus',
  api: 'A closed model in your firm’s program: OpenAI’s API',
  host: 'An open model at a host: Fireworks',
  server: 'An open model on your own server, with Ollama',
  laptop: 'An open model on your own laptop, with Ollama',
};

/** What is handed over, and what you do with it. */
export const data: Record<Datum, { label: string; you: string }> = {
  prompt: { label: 'Prompt', you: 'You type it' },
  file: { label: 'Attached file', you: 'You attach it' },
  answer: { label: 'Answer', you: 'You read it' },
  feedback: { label: 'Feedback (thumb up or down)', you: 'You press the thumb' },
};

/** The switches in the words of a reader. */
export const switches: Record<Setting, string> = {
  training: 'Training switched off',
  temporary: 'Temporary chat',
  zero: 'Zero-retention deal with the vendor',
  stored: 'Through its Responses API, which keeps chats',
  cloud: 'One of Ollama’s cloud models',
  cloudoff: 'A model that runs here, Ollama’s cloud features switched off',
  port: 'The server can be reached from the internet',
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
const marks: Record<State, string> = {
  stays: '',
  goes: 'mark-closed',
  'not known': 'mark-unknown',
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
  const count =
    unknowns === 0 ? 'No stop is unknown.' : `Not known at ${unknowns} ${unknowns === 1 ? 'stop' : 'stops'}.`;
  const turns =
    on.includes('port') && !gets
      ? 'who can reach your server'
      : choosesPlace
        ? 'where the model that you pick runs'
        : 'whose computer answers';
  return `${kept}${count} It turns on ${turns}.`;
}

const lanes = [
  { head: 'You', parties: ['you'], nobody: '' },
  { head: 'Your own machine', parties: ['own'], nobody: '' },
  {
    head: 'The company that answers',
    parties: ['company'],
    nobody: '',
  },
  { head: 'Others', parties: ['others', 'finders'], nobody: 'Nobody.' },
] as const;

/** Why no company gets it: on whose word, or by what. */
const alone = (place: Place) =>
  `No company: your own machine answers. ${place === 'cloudoff' ? 'The cloud is switched off' : 'Ollama says that it sees nothing of this'}; ` +
  'cut off from the internet, that is a wall and no promise.';

/** Something is known that can rest on something. */
export const isKnown = ({ kept, training }: Stop) => kept !== null || training !== 'not known';

const details = (stop: Stop): Html =>
  stop.state === 'not known'
    ? html`<p>${stop.kept ?? 'We have not settled it.'}</p>`
    : html`<dl>
        <div>
          <dt>Kept:</dt>
          <dd>${keptText(stop)}</dd>
        </div>
        ${
          stop.party === 'own'
            ? ''
            : html`<div>
                <dt>Trains models:</dt>
                <dd>${stop.training}</dd>
              </div>`
        }
        ${
          isKnown(stop)
            ? html`<div>
                <dt>Rests on:</dt>
                <dd>${stop.party === 'own' ? 'how you guard it' : bases[stop.basis]}</dd>
              </div>`
            : ''
        }
      </dl>`;

/** The route as a list of four lanes; the line to a lane that nobody is in ends before it. */
function route({ datum, place }: Settings, stops: readonly Stop[]): Html {
  const shown = lanes.map((lane) => {
    const here = stops.filter(({ party }) => (lane.parties as readonly string[]).includes(party));
    const [worst] = [...here].sort((a, b) => exposure[b.state] - exposure[a.state]);
    return { ...lane, here, state: worst?.state };
  });
  return html`<ol class="route">
    ${shown.map(({ head, nobody, here, state }, i) => {
      // Strangers find the server itself; no line of the route leads to them.
      const next = shown[i + 1]?.here.some(({ party }) => party !== 'finders') ? shown[i + 1]?.state : undefined;
      return html`<li class="${next ? `to-${next.replace(' ', '-')}` : 'to-nobody'}">
        <p class="lane">${head}</p>
        <span class="rail" aria-hidden="true"
          >${state ? html`<span class="mark ${marks[state]}">${state === 'not known' ? '?' : ''}</span>` : ''}</span
        >
        <div>
          ${here.length === 0 ? html`<p class="nobody">${nobody || alone(place)}</p>` : ''}
          ${here.map((stop) =>
            stop.party === 'you'
              ? html`<p><b>${data[datum].you}</b>: in your hands</p>`
              : html`<p><b>${stop.name}</b>: ${verbs[stop.state]}</p>
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
  controls: () => ({
    setup: {
      kind: 'choice',
      label: 'Set-up',
      options: Object.entries(setups).map(([value, label]) => ({ value: value as Setup, label })),
      value: 'chatbot',
    },
    datum: {
      kind: 'choice',
      label: 'What you hand over',
      options: Object.entries(data).map(([value, { label }]) => ({ value: value as Datum, label })),
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
  view: ({ rows }, settings) => {
    const { on, hidden } = active(settings, rows);
    const { stops, unknowns } = trace(settings.setup, settings.datum, on, rows);
    return {
      answer: answer(settings, stops),
      reason: reason(on, !hidden.includes('place'), stops, unknowns),
      parts: { route: route(settings, stops).text },
      hidden,
    };
  },
};
