import { hLine, point, text } from '../../charts/marks';
import type { Frame, Mark, Scene } from '../../charts/scene';
import { count } from '../../text/count';
import type { Limits, Range } from '../shared/controls';
import type { FigureDefinition } from '../shared/definition';
import { defendersFirst, dots, drawFlaws, exposedDays, horizonDays, levelAt, outcomes, rates, seeded } from './model';

/** What the reader sets. Percentages are whole numbers. */
export type Settings = {
  extra: number;
  insiders: number;
  outsiders: number;
  attackers: number;
  speed: number;
  fix: number;
  never: number;
  closed: 'software' | 'service';
  draw: number;
};

/** The settings of each case, in the order of its table; the figure begins with the first. */
export interface Data {
  cases: { label: string; values: Omit<Settings, 'draw'> }[];
}

/** How one side does: of 100 flaws, who is first to each, and how long users can be attacked. */
export interface Result {
  reviewers: number;
  attackers: number;
  nobody: number;
  days: number;
}

const flaws = 100;

/** What the sliders can be set to. */
export const limits = {
  people: { min: 0, max: 200, step: 1 },
  speed: { min: 1, max: 30, step: 1 },
  fix: { min: 0, max: 90, step: 1 },
  never: { min: 0, max: 60, step: 1 },
};

/** Both sides under the same settings: what is to be expected, or what came of one draw. */
export function results(settings: Settings): { open: Result; closed: Result } {
  const both = rates({ ...settings, fixDays: settings.fix, neverShare: settings.never / 100 });
  const resultOf = (side: 'open' | 'closed'): Result => {
    const neverShare = side === 'closed' && settings.closed === 'service' ? 0 : settings.never / 100;
    const users = { fixDays: settings.fix, neverShare };
    if (settings.draw > 0) {
      const drawn = drawFlaws(both[side], users, flaws, seeded(settings.draw * 2 + (side === 'open' ? 1 : 0)));
      const firstTo = (who: string) => drawn.filter(({ first }) => first === who).length;
      return {
        reviewers: firstTo('defenders'),
        attackers: firstTo('attackers'),
        nobody: firstTo('nobody'),
        days: drawn.reduce((sum, flaw) => sum + flaw.exposedDays, 0) / flaws,
      };
    }
    const chances = outcomes(both[side]);
    const [reviewers = 0, attackers = 0, nobody = 0] = dots(
      [chances.defenders, chances.attackers, chances.nobody],
      flaws,
    );
    return { reviewers, attackers, nobody, days: exposedDays(both[side], users) };
  };
  return { open: resultOf('open'), closed: resultOf('closed') };
}

/** The measure of the race: of the flaws that were found, the share that reviewers found first. */
export function shareFirst({ reviewers, attackers }: Result): string {
  const found = reviewers + attackers;
  return found > 0 ? `${Math.round((100 * reviewers) / found)}%` : 'none';
}

const days = ({ days }: Result) => Math.round(days);

function panel(title: string, result: Result, width: number, perRow: number): Mark[] {
  const { reviewers, attackers, nobody } = result;
  const pitch = width / perRow;
  const rows = flaws / perRow;
  const grid = Array.from({ length: flaws }, (_, i): Mark => {
    const [x, y] = [pitch * ((i % perRow) + 0.5), 30 + pitch * (Math.floor(i / perRow) + 0.5)];
    if (i < reviewers) return point(x, y, 'open');
    return i < reviewers + attackers ? point(x, y, 'closed') : { mark: 'dot', x, y, kind: 'unknown' };
  });
  const below = 30 + rows * pitch + 18;
  const bar = below + 62;
  return [
    text(0, 16, title, { tone: 'strong' }),
    ...grid,
    text(0, below, `Reviewers ${reviewers}`),
    text(width / 2, below, `Attackers ${attackers}`, { anchor: 'middle' }),
    text(width, below, `Nobody ${nobody}`, { anchor: 'end' }),
    text(0, below + 24, `Reviewers first to ${shareFirst(result)} of the ${reviewers + attackers} found`, {
      tone: 'strong',
    }),
    text(0, bar - 10, `Users exposed on ${days(result)} of ${horizonDays} days`, { tone: 'strong' }),
    hLine(bar, 0, width, 'axis'),
    { mark: 'bar', x: 0, y: bar - 5, width: (width * result.days) / horizonDays, height: 10, kind: 'plain' },
  ];
}

function picture({ open, closed }: ReturnType<typeof results>, { size, width }: Frame): Scene {
  const beside = size !== 'S';
  const own = beside ? (width - 40) / 2 : width;
  const perRow = size === 'M' ? 10 : 20;
  const height = 30 + (flaws / perRow) * (own / perRow) + 18 + 62 + 8;
  return {
    height: beside ? height : 2 * height + 20,
    marks: [
      { mark: 'group', dx: 0, dy: 0, marks: panel('Open', open, own, perRow) },
      {
        mark: 'group',
        dx: beside ? own + 40 : 0,
        dy: beside ? 0 : height + 20,
        marks: panel('Closed', closed, own, perRow),
      },
    ],
  };
}

/** The extra reviewers that level the race; more than can be set are only called so. */
export const levelText = (settings: Settings) => {
  const level = levelAt(settings);
  return level > limits.people.max ? `more than ${limits.people.max}` : String(level);
};

function answer(settings: Settings, { open, closed }: ReturnType<typeof results>): string {
  const draw = settings.draw > 0 ? `Draw ${settings.draw}. ` : '';
  return (
    `${draw}Open: reviewers first to ${shareFirst(open)} of flaws found, users exposed ${days(open)} days. ` +
    `Closed: ${shareFirst(closed)}, ${days(closed)} days.`
  );
}

/** On what the race turns, and on what the exposure. */
function reason(settings: Settings): string {
  if (defendersFirst(rates({ ...settings, fixDays: 0, neverShare: 0 }).open) === null)
    return 'Nobody looks, so nobody finds anything, open or closed.';
  const race = `The race turns on the extra reviewers: ${levelText(settings)} make the two shares equal, you set ${settings.extra}.`;
  if (settings.never === 0) return `${race} Everybody updates, which keeps exposure down.`;
  const all = results({ ...settings, never: 0 });
  return `${race} Exposure turns on updates: if everybody made them it would be ${days(all.open)} days open, ${days(all.closed)} closed.`;
}

/** Openness speeds up both sides, so it helps only if it brings enough people who look. */
export const manyEyes: FigureDefinition<Data, Settings> = {
  key: 'f5',
  controls: ({ cases }) => {
    const start = cases[0]?.values as Omit<Settings, 'draw'>;
    const slider = (name: Exclude<keyof typeof start, 'closed'>, label: string, of: Limits, text: Range['text']) => ({
      kind: 'range' as const,
      label,
      ...of,
      value: start[name],
      text,
      assumption: true,
    });
    const people = (name: 'extra' | 'insiders' | 'outsiders' | 'attackers', label: string) =>
      slider(name, label, limits.people, (n) => count(n, 'person', 'people'));
    return {
      extra: people('extra', 'Extra reviewers because it is open'),
      insiders: people('insiders', 'Insiders, who can always look'),
      outsiders: { ...people('outsiders', 'Outsiders who test it even when closed'), detail: true },
      attackers: { ...people('attackers', 'Attackers'), detail: true },
      speed: slider('speed', 'How much faster one finds a flaw by looking inside', limits.speed, (n) =>
        n === 1 ? 'no faster' : `${n} times`,
      ),
      fix: { ...slider('fix', 'Days from find to fix', limits.fix, (n) => count(n, 'day')), detail: true },
      never: slider('never', 'Users who never update', limits.never, (n) => `${n}%`),
      closed: {
        kind: 'choice',
        label: 'The closed one is',
        options: [
          { value: 'software', label: 'a program that users install and update' },
          { value: 'service', label: 'a service that its vendor updates for all' },
        ],
        value: start.closed,
      },
      draw: { kind: 'draw', label: 'Another 100 flaws', max: 999, value: 0 },
    };
  },
  presets: ({ cases }) => cases,
  view: (_, settings) => {
    const both = results(settings);
    return { answer: answer(settings, both), reason: reason(settings), draw: (frame) => picture(both, frame) };
  },
};
