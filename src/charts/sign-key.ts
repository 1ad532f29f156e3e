import { inLines } from './in-lines.ts';
import { point, text } from './marks.ts';
import type { Scene, Sign } from './scene.ts';

const line = 20;

/** What signs mean, as a part of a drawing: as many beside one another as fit, also if readers space letters out. */
export function signKey(entries: readonly { side: Sign; text: string }[], width: number): Scene {
  const placed = inLines(entries, { width, line, sign: 14, letter: 8, gap: 12 });
  const marks = placed.flatMap(({ side, text: words, x, y }) => [
    point(x + 6.5, y + 8, side),
    text(x + 17, y + 12.5, words),
  ]);
  return { height: (placed.at(-1)?.y ?? 0) + line, marks: [{ mark: 'group', dx: 0, dy: 0, marks, isKey: true }] };
}
