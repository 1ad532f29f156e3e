import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { curveStepAfter } from 'd3-shape';
import type { Dataset } from '../lib/dataset';
import { across, down, point, text } from './marks';
import { dateOf, kindOf, numberOf, plot, rowsChart, textOf, through } from './parts';
import type { Frame, Mark, Scene } from './scene';

/** In cents, or in tenths of a cent where cents would hide a difference. */
const price = (value: number) => `$${value < 1 && Math.round(value * 1000) % 10 ? value.toFixed(3) : value.toFixed(2)}`;

/** What is on sale, from dear to cheap, on a logarithmic scale. */
export function tokenPrices({ rows }: Dataset, frame: Frame): Scene {
  const onSale = rows
    .filter(({ status }) => status === 'current' || status === 'promotional')
    .sort((a, b) => numberOf(b, 'blended') - numberOf(a, 'blended'));
  const ends = [0.02, 30];
  return rowsChart<number>(frame, {
    left: { S: 0, M: 208, L: 300 }[frame.size],
    right: [{ head: 'Price', width: 62 }],
    head: 'Model and seller',
    rowHeight: frame.size === 'S' ? 44 : 28,
    scale: (from, to) => scaleLog(ends, [from, to]),
    ticks: [0.1, 1, 10].map((at) => ({ at, text: `$${at}` })),
    rows: onSale.map((row) => ({
      label: frame.size === 'M' ? textOf(row, 'model') : `${textOf(row, 'model')}, ${textOf(row, 'seller')}`,
      cells: [price(numberOf(row, 'blended'))],
    })),
    draw: (i, y, at) => [point(at(numberOf(onSale[i] ?? {}, 'blended')), y, kindOf(onSale[i] ?? {}))],
  });
}

/** How much of a month a rented machine must work to beat each price; past a whole month no load is enough. */
export function loadNeeded({ rows }: Dataset, frame: Frame): Scene {
  const load = (value: number) => (value > 100 ? 'impossible' : `${value}%`);
  return rowsChart<number>(frame, {
    left: { S: 0, M: 230, L: 280 }[frame.size],
    right:
      frame.size === 'L'
        ? [
            { head: 'Must be busy', width: 110 },
            { head: 'If mostly reading', width: 120 },
          ]
        : [{ head: 'Must be busy', width: 96 }],
    strong: 0,
    head: 'To beat the price of',
    rowHeight: frame.size === 'S' ? 48 : 32,
    // On a phone the values stand above the bars, right of the line at 100%.
    scale: (from, to) => scaleLinear([0, 108], [from, frame.size === 'S' ? to - 62 : to]),
    ticks: [0, 50, 100].map((at) => ({ at, text: `${at}%` })),
    rows: rows.map((row) => ({
      label: textOf(row, 'alternative'),
      cells:
        frame.size === 'L'
          ? [load(numberOf(row, 'load_even')), load(numberOf(row, 'load_reading'))]
          : [load(numberOf(row, 'load_even'))],
    })),
    draw: (i, y, at) => {
      const row = rows[i] ?? {};
      const value = numberOf(row, 'load_even');
      const end = at(Math.min(value, 106));
      return [
        { mark: 'bar', x: at(0), y: y - 8, width: end - at(0), height: 16, kind: kindOf(row) },
        // A bar that would leave the month is torn off.
        ...(value > 100 ? [{ mark: 'path', kind: 'tear', d: `M${end - 9} ${y - 10}l5 5-5 5 5 5-5 5` } as Mark] : []),
      ];
    },
    behind: (at, top, bottom) => [down(at(100), top, bottom, 'axis')],
  });
}

/** Prices of written tokens over time: steps, since a price holds until the next is set. */
export function priceChanges({ rows }: Dataset, frame: Frame): Scene {
  const names = [...new Set(rows.map((row) => textOf(row, 'line')))];
  const first = new Date(Math.min(...rows.map((row) => Number(dateOf(row['date'])))) - 20 * 864e5);
  const last = new Date(Date.UTC(2026, 10, 22));
  const years = [2024, 2025, 2026].map((y) => new Date(Date.UTC(y, 0, 1))).filter((y) => y > first);
  const panel = (shown: string[], height: number, right: number) =>
    plot<Date, number>(frame, {
      height,
      left: 48,
      right,
      x: {
        scale: (from, to) => scaleUtc([first, last], [from, to]),
        ticks: years.map((at) => ({ at, text: String(at.getUTCFullYear()) })),
      },
      y: {
        scale: (bottom, top) => scaleLog([0.2, 50], [bottom, top]),
        ticks: [0.25, 1, 5, 25].map((at) => ({ at, text: `$${at}` })),
      },
      draw: (x, y) =>
        shown.flatMap((name) => {
          const own = rows.filter((row) => row['line'] === name);
          // A price for certain hours stands beside the line.
          const main = own.filter((row) => !/(^|[^-])peak/.test(textOf(row, 'model')));
          const kind = kindOf(own[0] ?? {});
          const end = [x(last), y(numberOf(main.at(-1) ?? {}, 'output'))] as const;
          const place = (row: (typeof rows)[number]) => [x(dateOf(row['date'])), y(numberOf(row, 'output'))] as const;
          return [
            through([...main.map(place), end], kind, curveStepAfter),
            ...own.map((row) => point(...place(row), kind)),
            ...(right > 50 ? [text(end[0] + 10, end[1] + 4.5, name, { tone: 'strong' })] : []),
          ];
        }),
    });
  if (frame.size !== 'S') return panel(names, 320, 160);
  // Three labels do not fit beside three lines on a phone, so each line has a plot of its own.
  const height = 160;
  return {
    height: names.length * (height + 26),
    marks: names.flatMap((name, i): Mark[] => [
      text(0, i * (height + 26) + 14, name, { tone: 'strong' }),
      { mark: 'group', dx: 0, dy: i * (height + 26) + 18, marks: panel([name], height, 10).marks },
    ]),
  };
}

const money = (value: number) =>
  value >= 1e6 ? `$${Number((value / 1e6).toFixed(value < 1e7 ? 1 : 0))} M` : `$${value.toLocaleString('en')}`;

/** What training cost, from a weekend's work to the largest run, on a logarithmic scale. */
export function trainingCosts({ rows }: Dataset, frame: Frame): Scene {
  return rowsChart<number>(frame, {
    left: { S: 0, M: 230, L: 330 }[frame.size],
    right: [{ head: 'Cost', width: 112 }],
    head: 'What was trained',
    rowHeight: frame.size === 'S' ? 46 : 32,
    scale: (from, to) => scaleLog([5, 5e8], [from, to]),
    ticks: [100, 1e5, 1e8].map((at) => ({
      at,
      text: at >= 1e6 ? `$${at / 1e6} M` : `$${at.toLocaleString('en')}`,
    })),
    rows: rows.map((row) => {
      const [low, high] = [numberOf(row, 'cost_low'), numberOf(row, 'cost_high')];
      const cost =
        low === high ? `${textOf(row, 'exactness')} ${money(high)}` : `${money(low)} to ${money(high)}`;
      return { label: textOf(row, 'case'), cells: [cost] };
    }),
    draw: (i, y, at) => {
      const row = rows[i] ?? {};
      const [low, high] = [at(numberOf(row, 'cost_low')), at(numberOf(row, 'cost_high'))];
      if (low !== high) return [across(y, low, high, 'plain'), point(low, y, 'plain'), point(high, y, 'plain')];
      // A tail to the left: at most this.
      return [...(row['exactness'] === 'under' ? [across(y, high - 18, high, 'plain')] : []), point(high, y, 'plain')];
    },
  });
}
