import { escapeText } from '../text/escape.ts';

/**
 * A drawing as plain data: what stands where. Lengths are in user units of the SVG, of which each
 * drawing is `frame.width` wide; y grows downwards.
 */
export interface Scene {
  height: number;
  marks: readonly Mark[];
}

/** The three widths in which every chart is drawn; the page shows the one that fits its place. */
export const frames = [
  { size: 'S', width: 300 },
  { size: 'M', width: 520 },
  { size: 'L', width: 780 },
] as const;

/** A width to draw in; `size` says which of the options that differ by size hold. */
export interface Frame {
  size: (typeof frames)[number]['size'];
  width: number;
}

/** Open is hollow, closed is solid; `plain` is neither, and a square where it is a point. */
export type Side = 'open' | 'closed' | 'plain';

export type Sign = Side | 'half' | 'unknown';

/** One entry of a chart's legend: marks in a field of 30 by 16, and what they mean. */
export interface LegendItem {
  marks: readonly Mark[];
  text: string;
}

export type Mark =
  | {
      mark: 'text';
      x: number;
      y: number;
      text: string;
      anchor?: 'middle' | 'end';
      tone?: 'strong' | 'quiet' | 'big' | 'raised' | Side;
      halo?: boolean;
    }
  | { mark: 'point'; x: number; y: number; sign: Sign }
  /** Many small shapes that are counted, or a pair of thin lines, in one path. */
  | { mark: 'units'; d: string; side: Side }
  | { mark: 'bar'; x: number; y: number; width: number; height: number; side: Side }
  /**
   * A line; `dots` are a point at each of its places; `range` is a surface with a dotted edge, `missing` one that cannot be; `gap` all between two
   * lines; `ink` is for small signs; a `thread` is a thin line of the open side, whose points are hollow.
   */
  | {
      mark: 'path';
      d: string;
      style: Side | 'axis' | 'grid' | 'guide' | 'range' | 'missing' | 'gap' | 'dots' | 'ink' | 'thread';
    }
  /** The curved end of a line that has not ended yet. */
  | { mark: 'openEnd'; x: number; y: number }
  /** `isKey`: it says what the other marks mean. */
  | { mark: 'group'; dx: number; dy: number; marks: readonly Mark[]; isKey?: true }
  /** A green bar behind a row. */
  | { mark: 'band'; y: number; width: number; height: number; marks: readonly Mark[] };

/** Lengths to a tenth of a unit, which is finer than anyone sees. */
export const round = (length: number) => Math.round(length * 10) / 10;

/** Marks as the inside of an `<svg>`; their looks come from src/charts/marks.css. */
export const toSvg = (marks: readonly Mark[]): string => marks.map(markToSvg).join('');

const fills = { open: 'open-shape', closed: 'closed-shape', plain: 'ink', half: 'open-shape', unknown: 'unknown' };

const circle = (look: string, { x, y }: { x: number; y: number }, r: number) =>
  `<circle class="${look}" cx="${round(x)}" cy="${round(y)}" r="${r}"/>`;

const rect = (look: string, x: number, y: number, width: number, height: number) =>
  `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;

function markToSvg(mark: Mark): string {
  switch (mark.mark) {
    case 'text': {
      const look = [mark.anchor, mark.tone && `is-${mark.tone}`, mark.halo && 'halo'].filter(Boolean).join(' ');
      return `<text x="${round(mark.x)}" y="${round(mark.y)}"${look && ` class="${look}"`}>${escapeText(mark.text)}</text>`;
    }
    case 'point': {
      const { x, y, sign } = mark;
      if (sign === 'plain') return rect('ink', x - 4, y - 4, 8, 8);
      const whole = circle(fills[sign], mark, sign === 'open' || sign === 'half' ? 5 : 4.6);
      return sign === 'half'
        ? `${whole}<path class="closed-shape" d="M${round(x)} ${round(y - 5)}a5 5 0 0 0 0 10z"/>`
        : whole;
    }
    case 'units':
      return `<path class="${fills[mark.side]} is-unit" d="${mark.d}"/>`;
    case 'bar': {
      const { x, y, width: w, height: h, side } = mark;
      // The outline lies inside the bar, so that hollow and solid bars of one value end at one place.
      if (side === 'open') return rect('open-shape', x + 1.2, y + 1.2, Math.max(w - 2.4, 0.1), h - 2.4);
      return rect(fills[side], x, y, w, h);
    }
    case 'path':
      if (mark.style === 'open')
        return `<path class="open-line" d="${mark.d}"/><path class="open-line-core" d="${mark.d}"/>`;
      return `<path class="${mark.style === 'closed' ? 'closed-line' : `is-${mark.style}`}" d="${mark.d}"/>`;
    case 'openEnd':
      return `<path class="closed-line" d="M${round(mark.x)} ${round(mark.y - 6)}q5 6 0 12"/>`;
    case 'group': {
      const inner = toSvg(mark.marks);
      return mark.dx || mark.dy ? `<g transform="translate(${round(mark.dx)} ${round(mark.dy)})">${inner}</g>` : inner;
    }
    case 'band':
      return `<g class="band"><rect x="0" y="${round(mark.y)}" width="${mark.width}" height="${mark.height}"/>${toSvg(mark.marks)}</g>`;
  }
}
