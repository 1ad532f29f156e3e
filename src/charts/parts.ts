import { hLine, row, text, vLine } from './marks';
import { round, type Frame, type Mark, type Scene } from './scene';

/** What all charts are put together from: rows on green bars, and a plot with two axes. */

/** The moment of a partial date; of a month or a year its middle. */
export function dateOf(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month === undefined ? 6 : month - 1, month === undefined ? 1 : (day ?? 15)));
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day as the month it lies in, like Jul 2024. */
export const monthOf = (date: Date) => month.format(date);

/** The first days of January and July between two days, for the axis of a time; of January only where there are more than fit. */
export function halfYears(first: Date, last: Date, most = 8): { at: Date; text: string }[] {
  const years = Array.from(
    { length: last.getUTCFullYear() - first.getUTCFullYear() + 1 },
    (_, i) => first.getUTCFullYear() + i,
  );
  const starts = (months: number[]) =>
    years
      .flatMap((year) => months.map((month) => new Date(Date.UTC(year, month, 1))))
      .filter((at) => at >= first && at <= last);
  const halves = starts([0, 6]);
  return (halves.length > most ? starts([0]) : halves).map((at) => ({ at, text: monthOf(at) }));
}

interface RowsOptions<V> {
  /** What stands left of the plot, and the texts of the columns right of it. */
  rows: { label: string; tone?: 'quiet'; cells?: string[] }[];
  /** Width of the labels; 0 puts each label on a line of its own above its marks. */
  left: number;
  /** The columns at the right of the plot: head and width. */
  right?: { head: string; width: number }[];
  /** Which of those columns stands out; the last if not said. */
  strong?: number;
  /** Head of the labels. */
  head?: string;
  /** Makes the horizontal scale once the plot's two ends are known. */
  scale: (from: number, to: number) => (value: V) => number;
  ticks: { at: V; text: string }[];
  /** Height of a row; of a row whose label stands above its marks, of both. */
  rowHeight?: number;
  /** Draws the marks of a row. */
  draw: (index: number, y: number, at: (value: V) => number) => Mark[];
}

const pad = 8;
const headHeight = 26;

/** Rows on green bars: label, marks on a shared horizontal scale, and columns of text at the right. */
export function rowsChart<V>(frame: Frame, options: RowsOptions<V>): Scene {
  const { rows, left, right = [], strong = right.length - 1, head = '', scale, ticks, draw } = options;
  const stacked = left === 0;
  const rowHeight = options.rowHeight ?? (stacked ? 46 : 30);
  const rightWidth = stacked ? 0 : right.reduce((sum, { width }) => sum + width, 0);
  const [from, to] = [stacked ? pad + 6 : left + pad, frame.width - rightWidth - pad - (rightWidth ? 4 : 6)];
  const at = scale(from, to);
  // The right edge of each column at the right.
  const edges = right.map((_, i) => frame.width - pad - right.slice(i + 1).reduce((sum, { width }) => sum + width, 0));

  const heads: Mark[] = [
    ...(stacked ? [] : [text(pad, 17, head, { tone: 'quiet' })]),
    ...ticks.map(({ at: value, text: label }, i): Mark => {
      const x = at(value);
      const anchor = x < from + 10 && i === 0 && stacked ? undefined : x > to - 12 && !rightWidth ? 'end' : 'middle';
      return text(anchor === 'end' ? Math.min(x + 10, frame.width - pad) : anchor ? x : x - 6, 17, label, {
        anchor,
        tone: 'quiet',
      });
    }),
    ...(stacked ? [] : right.map(({ head }, i) => text(edges[i] ?? 0, 17, head, { anchor: 'end', tone: 'quiet' }))),
  ];
  const lines = rows.map(({ label, tone, cells = [] }, i) => {
    const top = headHeight + i * rowHeight;
    const middle = stacked ? top + rowHeight - 15 : top + rowHeight / 2;
    const baseline = stacked ? top + 18 : middle + 4.5;
    // Under a label that stands above its marks no line runs.
    const gridTop = stacked ? middle - 13 : top;
    const texts = stacked
      ? cells
          .slice(0, 1)
          .map(() => text(frame.width - pad, baseline, cells.join('  '), { anchor: 'end', tone: 'strong' }))
      : cells.map((cell, c) =>
          text(edges[c] ?? 0, baseline, cell, { anchor: 'end', tone: c === strong ? 'strong' : undefined }),
        );
    return row(i, top, rowHeight, [
      ...ticks.map(({ at: value }) => vLine(at(value), gridTop, top + rowHeight)),
      text(pad, baseline, label, { tone }),
      ...texts,
      ...draw(i, middle, at),
    ]);
  });
  // Bands first, since marks may reach out of their row.
  const bands = lines.filter((line) => line.mark === 'band');
  return {
    height: headHeight + rows.length * rowHeight + 1,
    marks: [...heads, ...bands, ...lines.filter((line) => line.mark !== 'band')],
  };
}

interface PlotOptions<X, Y> {
  height: number;
  /** Room for the labels of the vertical axis. */
  left: number;
  /** Room for labels beside the last points. */
  right?: number;
  x: { scale: (from: number, to: number) => (value: X) => number; ticks: { at: X; text: string }[] };
  y: { scale: (bottom: number, top: number) => (value: Y) => number; ticks: { at: Y; text: string }[] };
  draw: (x: (value: X) => number, y: (value: Y) => number) => Mark[];
}

/** A plot with two axes: values on horizontal dotted lines, time or quantity below. */
export function plot<X, Y>(frame: Frame, { height, left, right = pad, x, y, draw }: PlotOptions<X, Y>): Scene {
  const [top, bottom] = [14, height - 24];
  const atX = x.scale(left, frame.width - right);
  const atY = y.scale(bottom, top);
  return {
    height,
    marks: [
      ...y.ticks.flatMap(({ at, text: label }): Mark[] => [
        { mark: 'path', d: `M${left} ${round(atY(at))}H${frame.width - right}`, kind: 'grid' },
        text(left - 8, atY(at) + 4.5, label, { anchor: 'end', tone: 'quiet' }),
      ]),
      hLine(bottom, left, frame.width - right, 'axis'),
      ...x.ticks.flatMap(({ at, text: label }): Mark[] => [
        vLine(atX(at), bottom, bottom + 5, 'axis'),
        text(atX(at), bottom + 19, label, { anchor: 'middle', tone: 'quiet' }),
      ]),
      ...draw(atX, atY),
    ],
  };
}
