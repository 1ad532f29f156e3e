import type { Kind, Mark, PointKind } from './scene';

/** Single marks in short words. They reach the browser with the figures, so they stand apart from the parts of charts. */

/** Lengths to a tenth of a unit, which is finer than anyone sees. */
export const round = (length: number) => Math.round(length * 10) / 10;

export const text = (
  x: number,
  y: number,
  content: string,
  look: Pick<Extract<Mark, { mark: 'text' }>, 'anchor' | 'tone'> = {},
): Mark => ({ mark: 'text', x, y, text: content, ...look });

export const point = (x: number, y: number, kind: PointKind): Mark => ({
  mark: 'point',
  x,
  y,
  kind,
});

export const hLine = (y: number, from: number, to: number, kind: Kind | 'axis'): Mark => ({
  mark: 'path',
  d: `M${round(from)} ${round(y)}H${round(to)}`,
  kind,
});

export const vLine = (x: number, from: number, to: number, kind: 'axis' | 'grid' = 'grid'): Mark => ({
  mark: 'path',
  d: `M${round(x)} ${round(from)}V${round(to)}`,
  kind,
});
