import { count } from '../../text/count.ts';
import { choice, range, type Range } from '../shared/controls.ts';
import type { FigureDefinition } from '../shared/definition.ts';
import { picture } from './picture.ts';
import { limits, results, type Data, type Settings } from './settings.ts';
import { answer, levelMark, reason } from './words.ts';

const assumption = { assumption: true };
const detail = { assumption: true, place: 'detail' } as const;
const main = { assumption: true, place: 'main' } as const;

/** Openness speeds up both sides, so it helps only if it brings enough people who look. */
export const manyEyes: FigureDefinition<Data, Settings> = {
  controls: ({ cases }) => {
    const start = cases[0]?.values as Omit<Settings, 'draw'>;
    const people = (label: string, value: number, more: Partial<Range> = assumption) =>
      range(label, value, limits.people, (n) => count(n, 'person', 'people'), more);
    const times = (n: number) => (n === 1 ? 'no faster' : `${n} times`);
    const percent = (n: number) => `${n}%`;
    return {
      extra: people('Extra defenders because it is open', start.extra, main),
      insiders: people('Defenders inside, who can always look', start.insiders),
      outsiders: people('Defenders outside, who test it even when closed', start.outsiders, detail),
      attackers: people('Attackers', start.attackers, detail),
      speed: range('How much faster one finds a flaw by looking inside', start.speed, limits.speed, times, assumption),
      fix: range('Days from find to fix', start.fix, limits.fix, (n) => count(n, 'day'), detail),
      never: range('Users who never update', start.never, limits.never, percent, assumption),
      closed: choice(
        'The closed one is',
        start.closed,
        [
          ['software', 'a program that users install and update'],
          ['service', 'a service that its vendor updates for all'],
        ],
        { place: 'detail' },
      ),
      draw: range('Another 100 flaws', 0, { min: 0, max: 999, step: 1 }, (n) => `draw ${n}`, { shownAs: 'button' }),
    };
  },
  presets: ({ cases }) => cases,
  view: (_, settings) => {
    const both = results(settings);
    return {
      answer: answer(settings, both),
      reason: reason(settings),
      draw: (frame) => picture(both, frame),
      notes: { extra: levelMark(settings) },
    };
  },
};
