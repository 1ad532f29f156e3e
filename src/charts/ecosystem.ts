import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveLinear } from 'd3-shape';
import type { Dataset } from '../collections/dataset';
import { hLine, point, text } from './marks';
import { dateOf, kindOf, numberOf, plot, rowsChart, textOf } from './parts';
import { linePath } from './line-path';
import type { Frame, Mark, Scene } from './scene';

/** How many companies list a model, and what they ask for it. */
export function hostsPerModel({ rows }: Dataset, frame: Frame): Scene {
  const small = frame.size === 'S';
  return rowsChart<number>(frame, {
    left: small ? 118 : 150,
    right: [{ head: small ? 'Price' : 'Median or only price', width: small ? 58 : 150 }],
    head: 'Model',
    scale: (from, to) => scaleLinear([0, 30], [from, to]),
    ticks: (small ? [0, 15, 30] : [0, 10, 20, 30]).map((at) => ({ at, text: String(at) })),
    rows: rows.map((row) => ({ label: textOf(row, 'model'), cells: [dollars(numberOf(row, 'price'))] })),
    draw: (i, y, at) => {
      const row = rows[i] ?? {};
      const hosts = numberOf(row, 'hosts');
      return [
        { mark: 'bar', x: at(0), y: y - 8, width: at(hosts) - at(0), height: 16, kind: kindOf(row) },
        text(at(hosts) + 6, y + 4.5, String(hosts), { tone: 'strong' }),
      ];
    },
  });
}

const dollars = (price: number) => `$${price.toFixed(2)}`;

/** Models on the Hub over time; beside it, how few of them are used. */
export function hubGrowth([growth, downloads]: readonly [Dataset, Dataset], frame: Frame): Scene {
  const beside = frame.size === 'L';
  const width = beside ? 500 : frame.width;
  const height = 260;
  const points = growth.rows.map((row) => ({
    at: dateOf(row['date']),
    models: numberOf(row, 'models'),
    floor: row['how'] === 'documentation says over',
  }));
  const first = new Date(Date.UTC(2022, 0, 1));
  const years = [2022, 2023, 2024, 2025, 2026].map((y) => new Date(Date.UTC(y, 0, 1)));
  const last = new Date(Date.UTC(2026, 11, 31));
  const line = plot<Date, number>({ ...frame, width } as Frame, {
    height,
    left: 34,
    right: 14,
    x: {
      scale: (from, to) => scaleUtc([first, last], [from, to]),
      ticks: years.map((at) => ({ at, text: String(at.getUTCFullYear()) })),
    },
    y: {
      scale: (bottom, top) => scaleLinear([0, 3.2e6], [bottom, top]),
      ticks: [0, 1e6, 2e6, 3e6].map((at) => ({ at, text: at ? `${at / 1e6} M` : '0' })),
    },
    draw: (x, y) => [
      linePath(
        points.filter(({ floor }) => !floor).map(({ at, models }) => [x(at), y(models)] as const),
        'open',
        curveLinear,
      ),
      ...points.map(({ at, models, floor }): Mark =>
        floor ? hLine(y(models), x(at) - 6, x(at) + 6, 'plain') : point(x(at), y(models), 'open'),
      ),
    ],
  });
  const [few] = downloads.rows;
  const shares = [
    { share: numberOf(few ?? {}, 'share_of_models'), of: 'of the models take' },
    { share: numberOf(few ?? {}, 'share_of_downloads'), of: 'of the downloads' },
  ];
  const [x, barWidth] = beside ? [540, 230] : [8, frame.width - 16];
  const top = beside ? 62 : height + 34;
  return {
    height: beside ? height : height + 152,
    marks: [
      ...line.marks,
      ...shares.flatMap(({ share, of }, i): Mark[] => [
        text(x, top + i * 66, `${share}% ${of}`, { tone: 'strong' }),
        { mark: 'bar', x, y: top + i * 66 + 10, width: (barWidth * share) / 100, height: 22, kind: 'plain' },
        {
          mark: 'path',
          d: `M${x} ${top + i * 66 + 10}h${barWidth}v22h${-barWidth}z`,
          kind: 'axis',
        },
      ]),
    ],
  };
}
