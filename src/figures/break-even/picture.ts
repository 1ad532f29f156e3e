import { text, vLine } from '../../charts/marks.ts';
import type { Frame, Mark, Scene } from '../../charts/scene.ts';
import { money } from '../../text/number.ts';
import type { Way } from './words.ts';

/** Room for a sum of money behind its bar, also if readers set more space between letters. */
const sumRoom = 96;

/** A bar from zero for each way to pay, with its sum behind it. */
export function picture(ways: readonly Way[], { size, width }: Frame): Scene {
  const isWide = size === 'L';
  const [left, pitch, down] = isWide ? [315, 58, 4] : [0, 68, 26];
  const most = Math.max(...ways.map(({ usd }) => usd));
  const height = ways.length * pitch;
  return {
    height,
    marks: [
      ...(isWide ? [vLine(left, 4, height - 4, 'axis')] : []),
      ...ways.flatMap(({ name, detail, side, usd }, i): Mark[] => {
        const y = i * pitch;
        const length = Math.max(2.5, ((width - left - sumRoom) * usd) / most);
        return [
          text(0, y + 16, name, { tone: side }),
          text(0, y + 33, detail, { tone: 'quiet' }),
          { mark: 'bar', x: left, y: y + down + 14, width: length, height: 20, side },
          text(left + length + 7, y + down + 29, money(usd), { tone: 'strong' }),
        ];
      }),
    ],
  };
}
