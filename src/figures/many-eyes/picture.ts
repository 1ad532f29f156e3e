import { path, point, text } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { computers, type Counts } from './model.ts';
import type { Results, Settings } from './settings.ts';
import { headOf } from './words.ts';

/** A sign on a computer's screen, as steps from its middle; `k` is half the width of the computer. */
type Sign = (k: number) => string;

const steps = (k: number, ...lengths: number[]) => lengths.map((length) => round(k * length)).join(' ');

/** Signs that differ in shape; not hollow or solid, which mean open and closed. */
const tick: Sign = (k) => `m${steps(k, -0.45, -0.15)}l${steps(k, 0.32, 0.32)} ${steps(k, 0.55, -0.6)}`;
const hole: Sign = (k) => `m${steps(k, -0.26, -0.12)}a${steps(k, 0.26, 0.26)} 0 1 1 0 .1z`;
/** Over the whole computer, so that it is what one sees first. */
const cross: Sign = (k) => `m${steps(k, -1, -1)}l${steps(k, 2, 1.75)}m0 ${steps(k, -1.75)}l${steps(k, -2, 1.75)}`;

const screen: Sign = (k) =>
  `m${steps(k, -1, -0.75)}h${steps(k, 2)}v${steps(k, 1.25)}h${steps(k, -2)}z` +
  `m${steps(k, 0.55, 1.6)}h${steps(k, 0.9)}m${steps(k, -0.45)} 0v${steps(k, -0.35)}`;

/** What becomes of some computers, how many they are, and their sign. */
interface Outcome {
  count: number;
  sign: Sign;
  /** After the count, with the sign beside it so large; none where the head of the row says it. */
  words?: string;
  small?: number;
}

/** Those of a row, from left to right. */
const outcomesOf = (counts: Counts | null): Outcome[] =>
  counts
    ? [
        { count: counts.safe, sign: tick },
        { count: counts.behind, sign: hole, words: 'not updated: at risk', small: 14 },
        { count: counts.hit, sign: cross, words: 'broken into: attackers were first', small: 5 },
      ].filter(({ count }) => count > 0)
    : [{ count: computers, sign: hole, words: 'unchanged: nobody finds the hole', small: 14 }];

/** Room for a sign and a text with a count, also if readers set more space between letters. */
const roomFor = (words: string) => 18 + (words.length + 2) * 7.6 + 4;

const at = (x: number, y: number) => `M${round(x)} ${round(y)}`;

/** Ten computers with open code, and below them the same ten if it were closed. */
export function picture(both: Results, settings: Settings, { size, width }: Frame): Scene {
  const pitch = width / computers;
  const k = { S: 12.5, M: 18, L: 29 }[size];
  // On a phone each label has a line of its own.
  const stacked = size === 'S';
  const head = size === 'L' ? 36 : 26;
  const [line, lines] = [18, stacked ? 2 : 1];
  const rowHeight = round(head + k * 1.9 + 8 + lines * line);
  const gap = { S: 12, M: 16, L: 20 }[size];
  const row = (side: 'open' | 'closed', top: number): Mark[] => {
    const outcomes = outcomesOf(both[side]);
    const y = top + head + k * 0.8;
    const signs = outcomes.flatMap(({ count, sign }) => Array.from({ length: count }, () => sign));
    let base = top + rowHeight - lines * line + 12;
    let [before, end] = [0, 0];
    const labels = outcomes.flatMap(({ count, words, sign, small = 0 }, i): Mark[] => {
      const first = before * pitch + pitch / 2 - k;
      before += count;
      if (words === undefined) return [];
      // Below its first computer, or so far to the left that it and the next ones have room.
      const rest = outcomes.slice(i).reduce((sum, outcome) => sum + roomFor(outcome.words ?? ''), 0);
      const x = stacked ? 0 : Math.max(end, Math.min(first, width - rest));
      const marks = [
        path('ink', at(x + 6, base - 4.5) + sign(small)),
        text(x + 18, base, `${count} ${words}`, { tone: 'strong' }),
      ];
      if (stacked) base += line;
      else end = x + roomFor(words);
      return marks;
    });
    return [
      point(6, top + 11, side),
      text(18, top + 16, headOf(side, both[side], settings), { tone: stacked ? side : 'big' }),
      path('ink', signs.map((_, i) => at(pitch * (i + 0.5), y) + screen(k)).join('')),
      ...signs.map((sign, i) => path('plain', at(pitch * (i + 0.5), y) + sign(k))),
      ...labels,
    ];
  };
  return {
    height: 2 * rowHeight + gap,
    marks: [...row('open', 0), ...row('closed', rowHeight + gap)],
  };
}
