import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { curveStepAfter } from 'd3-shape';
import type { Dataset } from '../collections/dataset';
import { hLine, vLine, point, text } from './marks';
import { dateOf, halfYears, kindOf, numberOf, plot, rowsChart, textOf } from './parts';
import { linePath } from './line-path';
import type { Frame, Mark, Scene } from './scene';

const price = (value: number) => `$${value.toFixed(2)}`;

/** Below a dollar in tenths of a cent, by which the cheapest differ. */
const finePrice = (value: number) => (value < 1 ? `$${value.toFixed(3)}` : price(value));

/** In whole dollars where they are whole. */
const tick = (value: number) => (value < 1 ? price(value) : `$${value}`);

/** What is on sale, from dear to cheap, on a logarithmic scale. */
export function tokenPrices({ rows }: Dataset, frame: Frame): Scene {
  const onSale = rows
    .filter(({ status }) => status === 'current' || status === 'promotional')
    .sort((a, b) => numberOf(b, 'blended') - numberOf(a, 'blended'));
  const ends = [0.02, 30];
  return rowsChart<number>(frame, {
    left: { S: 0, M: 208, L: 300 }[frame.size],
    right: [{ head: 'Price', width: 62 }],
    head: frame.size === 'M' ? 'Model, seller if not its maker' : 'Model and seller',
    rowHeight: frame.size === 'S' ? 44 : 28,
    scale: (from, to) => scaleLog(ends, [from, to]),
    ticks: [0.1, 1, 10].map((at) => ({ at, text: tick(at) })),
    rows: onSale.map((row) => ({
      label:
        frame.size === 'M' && row['seller'] === row['developer']
          ? textOf(row, 'model')
          : `${textOf(row, 'model')}, ${textOf(row, 'seller')}`,
      cells: [finePrice(numberOf(row, 'blended'))],
    })),
    draw: (i, y, at) => [point(at(numberOf(onSale[i] ?? {}, 'blended')), y, kindOf(onSale[i] ?? {}))],
  });
}

/** How much of a month a rented machine must work to beat each price; past a whole month no load is enough. */
export function loadNeeded({ rows }: Dataset, frame: Frame): Scene {
  const load = (value: number) => (value > 100 ? `impossible: ${value}%` : `${value}%`);
  const wide = frame.size === 'L';
  const height = frame.size === 'S' ? 48 : 32;
  return rowsChart<number>(frame, {
    left: { S: 0, M: 230, L: 270 }[frame.size],
    right: [{ head: 'Must be busy', width: 124 }, ...(wide ? [{ head: 'If mostly reading', width: 130 }] : [])],
    strong: 0,
    head: 'To beat the price of',
    rowHeight: height,
    scale: (from, to) => scaleLinear([0, 112], [from, to]),
    ticks: [0, 50, 100].map((at) => ({ at, text: `${at}%` })),
    rows: rows.map((row) => ({
      label: textOf(row, 'alternative'),
      cells: ['load_even', ...(wide ? ['load_reading'] : [])].map((column) => load(numberOf(row, column))),
    })),
    draw: (i, y, at) => {
      const row = rows[i] ?? {};
      const value = numberOf(row, 'load_even');
      const beyond = value > 100;
      return [
        // Only as high as the bars need, so that no label above them is struck through.
        vLine(at(100), y - (frame.size === 'S' ? 13 : height / 2), y + (frame.size === 'S' ? 15 : height / 2), 'axis'),
        {
          mark: 'bar',
          x: at(0),
          y: y - 8,
          width: at(beyond ? 112 : value) - at(0),
          height: 16,
          kind: kindOf(row),
          beyond,
        },
      ];
    },
  });
}

/** Prices of written tokens over time: steps, since a price holds until the next is set. */
export function priceChanges({ rows }: Dataset, frame: Frame): Scene {
  const names = [...new Set(rows.map((row) => textOf(row, 'line')))];
  const today = new Date(Date.UTC(2026, 10, 22));
  const firstOf = (shown: typeof rows) =>
    new Date(Math.min(...shown.map((row) => Number(dateOf(row['date'])))) - 20 * 864e5);
  const paid = (row: (typeof rows)[number]) => numberOf(row, 'output');
  const panel = (shown: string[], height: number, right: number) => {
    const first = firstOf(rows.filter((row) => shown.includes(textOf(row, 'line'))));
    return plot<Date, number>(frame, {
      height,
      left: 48,
      right,
      x: {
        scale: (from, to) => scaleUtc([first, today], [from, to]),
        ticks: halfYears(first, today, frame.size === 'S' ? 4 : 8),
      },
      y: {
        scale: (bottom, top) => scaleLog([0.2, 60], [bottom, top]),
        ticks: [0.25, 1, 5, 25].map((at) => ({ at, text: tick(at) })),
      },
      draw: (x, y) =>
        shown.flatMap((name): Mark[] => {
          const own = rows.filter((row) => row['line'] === name);
          // A price for certain hours stands beside the line.
          const isAside = (row: (typeof rows)[number]) => /(^|[^-])peak/.test(textOf(row, 'model'));
          const main = own.filter((row) => !isAside(row));
          const kind = kindOf(own[0] ?? {});
          const last = main.at(-1) ?? {};
          const end = [x(today), y(paid(last))] as const;
          const place = (row: (typeof rows)[number]) => [x(dateOf(row['date'])), y(paid(row))] as const;
          const prices = main.map(paid);
          const label = (row: (typeof rows)[number], rise: number) =>
            text(place(row)[0] - 8, place(row)[1] + rise, price(paid(row)));
          const above = main.filter((row, i) => i === 0 || paid(row) === Math.max(...prices));
          // The last price stands at the line's end.
          const below = main.slice(0, -1).filter((row) => paid(row) === Math.min(...prices));
          return [
            linePath([...main.map(place), end], kind, curveStepAfter),
            ...own.map((row) => point(...place(row), kind)),
            ...above.map((row) => label(row, -12)),
            ...below.map((row) => label(row, 22)),
            ...own
              .filter(isAside)
              .map((row) => text(place(row)[0] + 11, place(row)[1] + 4.5, `${price(paid(row))} at peak hours`)),
            ...(right > 60
              ? [
                  text(end[0] + 10, end[1] + 4.5, name, { tone: 'strong' }),
                  text(end[0] + 10, end[1] + 21, price(paid(last))),
                ]
              : [text(end[0] + 8, end[1] + 4.5, price(paid(last)), { tone: 'strong' })]),
          ];
        }),
    });
  };
  if (frame.size !== 'S') return panel(names, 340, 160);
  // Three labels do not fit beside three lines on a phone, so each line has a plot of its own.
  const height = 150;
  return {
    height: names.length * (height + 26),
    marks: names.flatMap((name, i): Mark[] => [
      text(0, i * (height + 26) + 14, name, { tone: 'strong' }),
      { mark: 'group', dx: 0, dy: i * (height + 26) + 18, marks: panel([name], height, 52).marks },
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
      const cost = low === high ? `${textOf(row, 'exactness')} ${money(high)}` : `${money(low)} to ${money(high)}`;
      return { label: textOf(row, 'case'), cells: [cost] };
    }),
    draw: (i, y, at) => {
      const row = rows[i] ?? {};
      const [low, high] = [at(numberOf(row, 'cost_low')), at(numberOf(row, 'cost_high'))];
      if (low !== high) return [hLine(y, low, high, 'plain'), point(low, y, 'plain'), point(high, y, 'plain')];
      // A tail to the left: at most this.
      return [...(row['exactness'] === 'under' ? [hLine(y, high - 18, high, 'plain')] : []), point(high, y, 'plain')];
    },
  });
}
