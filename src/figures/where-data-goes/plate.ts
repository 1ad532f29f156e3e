import { path, point, text } from '../../charts/marks.ts';
import { plateFrame, type Plate } from '../../charts/plates.ts';
import type { Mark } from '../../charts/scene.ts';
import { signKey } from '../../charts/sign-key.ts';
import { setups, trace, type State, type Stop } from './model.ts';
import type { Data } from './settings.ts';

/** Where the parties of a route stand. */
const columns: { head: string; x: number; parties: readonly Stop['party'][] }[] = [
  { head: 'You', x: 14, parties: ['you'] },
  { head: 'Your computer', x: 106, parties: ['own'] },
  { head: 'A company', x: 216, parties: ['company'] },
  { head: 'Others?', x: 302, parties: ['others', 'finders'] },
];
const signs = { stays: 'open', goes: 'closed', 'not known': 'unknown' } as const satisfies Record<State, string>;
const lines = { stays: 'open', goes: 'closed', 'not known': 'grid' } as const;
const states = ['stays', 'goes', 'not known'] as const;
const words = { stays: 'With you', goes: 'With a company', 'not known': 'Not known' };
/** Whose computer answers, by what becomes of the prompt. */
const heads = {
  goes: 'A company’s computer answers:',
  stays: 'Your own computer answers:',
  'not known': 'Who gets it is not known:',
};

/** One stop of a route, as it is drawn. */
interface Dot {
  head: string;
  x: number;
  state: State;
}

/** A line of a name below another, and of a route with its heads below its names. */
const [line, track] = [18, 44];

/** A line from each place to the next, in the style of where it arrives; then the places, each with its name below. */
const route = (places: readonly Dot[], y: number): Mark[] => [
  ...places.slice(1).map(({ x, state }, i) => path(lines[state], `M${places[i]?.x} ${y}H${x}`)),
  ...places.map(({ x, state }) => point(x, y, signs[state])),
  ...places.map(({ x, head }) => text(x, y + 21, head, { tone: 'quiet', anchor: 'middle' })),
];

/** The route of one prompt, once for all set-ups in which it is the same. */
export function whereDataGoesPlate({ rows, setups: setupNames }: Pick<Data, 'rows' | 'setups'>): Plate {
  const all = setups.map((setup) => {
    const { stops } = trace(setup, 'prompt', [], rows);
    const places = columns.flatMap(({ head, x, parties }): Dot[] => {
      const [stop] = stops.filter(({ party }) => parties.includes(party));
      return stop ? [{ head, x, state: stop.state }] : [];
    });
    return { name: (setupNames[setup] ?? '').replace(/[:,].*/, ''), places };
  });
  const routes = [...Map.groupBy(all, ({ places }) => JSON.stringify(places)).values()].map((group) => {
    const places = group[0]?.places ?? [];
    // What goes to a company goes, whatever else is known.
    const end = (['goes', 'not known', 'stays'] as const).find((end) => places.some(({ state }) => state === end));
    return { head: heads[end ?? 'not known'], names: group.map(({ name }) => name), places };
  });
  let y = 0;
  const marks = routes.flatMap(({ head, names, places }): Mark[] => {
    const top = y;
    y += (names.length + 1) * line + track + 8;
    return [
      text(0, top + 16, head, { tone: 'strong' }),
      ...names.map((name, i) => text(0, top + 16 + (i + 1) * line, name)),
      ...route(places, y - 36),
    ];
  });
  const key = signKey(
    states.map((state) => ({ side: signs[state], text: words[state] })),
    plateFrame.width,
  );
  return {
    height: y + 4 + key.height,
    alt: `Where a prompt ends up. ${routes.map(({ head, names }) => `${head} ${names.join('; ')}.`).join(' ')}`,
    marks: [...marks, { mark: 'group', dx: 0, dy: y + 4, marks: key.marks }],
  };
}
