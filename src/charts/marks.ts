import { round, type Frame, type Mark, type Side, type Sign } from './scene.ts';

/** Short functions that make one mark or a few. Figures use them too, so they are also sent to the browser. */

type Look = Pick<Extract<Mark, { mark: 'text' }>, 'anchor' | 'tone' | 'halo'>;
export type PathStyle = Extract<Mark, { mark: 'path' }>['style'];

export const text = (x: number, y: number, words: string, look: Look = {}): Mark => ({
  mark: 'text',
  x,
  y,
  text: words,
  ...look,
});

export const point = (x: number, y: number, sign: Sign): Mark => ({ mark: 'point', x, y, sign });

export const path = (style: PathStyle, d: string): Mark => ({ mark: 'path', style, d });

export const hLine = (y: number, from: number, to: number, style: PathStyle): Mark =>
  path(style, `M${round(from)} ${round(y)}H${round(to)}`);

export const vLine = (x: number, from: number, to: number, style: PathStyle): Mark =>
  path(style, `M${round(x)} ${round(from)}V${round(to)}`);

/** A row of a chart: every second one lies on a green band. */
export const rowMark = (index: number, y: number, { width }: Frame, height: number, marks: readonly Mark[]): Mark =>
  index % 2 === 0 ? { mark: 'band', y, width, height, marks } : { mark: 'group', dx: 0, dy: 0, marks };

/** Circles of one size in one path, for points that would touch if they were larger. */
export const circles = (side: Side, centres: readonly (readonly [x: number, y: number])[], r: number): Mark => ({
  mark: 'units',
  side,
  d: centres.map(([x, y]) => `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 1 0 .1z`).join(''),
});

/**
 * Texts below one another.
 * @param looks the look of the first line, of the second and so on; the last look also holds for all lines after it
 */
export const stack = (x: number, y: number, lines: readonly string[], ...looks: Look[]): Mark[] =>
  lines.map((line, i) => text(x, y + 17 * i, line, looks[i] ?? looks.at(-1)));
