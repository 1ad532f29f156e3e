import { hLine, path, text, vLine } from './marks';
import { round, type Frame, type Mark, type Scene, type Side } from './scene';

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

const cell = 11;
const column = 10 * cell;

/** Percents as cells of 8 by 8, ten in a column; the last may be a part of one. */
function cellsOf(x: number, y: number, percent: number): string {
  const whole = Math.floor(percent);
  const rest = round((percent - whole) * 8);
  const steps = Array.from(
    { length: whole },
    (_, i) => `h8v8h-8z${i % 10 === 9 ? `m${cell} ${cell - column}` : `m0 ${cell}`}`,
  );
  return `M${x} ${y}${steps.join('')}${rest > 0 ? `h8v${rest}h-8z` : ''}`;
}

/** The lines between the cells of a frame. */
const grid = (x: number, y: number) =>
  `M${x} ${y}${`m${cell} 0v${column}m0 ${-column}`.repeat(9)}M${x} ${y}${`m0 ${cell}h${column}m${-column} 0`.repeat(9)}`;

/**
 * Two percentages as filled cells of a frame of 100; what is above 100 lies outside the frame.
 * @param title what both are
 * @param note what the frame is
 */
export function cells(rows: readonly PlateRow[], title: string, note: string): Plate {
  /** What a row is of, with the seller on a line of its own. */
  const names = rows.map(({ label }) => label.split(/ (?=at )/));
  const below = 12 + 17 * Math.max(...names.map(({ length }) => length));
  const top = below + 25;
  const notes = note.split(/(?<=,) /);
  return {
    height: top + column + 3 + 18 * notes.length,
    alt: `${title} ${altOf(rows)} ${note}`,
    marks: [
      text(0, 11, title, { tone: 'quiet' }),
      ...rows.slice(0, 2).flatMap((row, i): Mark[] => {
        const x = i * 140;
        return [
          ...(names[i] ?? []).map((name, line, { length }) =>
            text(x, below - 17 * (length - 1 - line), name, { tone: row.side }),
          ),
          text(x, below + 18, `${row.words}, ${row.side}`, { tone: 'strong' }),
          path('grid', grid(x + 1.5, top + 1)),
          { mark: 'units', side: row.side, d: cellsOf(x + 3, top + 2.5, row.value) },
          path('guide', `M${x + 1} ${top + 0.5}h${column + 1}v${column + 1}h${-column - 1}z`),
        ];
      }),
      ...notes.map((part, line) => text(0, top + column + 17 + 18 * line, part, { tone: 'quiet' })),
    ],
  };
}

/** A length in each row; `from` and `to` are its two ends, on one scale for all. */
function lengths(
  rows: readonly (PlateRow & { from: number; to: number })[],
  least: number,
  ticks: readonly number[] = [],
): Plate {
  const pitch = 38;
  const bottom = rows.length * pitch + 2;
  const most = Math.max(...rows.map(({ to }) => to));
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
  return lengths(spans, Math.min(...ticks, ...spans.map(({ from }) => from)), ticks);
}
