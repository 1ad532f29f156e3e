import { path, point, text } from '../../charts/marks.ts';
import { plateFrame, type Plate } from '../../charts/plates.ts';
import type { Mark } from '../../charts/scene.ts';
import { signKey } from '../../charts/sign-key.ts';
import { setups, trace, type State, type Stop } from './model.ts';
import type { Data } from './settings.ts';

/** Where the parties of a route stand, and where their heads begin, or end. */
const columns: { head: string; at: number; anchor?: 'end'; x: number; parties: readonly Stop['party'][] }[] = [
  { head: 'You', at: 0, x: 12, parties: ['you'] },
  { head: 'Your machine', at: 68, x: 112, parties: ['own'] },
  { head: 'A company', at: 186, x: 220, parties: ['company'] },
  { head: 'Others?', at: plateFrame.width, anchor: 'end', x: 308, parties: ['others', 'finders'] },
];
const signs = { stays: 'open', goes: 'closed', 'not known': 'unknown' } as const satisfies Record<State, string>;
const lines = { stays: 'open', goes: 'closed', 'not known': 'guide' } as const;
const states = ['stays', 'goes', 'not known'] as const;
const words = { stays: 'With you', goes: 'With a company', 'not known': 'Not known' };

const pitch = 36;
const headHeight = 20;
const heightOf = (route: number) => headHeight + route * pitch + 26;

/** The set-ups by what becomes of the prompt. */
const altOf = (routes: readonly { name: string; end: State }[]) =>
  [...Map.groupBy(routes, ({ end }) => end)]
    .map(([end, group]) => `${words[end]}: ${group.map(({ name }) => name).join('; ')}.`)
    .join(' ');

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
    return { name: (names[setup] ?? '').replace(/[:,].*/, ''), places, end: end ?? 'not known' };
  });
  const key = signKey(
    states.map((state) => ({ side: signs[state], text: words[state] })),
    plateFrame.width,
  );
  const bottom = headHeight + routes.length * pitch + 8;
  return {
    height: bottom + key.height,
    alt: `Where a prompt ends up. ${altOf(routes)}`,
    marks: [
      ...columns.map(({ head, at, anchor }) => text(at, 11, head, { tone: 'quiet', anchor })),
      ...routes.map(({ name }, i) => text(0, headHeight + i * pitch + 15, name)),
      ...states.map((state) => {
        const steps = routes.flatMap(({ places }, i) =>
          places.flatMap((place, stop) => {
            const before = places[stop - 1];
            return before && place.state === state ? [`M${before.x} ${heightOf(i)}H${place.x}`] : [];
          }),
        );
        return path(lines[state], steps.join(''));
      }),
      ...routes.flatMap(({ places }, i): Mark[] => places.map(({ x, state }) => point(x, heightOf(i), signs[state]))),
      { mark: 'group', dx: 0, dy: bottom, marks: key.marks },
    ],
  };
}
