import { path, text, vLine } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene, type Side } from '../../charts/scene.ts';
import { money, significant } from '../../text/number.ts';
import type { Way } from './words.ts';

/** Room for a sum of money behind its bar, also if readers set more space between letters. */
const sumRoom = 108;

const barAt = (x: number, y: number, width: number, side: Side): Mark => ({
  mark: 'bar',
  x,
  y,
  width,
  height: 20,
  side,
});

/** A bar in two pieces, with a gap between two strokes: some of it is left out. The strokes also stand at `sign`. */
function cutBar(x: number, y: number, width: number, side: Side, sign: { x: number; y: number }): Mark[] {
  const cut = round(x + width * 0.75);
  const strokes = `M${cut - 7} ${y + 25}l8-30m6 0l-8 30M${sign.x + 1} ${sign.y + 2}l3.5-13m4 0l-3.5 13`;
  return [barAt(x, y, cut - 8 - x, side), barAt(cut + 8, y, x + width - cut - 8, side), path('guide', strokes)];
}

/** From so many times the second on, the second decides the scale, or the others would be too small to compare. */
const mostTimes = 4;

/**
 * A bar from zero for each way to pay, with its sum behind it. Where the longest is more than four times the second,
 * that one keeps its length, so that a slider changes the scale in steps as small as its own; the longest grows to the
 * edge, and then it is cut. What it stands for is said below it, beside the sign of the cut.
 * @param ways the cheapest first
 */
export function picture(ways: readonly Way[], { size, width }: Frame): Scene {
  const isWide = size === 'L';
  const [left, pitch, down] = isWide ? [315, 58, 4] : [0, 68, 26];
  /** Room for what is said below the last bar if it is cut: on a phone its sum has a line of its own. */
  const foot = { S: 36, M: 18, L: 6 }[size];
  const [second = 0, most = 0] = ways.slice(-2).map(({ usd }) => usd);
  const room = width - left - sumRoom;
  const end = Math.min(most, mostTimes * second);
  const height = ways.length * pitch + foot;
  return {
    height,
    marks: [
      ...(isWide ? [vLine(left, 4, height - 4, 'axis')] : []),
      ...ways.flatMap(({ name, detail, side, usd }, i): Mark[] => {
        const y = i * pitch;
        const length = Math.max(2.5, (room * usd) / end);
        const top = y + down + 14;
        const names = [text(0, y + 16, name, { tone: side }), text(0, y + 33, detail, { tone: 'quiet' })];
        const sumAt = (x: number, baseline: number) => text(x, baseline, money(usd), { tone: 'big' });
        if (usd <= end) return [...names, barAt(left, top, length, side), sumAt(left + length + 7, top + 16)];
        // Clear of the line from which the bars begin.
        const below = isWide ? left + 7 : 0;
        const baseline = top + 40;
        if (length <= width - left) return [...names, barAt(left, top, length, side), sumAt(below, baseline)];
        const times = `${significant(usd / second, 2)} times the bar above`;
        return [
          ...names,
          ...cutBar(left, top, width - left, side, { x: below, y: baseline }),
          sumAt(below + 14, baseline),
          size === 'S'
            ? text(0, baseline + 18, `drawn short: ${times}`)
            : text(below + 20 + 11 * money(usd).length, baseline, `drawn short: really ${times}`),
        ];
      }),
    ],
  };
}
