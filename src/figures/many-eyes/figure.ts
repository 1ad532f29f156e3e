import { count } from '../../text/count.ts';
import { asInOlderLinks, choice, range, type Controls } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import { picture } from './picture.ts';
import { inOlderLinks, limits, results, type Data, type Settings } from './settings.ts';
import { answer, levelMark, reason } from './words.ts';

const detail = { assumption: true, place: 'detail' } as const;
const main = { assumption: true, place: 'main' } as const;

/** Openness speeds up both sides, so it helps only if it brings enough people who look, and if users update. */
export const manyEyes: FigureDefinition<Data, Settings> = {
  controls: ({ cases }) => {
    const start = cases[0]?.values as Settings;
    const people = (name: 'extra' | 'insiders' | 'outsiders' | 'attackers', label: string, more: object = detail) =>
      range(label, start[name], limits.people, (n) => count(n, 'person', 'people'), more);
    const times = (n: number) => (n === 1 ? 'no faster' : `${n} times`);
    const percent = (n: number) => `${n}%`;
    const controls: Controls<Settings> = {
      extra: people('extra', 'Extra defenders because it is open', main),
      never: range('Users who never update', start.never, limits.never, percent, detail),
      insiders: people('insiders', 'Defenders inside, who can always look'),
      outsiders: people('outsiders', 'Defenders outside, who test it even when closed'),
      attackers: people('attackers', 'Attackers'),
      speed: range('How much faster one finds a flaw by looking inside', start.speed, limits.speed, times, detail),
      closed: choice(
        'The closed one is',
        start.closed,
        [
          ['software', 'a program that users install and update'],
          ['service', 'a service that its vendor updates for all'],
        ],
        { place: 'detail' },
      ),
    };
    return asInOlderLinks(controls, inOlderLinks);
  },
  presets: ({ cases }) => cases,
  view: (_, settings) => ({
    answer: answer(settings),
    reason: reason(settings),
    draw: (frame) => picture(results(settings), settings, frame),
    notes: { extra: levelMark(settings) },
  }),
};
