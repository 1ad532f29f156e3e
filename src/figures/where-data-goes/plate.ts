import { path, point, text } from '../../charts/marks';
import type { Plate } from '../../charts/plates';
import type { Mark } from '../../charts/scene';
import { setups, trace, type State, type Stop } from './model';
import type { Data } from './settings';

/** Where the parties of a route stand. */
const columns: { head: string; x: number; parties: readonly Stop['party'][] }[] = [
  { head: 'You', x: 12, parties: ['you'] },
  { head: 'Your own machine', x: 112, parties: ['own'] },
  { head: 'A company', x: 220, parties: ['company'] },
  { head: 'Others?', x: 308, parties: ['others', 'finders'] },
];
const signs = { stays: 'open', goes: 'closed', 'not known': 'unknown' } as const satisfies Record<State, string>;
const words = { stays: 'stays in your hands', goes: 'goes to a company', 'not known': 'goes we do not know where' };

const pitch = 36;
const headHeight = 20;

/** The route of one prompt in each set-up, all on one sheet. */
export function whereDataGoesPlate({ rows, setups: names }: Pick<Data, 'rows' | 'setups'>): Plate {
  const routes = setups.map((setup) => {
    const { stops } = trace(setup, 'prompt', [], rows);
    const places = columns.flatMap(({ x, parties }) => {
      const [stop] = stops.filter(({ party }) => parties.includes(party));
      return stop ? [{ x, state: stop.state }] : [];
    });
    // What goes to a company goes, whatever else is known.
    const end = (['goes', 'not known', 'stays'] as const).find((state) =>
      places.some((place) => place.state === state),
    );
    return { name: (names[setup] ?? '').replace(/:.*/, ''), places, end: end ?? 'not known' };
  });
  const [you, ...others] = columns;
  return {
    height: headHeight + routes.length * pitch,
    alt: `Where a prompt goes. ${routes.map(({ name, end }) => `${name}: it ${words[end]}.`).join(' ')}`,
    marks: [
      text(0, 11, you?.head ?? '', { tone: 'quiet' }),
      ...others.map(({ head, x }) => text(Math.min(x, 304), 11, head, { anchor: 'middle', tone: 'quiet' })),
      ...routes.flatMap(({ name, places }, i): Mark[] => {
        const top = headHeight + i * pitch;
        const y = top + 26;
        const lines = places.slice(1).map(({ x, state }, before): Mark => {
          const style = { open: 'open', closed: 'closed', unknown: 'guide' } as const;
          return path(style[signs[state]], `M${places[before]?.x} ${y}H${x}`);
        });
        return [text(0, top + 15, name), ...lines, ...places.map(({ x, state }) => point(x, y, signs[state]))];
      }),
    ],
  };
}
