import { round, type Kind, type Mark, type PointKind } from './scene';

/** Single marks in short words. They reach the browser with the figures, so they stand apart from the parts of charts. */

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

/** A row of a chart: every second one lies on a green band. */
export const row = (index: number, y: number, height: number, marks: Mark[]): Mark =>
  index % 2 === 0 ? { mark: 'band', y, height, marks } : { mark: 'group', dx: 0, dy: 0, marks };
