import { path, text, textLines, vLine } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { computers, type Results } from './settings.ts';

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
  what: string;
  why: string;
  sign: Sign;
}

/** The words below them, in few letters for a phone. */
const words = ({ count, what, why }: Outcome) => (count > 0 ? `${count} ${what}: ${why}` : `None ${what}`);

/** Room for a text, also if readers set more space between letters. */
const widthOf = (words: string, isBig: boolean) => words.length * (isBig ? 10.3 : 7.6) + 4;

/**
 * Ten computers go through two gates. Those that attackers reach first stop at the first one, those that are not
 * updated at the second, and the others arrive.
 */
export function picture({ open }: Results, { size, width }: Frame): Scene {
  const outcomes: Outcome[] = open
    ? [
        { count: open.hit, what: 'broken into', why: 'attackers were first', sign: cross },
        { count: open.behind, what: 'at risk', why: 'not updated', sign: hole },
        { count: open.safe, what: 'safe', why: 'updated', sign: tick },
      ]
    : [{ count: computers, what: 'unchanged', why: 'nobody finds the hole', sign: hole }];
  const pitch = width / computers;
  const k = { S: 12.5, M: 18, L: 26 }[size];
  const [drop, gate] = [round(k * 1.9 + 16), size === 'L' ? 34 : 28];
  const head = textLines(
    0,
    14,
    'Ten invented computers. Defenders and attackers read their open code.',
    size === 'S' ? 36 : 70,
  );
  const top = 9 + 17 * head.length;
  const at = (x: number, y: number) => `M${round(x)} ${round(y)}`;
  const columns = Array.from({ length: computers }, (_, column) => pitch * (column + 0.5));
  const begin = round(top + k * 1.7);
  const rows = outcomes.map((outcome, i): Mark[] => {
    const stopped = outcomes.slice(0, i).reduce((sum, { count }) => sum + count, 0);
    const left = columns.slice(0, computers - stopped);
    const passing = left.slice(0, left.length - outcome.count);
    const start = begin + i * (drop + gate);
    const y = start + drop - k * 0.9;
    const label = words(outcome);
    const from = passing.length * pitch + pitch / 2 - k;
    const isLast = i === outcomes.length - 1;
    const below = start + drop + gate / 2 + (isLast ? 9 : 5);
    const place = (tone: 'strong' | 'big') =>
      from + widthOf(label, tone === 'big') > width
        ? text(width - 6, below, label, { tone, anchor: 'end' })
        : text(from, below, label, { tone });
    return [
      ...passing.map((x) => vLine(x, start, start + drop, 'axis')),
      ...left
        .slice(passing.length)
        .flatMap((x) => [
          vLine(x, start, y - k * 0.75, 'axis'),
          path('ink', at(x, y) + screen(k)),
          path('plain', at(x, y) + outcome.sign(k)),
        ]),
      ...(isLast
        ? [place('big')]
        : [
            {
              mark: 'band',
              y: start + drop,
              width,
              height: gate,
              marks: [place(size === 'L' ? 'big' : 'strong')],
            } as const,
          ]),
    ];
  });
  return {
    height: begin + rows.length * (drop + gate) + 4,
    marks: [...head, path('ink', columns.map((x) => at(x, top + k * 0.8) + screen(k)).join('')), ...rows.flat()],
  };
}
