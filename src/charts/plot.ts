import { scaleUtc } from 'd3-scale';
import { line, type CurveFactory } from 'd3-shape';
import { monthOf } from '../text/dates.ts';
import { hLine, path, text, vLine, type PathStyle } from './marks.ts';
import type { Mark, Scene } from './scene.ts';

/** An axis: what it names, and how a value becomes a place once its two ends are known. */
export interface Axis<T> {
  scale: (start: number, end: number) => (value: T) => number;
  ticks: { at: T; text: string }[];
}

interface Plot {
  width: number;
  height: number;
  /** Room for the labels of the vertical axis. */
  left: number;
  /** Room for labels beside the last points. */
  right?: number;
  x: Axis<Date>;
  y: Axis<number>;
  draw: (x: (value: Date) => number, y: (value: number) => number) => Mark[];
}

/** Values on horizontal dotted lines, time below. */
export function plot({ width, height, left, right = 8, draw, ...axes }: Plot): Scene {
  const [top, bottom, end] = [14, height - 24, width - right];
  const x = axes.x.scale(left, end);
  const y = axes.y.scale(bottom, top);
  return {
    height,
    marks: [
      ...axes.y.ticks.flatMap(({ at, text: name }) => [
        hLine(y(at), left, end, 'grid'),
        text(left - 8, y(at) + 4.5, name, { anchor: 'end', tone: 'quiet' }),
      ]),
      hLine(bottom, left, end, 'axis'),
      ...axes.x.ticks.flatMap(({ at, text: name }) => [
        vLine(x(at), bottom, bottom + 5, 'axis'),
        text(x(at), bottom + 19, name, { anchor: 'middle', tone: 'quiet' }),
      ]),
      ...draw(x, y),
    ],
  };
}

/**
 * The time between two days, with the first days of January and July; of January only where there are more than fit.
 */
export function timeAxis(first: Date, last: Date, most = 8): Axis<Date> {
  const years = Array.from(
    { length: last.getUTCFullYear() - first.getUTCFullYear() + 1 },
    (_, i) => first.getUTCFullYear() + i,
  );
  const starts = (months: number[]) =>
    years
      .flatMap((year) => months.map((month) => new Date(Date.UTC(year, month, 1))))
      .filter((at) => at >= first && at <= last);
  const halves = starts([0, 6]);
  return {
    scale: (start, end) => scaleUtc([first, last], [start, end]),
    ticks: (halves.length > most ? starts([0]) : halves).map((at) => ({ at, text: monthOf(at) })),
  };
}

/** A line through points. */
export const linePath = (points: readonly (readonly [number, number])[], style: PathStyle, curve: CurveFactory): Mark =>
  path(style, line().curve(curve).digits(1)(points as [number, number][]) ?? '');
