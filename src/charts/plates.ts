import { hLine, text, vLine } from './marks.ts';
import { type Frame, type Mark, type Scene, type Side } from './scene.ts';

/** A chart so small and plain that it may open an article. */
export interface Plate extends Scene {
  /** What it shows, in words. */
  alt: string;
}

/** The width of plates, in user units; a unit is about a pixel. */
export const plateFrame = { size: 'S', width: 330 } as const satisfies Frame;
const { width } = plateFrame;

/** A row of a plate: what it is of, its number as it is written, and as it is drawn. */
export interface PlateRow {
  label: string;
  words: string;
  value: number;
  side: Side;
}

/** The words of rows, each side with the word for it. */
const altOf = (rows: readonly PlateRow[]) =>
  rows.map(({ label, words, side }) => `${label}${side === 'plain' ? '' : `, ${side}`}: ${words}.`).join(' ');

const capitalised = { open: 'Open', closed: 'Closed', plain: '' };

/** The two texts of a row; where both sides are shown, the first row of each names it. */
const labels = (y: number, { label, words, side }: PlateRow, i: number, rows: readonly PlateRow[]): Mark[] => [
  text(
    0,
    y,
    rows.some((row) => row.side !== side) && rows.findIndex((row) => row.side === side) === i
      ? `${capitalised[side]}: ${label}`
      : label,
    { tone: side },
  ),
  text(width, y, words, { anchor: 'end', tone: 'strong' }),
];

/** A plug with two pins and a cord, 9 wide; the next begins 12 to the right. */
const plug = 'h9v3q0 3-3 3h-3q-3 0-3-3zm2.5 0v-4m4 4v-4m-2 10v3m7.5-9';

/** A plug for each one that is counted, at most 27 in a row. */
export function plugs(rows: readonly PlateRow[]): Plate {
  const pitch = 34;
  return {
    height: rows.length * pitch,
    alt: altOf(rows),
    marks: rows.flatMap((row, i): Mark[] => [
      ...labels(i * pitch + 11, row, i, rows),
      { mark: 'units', side: row.side, d: `M1 ${i * pitch + 19}${plug.repeat(Math.min(row.value, 27))}` },
    ]),
  };
}

/** A length in each row; `from` and `to` are its two ends, on one scale for all. */
function lengths(
  rows: readonly (PlateRow & { from: number; to: number })[],
  least: number,
  ticks: readonly number[] = [],
  room = 0,
): Plate {
  const pitch = 38;
  const bottom = rows.length * pitch + 2;
  const most = Math.max(...rows.map(({ to }) => to)) + room;
  const x = (place: number) => ((place - least) / (most - least)) * width;
  return {
    height: bottom + (ticks.length > 0 ? 20 : 1),
    alt: altOf(rows),
    marks: [
      ...ticks.map((tick) => vLine(x(tick), 18, bottom, 'grid')),
      ...rows.flatMap((row, i): Mark[] => [
        ...labels(i * pitch + 11, row, i, rows),
        {
          mark: 'bar',
          x: x(row.from),
          y: i * pitch + 18,
          width: x(row.to) - x(row.from),
          height: 13,
          side: row.side,
        },
      ]),
      hLine(bottom, 0, width, 'axis'),
      ...ticks.map((tick) =>
        text(Math.max(x(tick), 16), bottom + 17, String(tick), { anchor: 'middle', tone: 'quiet' }),
      ),
    ],
  };
}

/** A bar from zero in each row. */
export const barsPlate = (rows: readonly PlateRow[]): Plate =>
  lengths(
    rows.map((row) => ({ ...row, from: 0, to: row.value })),
    0,
  );

/**
 * Spans of time on one calendar.
 * @param rows each with the year, as a decimal number, in which it ends; its value is its length in years
 * @param ticks years that the calendar names
 */
export function calendar(rows: readonly (PlateRow & { until: number })[], ticks: readonly number[]): Plate {
  const spans = rows.map((row) => ({ ...row, from: row.until - row.value, to: row.until }));
  // A year of room on either side, so that each span is seen to begin and to end.
  const least = Math.min(...ticks, ...spans.map(({ from }) => from)) - 1;
  return lengths(spans, least, ticks, 1);
}
