import { scaleLog } from 'd3-scale';
import { curveLinear } from 'd3-shape';
import type { Dataset } from '../collections/dataset';
import { readableDate } from '../text/format';
import { point, text } from './marks';
import { numberOf, rowsChart, textOf } from './parts';
import { linePath } from './line-path';
import type { Frame, Mark, Scene } from './scene';

/** For how many years a flaw stood in code that anyone could read. */
export function hiddenFlaws({ rows }: Dataset, frame: Frame): Scene {
  return rowsChart<number>(frame, {
    left: { S: 96, M: 150, L: 190 }[frame.size],
    right: [{ head: 'Years', width: frame.size === 'S' ? 70 : 90 }],
    head: 'Program',
    scale: (from, to) => scaleLog([1, 40], [from, to]),
    ticks: [1, 2, 5, 10, 20].map((at) => ({ at, text: String(at) })),
    rows: rows.map((row) => ({
      label: textOf(row, 'project'),
      cells: [`${numberOf(row, 'years') === 2 ? 'about ' : ''}${numberOf(row, 'years')}`],
    })),
    draw: (i, y, at) => [point(at(numberOf(rows[i] ?? {}, 'years')), y, 'open')],
  });
}

const rowHeight = { S: 42, M: 42, L: 32 };

/** One maker's releases, newest last: a line that crosses between what it gave away and what it kept. */
export function metaReleases({ rows }: Dataset, frame: Frame): Scene {
  const wide = frame.size === 'L';
  const height = rowHeight[frame.size];
  const head = 28;
  const lanes = wide ? { open: 170, closed: 220 } : { open: 26, closed: 78 };
  const words = wide ? 260 : 112;
  const laneOf = (row: (typeof rows)[number]) => (textOf(row, 'lane') === 'open' ? 'open' : 'closed');
  const middle = (i: number) => head + i * height + height / 2;
  const texts = rows.map((row, i): Mark => {
    const y = head + i * height;
    const date = readableDate(textOf(row, 'date'));
    const marks = wide
      ? [
          text(8, middle(i) + 4.5, date),
          text(words, middle(i) + 4.5, textOf(row, 'release'), { tone: 'strong' }),
          text(words + 190, middle(i) + 4.5, textOf(row, 'licence')),
        ]
      : [text(words, y + 18, textOf(row, 'release'), { tone: 'strong' }), text(words, y + 34, date, { tone: 'quiet' })];
    return i % 2 === 0 ? { mark: 'band', y, height, marks } : { mark: 'group', dx: 0, dy: 0, marks };
  });
  const at = (i: number) => [lanes[laneOf(rows[i] ?? {})], middle(i)] as const;
  return {
    height: head + rows.length * height + 1,
    marks: [
      text(lanes.open, 17, 'Open', { anchor: 'middle', tone: 'open' }),
      text(lanes.closed, 17, 'Closed', { anchor: 'middle', tone: 'closed' }),
      ...texts,
      linePath(
        rows.map((_, i) => at(i)),
        'thread',
        curveLinear,
      ),
      ...rows.map((row, i) => point(...at(i), laneOf(row))),
    ],
  };
}
