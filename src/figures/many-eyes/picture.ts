import { path, point, stack, text } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { computers, type Counts } from './model.ts';
import type { Results, Settings } from './settings.ts';
import { headOf } from './words.ts';

/** A sign on a computer's screen, as steps from its middle; `k` is half the width of the computer. */
type Sign = (k: number) => string;

const steps = (k: number, ...lengths: number[]) => lengths.map((length) => round(k * length)).join(' ');

/** Signs that differ in shape; not hollow or solid, which mean open and closed. */
const tick: Sign = (k) => `m${steps(k, -0.45, -0.15)}l${steps(k, 0.32, 0.32)} ${steps(k, 0.55, -0.6)}`;
/** An exclamation mark; no ring, which means open. */
const alarm: Sign = (k) => `m0 ${steps(k, -0.6)}v${steps(k, 0.56)}m0 ${steps(k, 0.2)}v${steps(k, 0.18)}`;
/** Over the whole computer, so that it is what one sees first. */
const cross: Sign = (k) => `m${steps(k, -1, -1)}l${steps(k, 2, 1.75)}m0 ${steps(k, -1.75)}l${steps(k, -2, 1.75)}`;

const screen: Sign = (k) =>
  `m${steps(k, -1, -0.75)}h${steps(k, 2)}v${steps(k, 1.25)}h${steps(k, -2)}z` +
  `m${steps(k, 0.55, 1.6)}h${steps(k, 0.9)}m${steps(k, -0.45)} 0v${steps(k, -0.35)}`;

/** What becomes of some computers, and their sign. */
interface Outcome {
  count: number;
  sign: Sign;
  isSafe?: boolean;
}

/** Those of a row, from left to right. */
const outcomesOf = (counts: Counts | null): Outcome[] =>
  counts
    ? [
        { count: counts.safe, sign: tick, isSafe: true },
        { count: counts.behind, sign: alarm },
        { count: counts.hit, sign: cross },
      ]
    : [{ count: computers, sign: alarm }];

/** The ground of a screen. */
const glass: Sign = (k) => `m${steps(k, -1, -0.75)}h${steps(k, 2)}v${steps(k, 1.25)}h${steps(k, -2)}z`;

const at = (x: number, y: number) => `M${round(x)} ${round(y)}`;

/** A sign with its computer; the screens of those that are safe are tinted, so that one can count them. */
const computerAt = (x: number, y: number, k: number, { sign, isSafe = false }: Outcome): Mark[] => [
  ...(isSafe ? [path('range', at(x, y) + glass(k))] : []),
  path(isSafe ? 'guide' : 'ink', at(x, y) + screen(k)),
  path('plain', at(x, y) + sign(k)),
];

/** What the signs mean that the heads do not explain, and how large they are beside a text. */
const meanings = [
  { of: 'behind', sign: alarm, small: 14, words: 'not updated: at risk' },
  { of: 'hit', sign: cross, small: 5, words: 'broken into: attackers were first' },
] as const;

const keyLine = 18;

/** The key to both rows, for the signs that are in them. On a phone each sign has a line of its own. */
function keyOf({ open, closed }: Results, top: number, isSmall: boolean): Mark[] {
  let [x, y] = [0, top];
  return meanings
    .filter(({ of }) => (open?.[of] ?? 0) + (closed?.[of] ?? 0) > 0)
    .flatMap(({ sign, small, words }) => {
      const marks = [path('ink', at(x + 6, y - 4.5) + sign(small)), text(x + 18, y, words)];
      if (isSmall) y += keyLine;
      else x += 18 + 7.75 * words.length + 14;
      return marks;
    });
}

/** Ten computers with open code, and below them the same ten if it were closed. */
export function picture(both: Results, settings: Settings, { size, width }: Frame): Scene {
  const pitch = width / computers;
  const k = { S: 12.5, M: 18, L: 29 }[size];
  // In a narrow picture the head of a row has two lines.
  const head = { S: 43, M: 43, L: 36 }[size];
  const gap = { S: 14, M: 18, L: 20 }[size];
  const rowHeight = round(head + k * 1.9);
  const row = (side: 'open' | 'closed', top: number): Mark[] => {
    const y = top + head + k * 0.8;
    const each = outcomesOf(both[side]).flatMap((outcome) => Array.from({ length: outcome.count }, () => outcome));
    const heads = headOf(side, both[side], settings);
    return [
      point(6, top + 11, side),
      ...(size === 'L'
        ? [text(18, top + 16, heads.join(', '), { tone: 'big' })]
        : stack(18, top + 16, heads, { tone: size === 'S' ? side : 'big' }, { tone: 'strong' })),
      ...each.flatMap((outcome, i) => computerAt(pitch * (i + 0.5), y, k, outcome)),
    ];
  };
  const keyTop = 2 * rowHeight + gap + { S: 20, M: 22, L: 24 }[size];
  return {
    height: keyTop + (size === 'S' ? keyLine : 0) + 6,
    marks: [...row('open', 0), ...row('closed', rowHeight + gap), ...keyOf(both, keyTop, size === 'S')],
  };
}
