import { point, text } from './marks.ts';
import type { Mark, Scene, Sign } from './scene.ts';

/** Width of a letter, rounded up, so that readers may space letters out. */
const letterWidth = 8;

/** What signs mean, as a part of a drawing: as many beside one another as fit. */
export function signKey(entries: readonly { side: Sign; text: string }[], width: number): Scene {
  let [x, y] = [0, 0];
  const marks = entries.flatMap(({ side, text: words }): Mark[] => {
    const length = 14 + words.length * letterWidth;
    if (x > 0 && x + length > width) [x, y] = [0, y + 20];
    const [left, middle] = [x, y + 8];
    x += length + 12;
    return [point(left + 6.5, middle, side), text(left + 17, middle + 4.5, words)];
  });
  return { height: y + 20, marks: [{ mark: 'group', dx: 0, dy: 0, marks, isKey: true }] };
}
