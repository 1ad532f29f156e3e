import { scaleLinear, scaleLog } from 'd3-scale';
import { formatted } from './formats';
import { at, type Scale } from './kind';
import type { Frame } from './scene';

/** A scale of a chart: what it names, and how a value becomes a length. */
export interface ChartScale {
  /** Where it ends. */
  to: number;
  ticks: { at: number; text: string }[];
  /** @param start the length at which the scale begins */
  scale: (start: number, end: number) => (value: number) => number;
}

/**
 * The scale that a chart's file asks for; ends that it leaves out are the next round numbers beyond the data.
 * A linear scale begins at 0 unless a value is negative, so that a bar is as long as its number.
 */
export function scaleFor(options: Scale, values: readonly number[], frame: Frame): ChartScale {
  const isLog = options.type === 'log';
  const base = isLog ? scaleLog() : scaleLinear();
  const least = isLog ? Math.min(...values) : Math.min(0, ...values);
  const [low = 0, high = 1] = base
    .domain([least, Math.max(...values)])
    .nice()
    .domain();
  const domain = [options.from ?? low, options.to ?? high];
  const round = base.domain(domain).ticks(frame.size === 'S' ? 2 : 4);
  const powers = round.filter((tick) => Number.isInteger(Math.log10(tick)));
  const ticks = options.ticks ? at(options.ticks, frame) : isLog && powers.length > 1 ? powers : round;
  return {
    to: domain[1] ?? high,
    ticks: ticks.map((tick) => ({ at: tick, text: formatted(tick, options.format) })),
    scale: (start, end) => base.copy().domain(domain).range([start, end]),
  };
}
