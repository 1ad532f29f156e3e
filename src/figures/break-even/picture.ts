import { path, text, vLine } from '../../charts/marks.ts';
import { round, type Frame, type Mark, type Scene, type Side } from '../../charts/scene.ts';
import { money, significant } from '../../text/number.ts';
import type { Way } from './words.ts';

/** Room for a sum of money behind its bar, also if readers set more space between letters. */
const sumRoom = 96;

const barAt = (x: number, y: number, width: number, side: Side): Mark => ({
  mark: 'bar',
  x,
  y,
  width,
  height: 20,
  side,
});

/** A bar in two pieces, with a gap between two strokes: some of it is left out. */
function cutBar(x: number, y: number, width: number, side: Side): Mark[] {
  const cut = round(x + width * 0.75);
  return [
    barAt(x, y, cut - 8 - x, side),
    barAt(cut + 8, y, x + width - cut - 8, side),
    path('guide', `M${cut - 7} ${y + 25}l8-30m6 0l-8 30`),
  ];
}

/** The longest bar is cut short from so many times the second on, or the others would be too small to compare. */
const mostTimes = 4;

/**
 * A bar from zero for each way to pay, with its sum behind it. Beside a bar that is cut short the second keeps its
 * length, so that a slider changes the scale in steps as small as its own.
 * @param ways the cheapest first
 */
export function picture(ways: readonly Way[], { size, width }: Frame): Scene {
  const isWide = size === 'L';
  const [left, pitch, down] = isWide ? [315, 58, 4] : [0, 68, 26];
  const [second = 0, most = 0] = ways.slice(-2).map(({ usd }) => usd);
  const isCut = most > mostTimes * second;
  const room = width - left - sumRoom;
  const end = isCut ? mostTimes * second : most;
  const height = ways.length * pitch + (isWide ? 0 : 14);
  return {
    height,
    marks: [
      ...(isWide ? [vLine(left, 4, height - 4, 'axis')] : []),
      ...ways.flatMap(({ name, detail, side, usd }, i): Mark[] => {
        const y = i * pitch;
        const length = Math.min(room, Math.max(2.5, (room * usd) / end));
        const top = y + down + 14;
        return [
          text(0, y + 16, name, { tone: side }),
          text(0, y + 33, detail, { tone: 'quiet' }),
          ...(usd > end ? cutBar(left, top, length, side) : [barAt(left, top, length, side)]),
          text(left + length + 7, y + down + 29, money(usd), { tone: 'strong' }),
          ...(usd > end
            ? [
                text(
                  left + (isWide ? 6 : 0),
                  top + 35,
                  `Not to scale: ${significant(usd / second, 2)} times the bar above`,
                ),
              ]
            : []),
        ];
      }),
    ],
  };
}
