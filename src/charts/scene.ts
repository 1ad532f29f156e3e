/**
 * A drawing as plain data: what stands where. Lengths are in user units of the SVG, of which each
 * drawing is `frame.width` wide; y grows downwards.
 */
import { escapeText } from '../text/escape';

/** The three widths in which every chart is drawn; the page shows the one that fits its place. */
export const frames = [
  { size: 'S', width: 300 },
  { size: 'M', width: 520 },
  { size: 'L', width: 780 },
] as const;

export type Frame = (typeof frames)[number];

/** Open is hollow, closed is solid; `plain` is neither, and a square where it is a point. */
export type Kind = 'open' | 'closed' | 'plain';

export type PointKind = Kind | 'half' | 'unknown';

/** One entry of a chart's legend: marks in a field of 30 by 16, and what they mean. */
export interface LegendItem {
  marks: readonly Mark[];
  text: string;
}

export type Mark =
  | { mark: 'text'; x: number; y: number; text: string; anchor?: 'middle' | 'end'; tone?: 'strong' | 'quiet' | Kind }
  | { mark: 'point'; x: number; y: number; kind: PointKind }
  /** `beyond`: the value lies past the end of the scale, so the bar ends in a point like an arrow. */
  | { mark: 'bar'; x: number; y: number; width: number; height: number; kind: Kind | 'half'; beyond?: boolean }
  | { mark: 'path'; d: string; kind: Kind | 'axis' | 'grid' | 'thread' }
  /** A surface: between what is sold as open, or all that a quantity may be. */
  | { mark: 'area'; d: string; kind: 'tint' | 'spread' }
  /** A small point, one of many. */
  | { mark: 'dot'; x: number; y: number; kind: 'open' | 'half' | 'closed' | 'unknown' }
  /** The curved end of a line that has not ended yet. */
  | { mark: 'waiting'; x: number; y: number }
  | { mark: 'group'; dx: number; dy: number; marks: Mark[] }
  /** A green bar behind a row. */
  | { mark: 'band'; y: number; height: number; marks: Mark[] };

export interface Scene {
  height: number;
  marks: Mark[];
}

/** Lengths to a tenth of a unit, which is finer than anyone sees. */
export const round = (length: number) => Math.round(length * 10) / 10;

/** The drawing as the inside of an `<svg>`; its looks come from src/charts/marks.css. */
export function toSvg({ marks }: Scene, { width }: Frame): string {
  return marks.map((mark) => markToSvg(mark, width)).join('');
}

function markToSvg(mark: Mark, width: number): string {
  switch (mark.mark) {
    case 'text': {
      const { anchor, tone } = mark;
      const look = [anchor, tone && `is-${tone}`].filter(Boolean).join(' ');
      return `<text x="${round(mark.x)}" y="${round(mark.y)}"${look && ` class="${look}"`}>${escapeText(mark.text)}</text>`;
    }
    case 'point': {
      const at = `cx="${round(mark.x)}" cy="${round(mark.y)}"`;
      if (mark.kind === 'open') return `<circle class="hollow" ${at} r="5"/>`;
      if (mark.kind === 'closed') return `<circle class="solid" ${at} r="4.6"/>`;
      if (mark.kind === 'unknown') return `<circle class="unknown" ${at} r="4.6"/>`;
      if (mark.kind === 'plain')
        return `<rect class="ink" x="${round(mark.x - 4)}" y="${round(mark.y - 4)}" width="8" height="8"/>`;
      const [x, y] = [round(mark.x), round(mark.y)];
      return `<circle class="hollow" ${at} r="5"/><path class="solid" d="M${x} ${y - 5}a5 5 0 0 0 0 10z"/>`;
    }
    case 'bar': {
      const { x, y, width: w, height: h, kind } = mark;
      if (mark.beyond) {
        const look = kind === 'open' ? 'hollow' : kind === 'closed' ? 'solid' : 'ink';
        return `<path class="${look}" d="M${round(x + 1.2)} ${round(y + 1.2)}h${round(w - h)}v-4L${round(x + w)} ${round(y + h / 2)}l${round(-h + 1.2)} ${round(h / 2 + 2.8)}v-4h${round(h - w)}z"/>`;
      }
      // The outline lies inside the bar, so that hollow and solid bars of one value end at one place.
      const hollow = `<rect class="hollow" x="${round(x + 1.2)}" y="${round(y + 1.2)}" width="${round(Math.max(w - 2.4, 0.1))}" height="${round(h - 2.4)}"/>`;
      const filled = (width: number, look: string) =>
        `<rect class="${look}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(h)}"/>`;
      if (kind === 'open') return hollow;
      if (kind === 'half') return hollow + filled(w / 2, 'solid');
      return filled(w, kind === 'closed' ? 'solid' : 'ink');
    }
    case 'path':
      if (mark.kind === 'open') return `<path class="channel" d="${mark.d}"/><path class="core" d="${mark.d}"/>`;
      return `<path class="${mark.kind === 'closed' ? 'wire' : `is-${mark.kind}`}" d="${mark.d}"/>`;
    case 'area':
      return `<path class="${mark.kind}" d="${mark.d}"/>`;
    case 'dot': {
      const [x, y] = [round(mark.x), round(mark.y)];
      const circle = (look: string, r: number) => `<circle class="${look}" cx="${x}" cy="${y}" r="${r}"/>`;
      if (mark.kind === 'closed') return circle('solid', 3.2);
      if (mark.kind === 'unknown') return circle('unknown', 3);
      return (
        circle('hollow small', 3.2) +
        (mark.kind === 'half' ? `<path class="solid" d="M${x} ${y - 3.2}a3.2 3.2 0 0 0 0 6.4z"/>` : '')
      );
    }
    case 'group': {
      const inner = mark.marks.map((inner) => markToSvg(inner, width)).join('');
      return mark.dx || mark.dy ? `<g transform="translate(${round(mark.dx)} ${round(mark.dy)})">${inner}</g>` : inner;
    }
    case 'waiting':
      return `<path class="wire" d="M${round(mark.x)} ${round(mark.y - 6)}q5 6 0 12"/>`;
    case 'band':
      return `<g class="band"><rect x="0" y="${round(mark.y)}" width="${width}" height="${mark.height}"/>${mark.marks.map((inner) => markToSvg(inner, width)).join('')}</g>`;
  }
}
