import { choice } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import {
  data,
  exposures,
  protections,
  settingsFor,
  setups,
  trace,
  type Datum,
  type Row,
  type Setting,
  type Setup,
} from './model';
import { route } from './parts';
import type { Data, Place, Settings } from './settings';
import { answer, reason, things } from './words';

const yesOrNo = (label: string) =>
  choice<'yes' | 'no'>(
    label,
    'no',
    [
      ['no', 'no'],
      ['yes', 'yes'],
    ],
    { shownAs: 'switch' },
  );

/** The switches that are on and mean something here, and the controls that mean nothing. */
export function active(settings: Settings, rows: readonly Row[]): { on: Setting[]; hidden: string[] } {
  const here = settingsFor(rows, settings.setup, settings.datum);
  const isOn = (name: Setting) =>
    name === 'cloud' || name === 'cloudoff' ? settings.place === name : settings[name] === 'yes';
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
  controls: ({ switches, ...texts }) => ({
    setup: choice<Setup>(
      'Set-up',
      'chatbot',
      setups.map((setup) => [setup, texts.setups[setup]]),
    ),
    datum: choice<Datum>(
      'What you hand over',
      'prompt',
      data.map((datum) => [datum, things[datum].label]),
    ),
    place: choice<Place>('Model that you pick', 'local', [
      ['local', 'One that runs here'],
      ['cloudoff', switches.cloudoff],
      ['cloud', switches.cloud],
    ]),
    training: yesOrNo(switches.training),
    temporary: yesOrNo(switches.temporary),
    zero: yesOrNo(switches.zero),
    stored: yesOrNo(switches.stored),
    port: yesOrNo(switches.port),
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
