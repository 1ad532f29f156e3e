import { hLine, point, text } from '../../charts/marks';
import type { Frame, Mark, Scene } from '../../charts/scene';
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

/** The settings of each case, in the order of its table. */
export interface Data {
  cases: { label: string; values: Partial<Settings> }[];
}

/** How one side fares: of 100 flaws, who is first to each, and how long users can be attacked. */
export interface Fate {
  reviewers: number;
  attackers: number;
  nobody: number;
  days: number;
}

const flaws = 100;
const mostPeople = 200;

/** Both sides under the same settings: what is to be expected, or what came of one draw. */
export function fates(settings: Settings): { open: Fate; closed: Fate } {
  const both = rates({ ...settings, fixDays: settings.fix, neverShare: settings.never / 100 });
  const fate = (side: 'open' | 'closed'): Fate => {
    const neverShare = side === 'closed' && settings.closed === 'service' ? 0 : settings.never / 100;
    const users = { fixDays: settings.fix, neverShare };
    if (settings.draw > 0) {
      const drawn = drawFlaws(both[side], users, flaws, seeded(settings.draw * 2 + (side === 'open' ? 1 : 0)));
      const count = (who: string) => drawn.filter(({ first }) => first === who).length;
      return {
        reviewers: count('defenders'),
        attackers: count('attackers'),
        nobody: count('nobody'),
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
  return { open: fate('open'), closed: fate('closed') };
}

const people = (label: string, value: number, detail = false) =>
  ({
    kind: 'range',
    label,
    min: 0,
    max: mostPeople,
    step: 1,
    value,
    text: (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`,
    assumption: true,
    detail,
  }) as const;

/** The yardstick of the race: of the flaws that came to light, the share that reviewers came to first. */
export function shareFirst({ reviewers, attackers }: Fate): string {
  const found = reviewers + attackers;
  return found > 0 ? `${Math.round((100 * reviewers) / found)}%` : 'none';
}

const days = ({ days }: Fate) => Math.round(days);

function panel(title: string, fate: Fate, width: number, perRow: number): Mark[] {
  const { reviewers, attackers, nobody } = fate;
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
    text(0, below + 24, `Reviewers first to ${shareFirst(fate)} of the ${reviewers + attackers} found`, {
      tone: 'strong',
    }),
    text(0, bar - 10, `Users exposed on ${days(fate)} of ${horizonDays} days`, { tone: 'strong' }),
    hLine(bar, 0, width, 'axis'),
    { mark: 'bar', x: 0, y: bar - 5, width: (width * fate.days) / horizonDays, height: 10, kind: 'plain' },
  ];
}

function picture({ open, closed }: ReturnType<typeof fates>, { size, width }: Frame): Scene {
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
  return level > mostPeople ? `more than ${mostPeople}` : String(level);
};

function answer(settings: Settings, { open, closed }: ReturnType<typeof fates>): string {
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
  const all = fates({ ...settings, never: 0 });
  return `${race} Exposure turns on updates: if everybody made them it would be ${days(all.open)} days open, ${days(all.closed)} closed.`;
}

/** Openness speeds up both sides, so it helps only if it brings enough people who look. */
export const manyEyes: FigureDefinition<Data, Settings> = {
  key: 'f5',
  controls: () => ({
    extra: people('Extra reviewers because it is open', 40),
    insiders: people('Insiders, who can always look', 5),
    outsiders: people('Outsiders who test it even when closed', 10, true),
    attackers: people('Attackers', 10, true),
    speed: {
      kind: 'range',
      label: 'How much faster one finds a flaw by looking inside',
      min: 1,
      max: 30,
      step: 1,
      value: 8,
      text: (n) => (n === 1 ? 'no faster' : `${n} times`),
      assumption: true,
    },
    fix: {
      kind: 'range',
      label: 'Days from find to fix',
      min: 0,
      max: 90,
      step: 1,
      value: 14,
      text: (n) => `${n} ${n === 1 ? 'day' : 'days'}`,
      assumption: true,
      detail: true,
    },
    never: {
      kind: 'range',
      label: 'Users who never update',
      min: 0,
      max: 60,
      step: 1,
      value: 13,
      text: (n) => `${n}%`,
      assumption: true,
    },
    closed: {
      kind: 'choice',
      label: 'The closed one is',
      options: [
        { value: 'software', label: 'a program that users install and update' },
        { value: 'service', label: 'a service that its vendor updates for all' },
      ],
      value: 'software',
    },
    draw: { kind: 'draw', label: 'Another 100 flaws', max: 999, value: 0 },
  }),
  presets: ({ cases }) => cases,
  view: (_, settings) => {
    const both = fates(settings);
    return { answer: answer(settings, both), reason: reason(settings), draw: (frame) => picture(both, frame) };
  },
};
