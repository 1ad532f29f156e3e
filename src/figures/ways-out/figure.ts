import { choice } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import { doors, realCase } from './doors.ts';
import { layers, type Event, type Layer, type Stack } from './model.ts';
import type { Data, Settings } from './settings.ts';
import { answer, isOwn, layerTexts, reason } from './words.ts';

/** Which ways out remain when someone changes the terms. */
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
        'If this happens',
        'retire',
        events.map(({ event, label }) => [event, label]),
        { shownAs: 'list', place: 'main' },
      ),
      model: partOf('model'),
      place: partOf('place'),
      entry: partOf('entry'),
      tuning: partOf('tuning'),
      index: partOf('index'),
      app: partOf('app'),
    };
  },
  view: (data, settings) => {
    const picture = doors(data, settings);
    return {
      answer: answer(data, settings),
      reason: reason(data, settings),
      parts: { doors: picture && picture.html },
      notes: { event: realCase(data, settings) },
      // The parts are those of the reader's own system, and without one they would describe another.
      unsaid: isOwn(data, settings) ? [] : layers,
    };
  },
};
