import { text } from './marks.ts';
import type { Mark } from './scene.ts';

/** A mark that may have a name. */
export interface Named {
  x: number;
  y: number;
  lane: string;
  name?: string | undefined;
}

export type Label = Extract<Mark, { mark: 'text' }>;
export type Box = readonly [left: number, top: number, right: number, bottom: number];

const touch = ([l, t, r, b]: Box, [left, top, right, bottom]: Box) => l < right && left < r && t < bottom && top < b;

/** The place of a mark, with a little air. */
const markBox = ({ x, y }: Named): Box => [x - 7, y - 7, x + 7, y + 7];

/** As wide as a name gets if a reader spaces its letters out as WCAG 1.4.12 says; capitals are wider. */
const widthOf = (name: string) => name.length * 8.2 + name.replace(/[^A-Z]/g, '').length * 1.5;

/** The room that a label takes. */
export function boxOf({ x, y, text, anchor }: Label): Box {
  const width = widthOf(text);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, y - 12, left + width, y + 4];
}

/**
 * Names of marks where there is room for them: beside a mark, or beyond those on its way out of the lane; on a
 * phone a line lower if need be.
 * @param out to which side of its line each lane has its marks
 * @param isDown whether time runs down
 * @param taken what no name may touch besides the marks
 * @param min where names may begin at the left
 * @param max where they must end at the right
 */
export function placeNames(
  points: readonly Named[],
  out: Record<string, 1 | -1>,
  isDown: boolean,
  taken: readonly Box[],
  min: number,
  max: number,
): (Label | undefined)[] {
  const boxes = [...taken];
  return points.map((point) => {
    const { x, y, lane, name } = point;
    if (!name) return undefined;
    const side = out[lane] ?? 1;
    const reach = isDown ? 10 : widthOf(name) / 2 + 7;
    const near = points.filter((other) => other.lane === lane && Math.abs(isDown ? other.y - y : other.x - x) < reach);
    const edge = side * Math.max(...near.map((other) => side * (isDown ? other.x : other.y)));
    const label = (x: number, y: number, anchor?: 'end' | 'middle') =>
      text(x, y, name, anchor ? { anchor, halo: true } : { halo: true }) as Label;
    const places = isDown
      ? [5, 18].map((dy) => label(edge + side * 8, y + dy, side < 0 ? 'end' : undefined))
      : [label(x + 10, y + 5), label(x - 10, y + 5, 'end'), label(x, edge + (side < 0 ? -11 : 21), 'middle')];
    const others = [...points.filter((other) => other !== point).map(markBox), ...boxes];
    const free = places.find((place) => {
      const box = boxOf(place);
      return box[0] >= min && box[2] <= max && !others.some((other) => touch(box, other));
    });
    if (free) boxes.push(boxOf(free));
    return free;
  });
}
