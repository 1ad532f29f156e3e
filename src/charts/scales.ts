import { scaleLinear, scaleLog } from 'd3-scale';
import { formats } from '../text/number.ts';
import { ChartError } from './chart-error.ts';
import { forSize, type Scale } from './options.ts';
import type { Frame } from './scene.ts';

/** An axis: what it names, and how a value becomes a place once its two ends are known. */
export interface Axis<T> {
  scale: (start: number, end: number) => (value: T) => number;
  ticks: { at: T; text: string }[];
}

/**
 * The scale that a chart's file asks for; ends that it leaves out are the next round numbers beyond the data.
 * A linear scale begins at 0 unless a value is negative, so that a bar is as long as its number.
 * @throws ChartError at a value that lies outside of the scale
 */
export function scaleFor(options: Scale, values: readonly number[], frame: Frame): Axis<number> {
  const isLog = options.type === 'log';
  const base = isLog ? scaleLog() : scaleLinear();
  const least = isLog ? Math.min(...values) : Math.min(0, ...values);
  const [low = 0, high = 1] = base
    .domain([least, Math.max(...values)])
    .nice()
    .domain();
  const [from, to] = [options.from ?? low, options.to ?? high];
  const round = base.domain([from, to]).ticks(frame.size === 'S' ? 2 : 4);
  const powers = round.filter((tick) => Number.isInteger(Math.log10(tick)));
  const ticks = forSize(options.ticks, frame) ?? (isLog && powers.length > 1 ? powers : round);
  return {
    ticks: ticks.map((tick) => ({ at: tick, text: formats[options.format](tick) })),
    scale: (start, end) => {
      const place = base.copy().range([start, end]);
      return (value) => {
        if (value >= from && value <= to) return place(value);
        const message = `${value} lies outside of the scale, which goes from ${from} to ${to}.`;
        throw new ChartError('scale', message, 'Change its numbers, or leave them out: then the data decide.');
      };
    },
  };
}
