import { path, rowMark, text } from './marks.ts';
import type { Axis } from './scales.ts';
import { round, type Frame, type Mark, type Scene } from './scene.ts';

/** Its axis is the horizontal scale that all rows share. */
export interface RowsChart extends Axis<number> {
  /** What stands left of the plot, and the texts of the columns right of it. */
  rows: { label: string; tone?: 'quiet'; cells?: string[] }[];
  /** Width of the labels; 0 puts each label on a line of its own above its marks. */
  left: number;
  /** The columns at the right of the plot; the last stands out. */
  right: { head: string; width: number }[];
  /** Where the texts of a row begin that stand above its marks; without it they end at the right edge. */
  cellsAt?: number;
  head: string;
  /** Height of a row; of a row whose label stands above its marks, of both. */
  rowHeight?: number;
  draw: (index: number, y: number, x: (value: number) => number) => Mark[];
}

const pad = 8;

/**
 * Vertical lines of a grid as one path. Its steps are relative, so that they are the same in each row and compress
 * well.
 */
export function gridLines(xs: readonly number[], from: number, to: number): Mark {
  const height = round(to - from);
  const steps = xs.map(round).map((x, i, all) => {
    const before = all[i - 1];
    return before === undefined ? `M${x} ${round(from)}v${height}` : `m${round(x - before)} ${-height}v${height}`;
  });
  return path('grid', steps.join(''));
}

/** Where the parts of a chart of rows are; heights count from the top of a row. */
interface Layout {
  rowHeight: number;
  /** The two ends of the plot. */
  from: number;
  to: number;
  baseline: number;
  middle: number;
  gridTop: number;
  heads: Mark[];
  cells: (cells: readonly string[], y: number) => Mark[];
}

/** Label and texts that share a line, even if readers set more space between letters. */
const mostLetters = 33;

/** The label and the texts of a row stand above its marks, so no line of the grid runs there. */
function stacked({ width }: Frame, { rows, cellsAt, rowHeight: height = 46 }: RowsChart): Layout {
  const isTight = height < 40;
  const isLong = rows.some(({ label, cells = [] }) => [label, ...cells].join('  ').length > mostLetters);
  // Long texts have a line of their own below the label.
  const below = isLong && !isTight ? 17 : 0;
  const cells = (texts: readonly string[], y: number) => {
    const look = { tone: 'strong', anchor: cellsAt === undefined ? 'end' : undefined } as const;
    return texts.length > 0 ? [text(cellsAt ?? width - pad, y + below, texts.join('  '), look)] : [];
  };
  const rowHeight = height + below;
  const middle = rowHeight - (isTight ? 7 : 15);
  return {
    rowHeight,
    from: pad + 6,
    to: width - pad - 6,
    baseline: isTight ? 11 : 18,
    middle,
    gridTop: middle - (isTight ? 5 : 13),
    heads: [],
    cells,
  };
}

/** The label of a row is left of its marks, its texts are right of them in columns. */
function sideBySide({ width }: Frame, options: RowsChart): Layout {
  const { left, right, rowHeight = 30 } = options;
  const widthFrom = (column: number) => right.slice(column).reduce((sum, next) => sum + next.width, 0);
  const rightEdge = (column: number) => width - pad - widthFrom(column + 1);
  return {
    rowHeight,
    from: left + pad,
    to: width - widthFrom(0) - pad - (right.length > 0 ? 4 : 6),
    baseline: rowHeight / 2 + 4.5,
    middle: rowHeight / 2,
    gridTop: 0,
    heads: [
      text(pad, 17, options.head, { tone: 'quiet' }),
      ...right.map(({ head }, i) => text(rightEdge(i), 17, head, { anchor: 'end', tone: 'quiet' })),
    ],
    cells: (texts, y) =>
      texts.map((cell, i) =>
        text(rightEdge(i), y, cell, { anchor: 'end', tone: i === right.length - 1 ? 'strong' : undefined }),
      ),
  };
}

/** Rows on green bars: label, marks on a shared horizontal scale, and texts at the right. */
export function rowsChart(frame: Frame, options: RowsChart): Scene {
  const { rows, scale, ticks, draw } = options;
  const layout = (options.left === 0 ? stacked : sideBySide)(frame, options);
  const { rowHeight } = layout;
  // What labels are says itself where nothing else has a head.
  const heads = ticks.length > 0 || options.right.length > 0 ? layout.heads : [];
  const headHeight = ticks.length > 0 || heads.length > 0 ? 26 : 0;
  const x = scale(layout.from, layout.to);
  const xs = ticks.map(({ at }) => x(at));
  /** The first and the last name of a scale stay inside the picture. */
  const tickText = ({ at, text: name }: (typeof ticks)[number], i: number) => {
    if (i === 0 && x(at) < pad + 16) return text(x(at) - 6, 17, name, { tone: 'quiet' });
    if (x(at) <= frame.width - pad - 18) return text(x(at), 17, name, { anchor: 'middle', tone: 'quiet' });
    return text(Math.min(x(at) + 10, frame.width - pad), 17, name, { anchor: 'end', tone: 'quiet' });
  };
  const lines = rows.map(({ label, tone, cells = [] }, i) => {
    const top = headHeight + i * rowHeight;
    return rowMark(i, top, frame, rowHeight, [
      ...(xs.length > 0 ? [gridLines(xs, top + layout.gridTop, top + rowHeight)] : []),
      text(pad, top + layout.baseline, label, { tone }),
      ...layout.cells(cells, top + layout.baseline),
      ...draw(i, top + layout.middle, x),
    ]);
  });
  return {
    height: headHeight + rows.length * rowHeight + 1,
    marks: [
      ...heads,
      ...ticks.map(tickText),
      // Bands first, since marks may reach out of their row.
      ...lines.filter(({ mark }) => mark === 'band'),
      ...lines.filter(({ mark }) => mark !== 'band'),
    ],
  };
}
