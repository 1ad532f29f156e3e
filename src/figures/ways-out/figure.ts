import { choice } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { html } from '../shared/html';
import { impossible, outcomesOf, type Event, type Layer, type Stack } from './model';
import { board, realCase } from './parts';
import type { Data, Settings } from './settings';
import { answer, layerTexts, reason } from './words';

/** What breaks when someone changes the terms. */
export const waysOut: FigureDefinition<Data, Settings> = {
  detailsName: 'Build your own',
  controls: ({ parts, events, stacks }) => {
    const partOf = <L extends Layer>(layer: L) => {
      const options = parts
        .filter((row) => row.layer === layer)
        .map(({ part, label }) => [part as Stack[L], label] as const);
      return choice(layerTexts[layer].name, stacks[0]?.stack[layer] as Stack[L], options, {
        shownAs: 'list',
        place: 'detail',
      });
    };
    return {
      event: choice<Event>(
        'What happens',
        'retire',
        events.map(({ event, label }) => [event, label]),
        { place: 'picture' },
      ),
      model: partOf('model'),
      place: partOf('place'),
      entry: partOf('entry'),
      tuning: partOf('tuning'),
      index: partOf('index'),
      app: partOf('app'),
    };
  },
  presets: ({ stacks }) => stacks.map(({ label, stack }) => ({ label, values: stack })),
  view: (data, settings) => {
    const outcomes = outcomesOf(settings, settings.event, data.parts);
    return {
      answer: answer(data, settings, outcomes),
      reason: reason(data, settings, outcomes),
      parts: {
        outcomes: impossible(settings) ? '' : html`${board(data, settings, outcomes)}${realCase(data, settings)}`.html,
      },
    };
  },
};
