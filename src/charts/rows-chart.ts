import { path, row, text } from './marks';
import { round, type Frame, type Mark, type Scene } from './scene';

interface RowsChart {
  /** What stands left of the plot, and the texts of the columns right of it. */
  rows: { label: string; tone?: 'quiet'; cells?: string[] }[];
  /** Width of the labels; 0 puts each label on a line of its own above its marks. */
  left: number;
  /** The columns at the right of the plot. */
  right: { head: string; width: number }[];
  /** Which of those columns stands out; the last if not said. */
  strong?: number;
  /** Head of the labels. */
  head: string;
  /** Makes the horizontal scale once the plot's two ends are known. */
  scale: (from: number, to: number) => (value: number) => number;
  ticks: { at: number; text: string }[];
  /** Height of a row; of a row whose label stands above its marks, of both. */
  rowHeight?: number;
  /** The marks of a row. */
  draw: (index: number, y: number, x: (value: number) => number) => Mark[];
}

const pad = 8;
const headHeight = 26;

/** Vertical lines of a grid as one path. Its steps are relative, so that they are the same in each row and compress well. */
export function gridLines(xs: readonly number[], from: number, to: number): Mark {
  const height = round(to - from);
  const steps = xs.map(round).map((x, i, all) => {
    const before = all[i - 1];
    return before === undefined ? `M${x} ${round(from)}v${height}` : `m${round(x - before)} ${-height}v${height}`;
  });
  return path('grid', steps.join(''));
}

/** Rows on green bars: label, marks on a shared horizontal scale, and columns of text at the right. */
export function rowsChart(frame: Frame, options: RowsChart): Scene {
  const { rows, left, right, strong = right.length - 1, head, scale, ticks, draw } = options;
  const stacked = left === 0;
  const rowHeight = options.rowHeight ?? (stacked ? 46 : 30);
  const widthFrom = (column: number) => right.slice(column).reduce((sum, { width }) => sum + width, 0);
  const rightWidth = stacked ? 0 : widthFrom(0);
  const from = stacked ? pad + 6 : left + pad;
  const to = frame.width - rightWidth - pad - (rightWidth ? 4 : 6);
  const x = scale(from, to);
  const rightEdge = (column: number) => frame.width - pad - widthFrom(column + 1);

  /** The first and the last name of a scale stay inside the picture. */
  const tickText = ({ at, text: name }: (typeof ticks)[number], i: number) => {
    if (i === 0 && stacked && x(at) < from + 10) return text(x(at) - 6, 17, name, { tone: 'quiet' });
    if (rightWidth || x(at) <= to - 12) return text(x(at), 17, name, { anchor: 'middle', tone: 'quiet' });
    return text(Math.min(x(at) + 10, frame.width - pad), 17, name, { anchor: 'end', tone: 'quiet' });
  };
  const heads = stacked
    ? ticks.map(tickText)
    : [
        text(pad, 17, head, { tone: 'quiet' }),
        ...ticks.map(tickText),
        ...right.map(({ head }, c) => text(rightEdge(c), 17, head, { anchor: 'end', tone: 'quiet' })),
      ];

  const lines = rows.map(({ label, tone, cells = [] }, i) => {
    const top = headHeight + i * rowHeight;
    const middle = stacked ? top + rowHeight - 15 : top + rowHeight / 2;
    const baseline = stacked ? top + 18 : middle + 4.5;
    const cell = (content: string, right: number, isStrong: boolean) =>
      text(right, baseline, content, { anchor: 'end', tone: isStrong ? 'strong' : undefined });
    return row(i, top, rowHeight, [
      // Under a label that stands above its marks no line runs.
      gridLines(
        ticks.map(({ at }) => x(at)),
        stacked ? middle - 13 : top,
        top + rowHeight,
      ),
      text(pad, baseline, label, { tone }),
      ...(stacked && cells.length > 0
        ? [cell(cells.join('  '), frame.width - pad, true)]
        : cells.map((content, c) => cell(content, rightEdge(c), c === strong))),
      ...draw(i, middle, x),
    ]);
  });
  return {
    height: headHeight + rows.length * rowHeight + 1,
    // Bands first, since marks may reach out of their row.
    marks: [...heads, ...lines.filter(({ mark }) => mark === 'band'), ...lines.filter(({ mark }) => mark !== 'band')],
  };
}
