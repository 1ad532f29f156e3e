import { path, text, vLine } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene } from '../../charts/scene.ts';
import { computers, type Results } from './settings.ts';

/** A sign on a computer's screen, as steps from its middle; `k` is half the width of the computer. */
type Sign = (k: number) => string;

const steps = (k: number, ...lengths: number[]) => lengths.map((length) => round(k * length)).join(' ');

/** Signs that differ in shape; not hollow or solid, which mean open and closed. */
const tick: Sign = (k) => `m${steps(k, -0.45, -0.15)}l${steps(k, 0.32, 0.32)} ${steps(k, 0.55, -0.6)}`;
const hole: Sign = (k) => `m${steps(k, -0.26, -0.12)}a${steps(k, 0.26, 0.26)} 0 1 1 0 .1z`;
const cross: Sign = (k) =>
  `m${steps(k, -0.38, -0.48)}l${steps(k, 0.76, 0.72)}m0 ${steps(k, -0.72)}l${steps(k, -0.76, 0.72)}`;

const screen: Sign = (k) =>
  `m${steps(k, -1, -0.75)}h${steps(k, 2)}v${steps(k, 1.25)}h${steps(k, -2)}z` +
  `m${steps(k, 0.55, 1.6)}h${steps(k, 0.9)}m${steps(k, -0.45)} 0v${steps(k, -0.35)}`;

/**
 * Ten computers fall through two gates. Those that attackers reach first stop at the first one, those without the fix
 * at the second, and the others arrive.
 */
export function picture({ open }: Results, { size, width }: Frame): Scene {
  const pitch = width / computers;
  const k = { S: 12.5, M: 17, L: 22 }[size];
  const drop = round(k * 1.9 + 18);
  const gate = 28;
  const rows: { count: number; sign: Sign; label: string }[] = open
    ? [
        { count: open.hit, sign: cross, label: label(open.hit, 'broken into', 'attackers were first') },
        { count: open.unfixed, sign: hole, label: label(open.unfixed, 'still at risk', 'fix not installed') },
        { count: open.safe, sign: tick, label: label(open.safe, 'safe', 'fixed in time') },
      ]
    : [{ count: computers, sign: hole, label: 'Nobody finds the hole' }];
  const top = 28;
  let left = computers;
  const marks = rows.flatMap(({ count, sign, label }, i): Mark[] => {
    const start = top + i * (drop + gate);
    const y = start + drop - k * 0.95;
    const columns = Array.from({ length: left }, (_, column) => pitch * (column + 0.5));
    left -= count;
    const [passing, stopped] = [columns.slice(0, left), columns.slice(left)];
    return [
      ...passing.map((x) => vLine(x, start, start + drop, 'guide')),
      ...stopped.flatMap((x) => [
        vLine(x, start, y - k * 0.75, 'guide'),
        path('ink', `M${round(x)} ${round(y)}${screen(k)}M${round(x)} ${round(y)}${sign(k)}`),
      ]),
      {
        mark: 'band',
        y: start + drop,
        width,
        height: gate,
        marks: [text(8, start + drop + 19, label, { tone: 'strong' })],
      },
    ];
  });
  return {
    height: top + rows.length * (drop + gate),
    marks: [text(0, 15, 'Ten computers, the same hole in their open code'), ...marks],
  };
}

const label = (count: number, what: string, why: string) => (count > 0 ? `${count} ${what}: ${why}` : `None ${what}`);
