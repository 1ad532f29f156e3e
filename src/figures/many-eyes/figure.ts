import { across, point, text } from '../../charts/marks';
import type { Frame, Mark, Scene } from '../../charts/scene';
import type { FigureDefinition } from '../shell/definition';
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
    max: 200,
    step: 1,
    value,
    text: (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`,
    assumption: true,
    detail,
  }) as const;

function panel(title: string, { reviewers, attackers, nobody, days }: Fate, width: number, perRow: number): Mark[] {
  const pitch = width / perRow;
  const rows = flaws / perRow;
  const grid = Array.from({ length: flaws }, (_, i): Mark => {
    const [x, y] = [pitch * ((i % perRow) + 0.5), 30 + pitch * (Math.floor(i / perRow) + 0.5)];
    if (i < reviewers) return point(x, y, 'open');
    return i < reviewers + attackers ? point(x, y, 'closed') : { mark: 'dot', x, y, kind: 'unknown' };
  });
  const below = 30 + rows * pitch + 18;
  const bar = below + 42;
  return [
    text(0, 16, title, { tone: 'strong' }),
    ...grid,
    text(0, below, `Reviewers ${reviewers}`),
    text(width / 2, below, `Attackers ${attackers}`, { anchor: 'middle' }),
    text(width, below, `Nobody ${nobody}`, { anchor: 'end' }),
    text(0, bar - 10, `Users exposed on ${Math.round(days)} of ${horizonDays} days`),
    across(bar, 0, width, 'axis'),
    { mark: 'bar', x: 0, y: bar - 4, width: (width * days) / horizonDays, height: 8, kind: 'plain' },
  ];
}

function picture({ open, closed }: ReturnType<typeof fates>, { size, width }: Frame): Scene {
  const beside = size !== 'S';
  const own = beside ? (width - 40) / 2 : width;
  const perRow = size === 'M' ? 10 : 20;
  const height = 30 + (flaws / perRow) * (own / perRow) + 18 + 42 + 8;
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

/** The race in one sentence, and the number on which it turns. */
function sentence(settings: Settings, { open, closed }: ReturnType<typeof fates>): string {
  const level = levelAt(settings);
  const first = settings.draw > 0 ? `Draw ${settings.draw}. Open` : 'Open';
  const nobodyLooks = defendersFirst(rates({ ...settings, fixDays: 0, neverShare: 0 }).open) === null;
  if (nobodyLooks) return 'Nobody looks, so nobody finds anything, open or closed.';
  return (
    `${first}: reviewers first to ${open.reviewers} of ${flaws} flaws, attackers to ${open.attackers}. ` +
    `Closed: ${closed.reviewers} and ${closed.attackers}; ${closed.nobody} stay hidden. ` +
    `It turns on the extra reviewers: ${level} make it level, you set ${settings.extra}.`
  );
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
    return { sentence: sentence(settings, both), draw: (frame) => picture(both, frame) };
  },
};
