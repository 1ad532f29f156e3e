import { choice } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import type { Meaning } from './model.ts';
import { picture } from './picture.ts';
import { lookText, monthsOf, type Data, type Settings } from './settings.ts';
import { answer, reason } from './words.ts';

/** How long until you could download it: a wait for each closed record. */
export const monthsBehind: FigureDefinition<Data, Settings> = {
  detailsName: 'Look back',
  controls: (data) => {
    const months = monthsOf(data);
    return {
      meaning: choice<Meaning>(
        'What counts as open',
        'download',
        [
          ['download', 'any model you can download'],
          ['free', 'only if its licence leaves the use free'],
        ],
        { place: 'main' },
      ),
      month: choice(
        'Seen on',
        months.at(-1) ?? '',
        months.map((month) => [month, lookText(data, month)]),
        { shownAs: 'slider' },
      ),
    };
  },
  view: (data, settings) => ({
    answer: answer(data, settings),
    reason: reason(data, settings),
    draw: (frame) => picture(data, settings, frame),
  }),
};
