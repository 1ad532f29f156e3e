import { ChartError } from './chart-error.ts';
import { hLine, path, text } from './marks.ts';
import { round, type Frame, type Mark, type Scene, type Side } from './scene.ts';

/** A chart so small and plain that it may open an article. */
export interface Plate extends Scene {
  /** What it shows, in words. */
  alt: string;
}

/** The width of plates, in user units; a unit is about a pixel. */
export const plateFrame = { size: 'S', width: 330 } as const satisfies Frame;
const { width } = plateFrame;

/** As many rows with a bar or plugs stand beside a headline. */
export const mostPlateRows = 6;
const mostPlugs = 27;

function checkRoom(rows: readonly PlateRow[]): void {
  if (rows.length <= mostPlateRows) return;
  const message = `The plate has room for ${mostPlateRows} rows, not for ${rows.length}.`;
  throw new ChartError('plate', message, 'Name those that it shows in "plate.rows".');
}

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

/**
 * A plug for each one that is counted.
 * @param heads the words over the rows of each side
 * @throws ChartError if a plate has no room for the rows, or a row for its plugs
 */
export function plugs(rows: readonly PlateRow[], heads: Partial<Record<Side, string>>): Plate {
  checkRoom(rows);
  const uncounted = rows.find(({ value }) => !Number.isInteger(value) || value < 0 || value > mostPlugs);
  if (uncounted) {
    const message = `A row of plugs counts up to ${mostPlugs}, but "${uncounted.label}" has ${uncounted.value}.`;
    throw new ChartError('plate', message, 'Write "units: bars", or leave the row out.');
  }
  const [pitch, head] = [31, 18];
  let next = 0;
  const marks = rows.flatMap((row, i): Mark[] => {
    const { side, label, words, value } = row;
    const name = side === rows[i - 1]?.side ? undefined : (heads[side] ?? capitalised[side]);
    const y = next + (name ? head : 0);
    next = y + pitch;
    return [
      ...(name ? [text(0, y - 6, name, { tone: side })] : []),
      text(0, y + 10, label),
      text(width, y + 10, words, { anchor: 'end', tone: 'strong' }),
      { mark: 'units', side, d: `M1 ${y + 18}${plug.repeat(value)}` },
    ];
  });
  return { height: next - 3, alt: altOf(rows), marks };
}

/**
 * A bar from zero in each row.
 * @throws ChartError if a plate has no room for the rows, or for a bar on the other side of zero
 */
export function barsPlate(rows: readonly PlateRow[]): Plate {
  checkRoom(rows);
  const negative = rows.find(({ value }) => value < 0);
  if (negative) {
    const message = `The bars of a plate begin at 0, but "${negative.label}" has ${negative.value}.`;
    throw new ChartError('plate', message, 'Leave the row out of "plate.rows".');
  }
  const pitch = 38;
  const bottom = rows.length * pitch + 2;
  const most = Math.max(...rows.map(({ value }) => value));
  return {
    height: bottom + 1,
    alt: altOf(rows),
    marks: [
      ...rows.flatMap((row, i): Mark[] => [
        ...labels(i * pitch + 11, row, i, rows),
        { mark: 'bar', x: 0, y: i * pitch + 18, width: (row.value / most) * width, height: 13, side: row.side },
      ]),
      hLine(bottom, 0, width, 'axis'),
    ],
  };
}

/** A shut eye, and an open one: each begins at its left corner. */
const shut = 'q4.5 6 9 0m-7.6 2.3l-1.2 2m4.3-1v2.4m3.1-3.4l1.2 2';
const open = 'q8-10.5 16 0q-8 10-16 0m6-.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0';

/**
 * A shut eye for each year in which nobody saw something, and then an open one.
 * @param head what the eyes are, a line each
 * @param foot what is to be known before one draws a conclusion
 */
export function eyes(rows: readonly PlateRow[], head: readonly string[], foot: string): Plate {
  const pitch = 40;
  const first = head.length * 17 + 5;
  const room = width - 19;
  const step = Math.min(12, room / Math.max(...rows.map(({ value }) => value)));
  return {
    height: first + rows.length * pitch + 17,
    alt: `${head.join(' ')} ${altOf(rows)} ${foot}`,
    marks: [
      ...head.map((line, i) => text(0, 12 + 17 * i, line)),
      ...rows.flatMap((row, i): Mark[] => {
        const y = first + i * pitch;
        const years = Array.from(
          { length: row.value },
          (_, year) => `M${round(room - (year + 1) * step)} ${y + 27}${shut}`,
        );
        return [...labels(y + 14, row, i, rows), path('ink', `${years.join('')}M${room + 2} ${y + 29}${open}`)];
      }),
      text(0, first + rows.length * pitch + 13, foot, { tone: 'quiet' }),
    ],
  };
}
