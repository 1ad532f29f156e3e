import { choice, toggle } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import { datumKinds, setups, trace, type Datum, type Setup } from './model.ts';
import { line, route } from './parts.ts';
import { switchesOf, type Data, type ModelPlace, type Settings } from './settings.ts';
import { answer, datumTexts, reason } from './words.ts';

/** It is the set-up, not the word "open", that decides who gets what; a promise is not a wall. */
export const whereDataGoes: FigureDefinition<Data, Settings> = {
  detailsName: 'What you hand over, and switches',
  controls: ({ setups: setupTexts, switches }) => ({
    setup: choice<Setup>(
      'Set-up',
      'chatbot',
      setups.map((setup) => [setup, setupTexts[setup]]),
      { place: 'picture' },
    ),
    datum: choice<Datum>(
      'What you hand over',
      'prompt',
      datumKinds.map((datum) => [datum, datumTexts[datum].label]),
    ),
    place: choice<ModelPlace>('Model that you pick', 'local', [
      ['local', 'One that runs here'],
      ['cloudoff', switches.cloudoff],
      ['cloud', switches.cloud],
    ]),
    training: toggle(switches.training),
    temporary: toggle(switches.temporary),
    zero: toggle(switches.zero),
    stored: toggle(switches.stored),
    port: toggle(switches.port),
  }),
  view: ({ rows, nobody }, settings) => {
    const { enabled, hidden } = switchesOf(settings, rows);
    const { stops, unknowns } = trace(settings.setup, settings.datum, enabled, rows);
    const lines = setups.map((setup) => {
      const there = switchesOf({ ...settings, setup }, rows);
      return [setup, line(trace(setup, settings.datum, there.enabled, rows).stops).html];
    });
    return {
      answer: answer(settings, stops),
      reason: reason(stops, unknowns),
      parts: { ...Object.fromEntries(lines), route: route(settings, stops, nobody).html },
      hidden,
    };
  },
};
