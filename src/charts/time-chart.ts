import { scaleUtc } from 'd3-scale';
import { line, type CurveFactory } from 'd3-shape';
import { dayLength, monthOf } from '../text/dates.ts';
import { hLine, path, text, vLine, type PathStyle } from './marks.ts';
import type { Axis } from './scales.ts';
import type { Frame, Mark, Scene } from './scene.ts';

/** What charts of values over time share: two axes, and lines through dated values. */

/** Where a day and a value are, and the line of the axis of time. */
export interface Plot {
  x: (day: Date) => number;
  y: (value: number) => number;
  bottom: number;
}

interface TimeChart {
  width: number;
  height: number;
  /** Room for the labels of the vertical axis. */
  left: number;
  /** Room for labels beside the last points. */
  right?: number;
  /** From where to where the line of the axis of time goes, if beyond the plot. */
  axisLine?: readonly [from: number, to: number];
  x: Axis<Date>;
  y: Axis<number>;
  draw: (plot: Plot) => readonly Mark[];
}

/** Values on horizontal dotted lines, time below. */
export function timeChart({ width, height, left, right = 8, axisLine, draw, ...axes }: TimeChart): Scene {
  const [top, bottom, end] = [14, height - 24, width - right];
  const [lineFrom, lineTo] = axisLine ?? [left, end];
  const x = axes.x.scale(left, end);
  const y = axes.y.scale(bottom, top);
  return {
    height,
    marks: [
      ...axes.y.ticks.flatMap(({ at, text: name }) => [
        hLine(y(at), left, end, 'grid'),
        text(left - 8, y(at) + 4.5, name, { anchor: 'end', tone: 'quiet' }),
      ]),
      hLine(bottom, lineFrom, lineTo, 'axis'),
      ...axes.x.ticks.flatMap(({ at, text: name }) => [
        vLine(x(at), bottom, bottom + 5, 'axis'),
        text(x(at), bottom + 19, name, { anchor: 'middle', tone: 'quiet' }),
      ]),
      ...draw({ x, y, bottom }),
    ],
  };
}

/** The first and the last day of some. */
export function extentOf(days: readonly Date[]): [first: Date, last: Date] {
  const times = days.map((day) => day.getTime());
  return [new Date(Math.min(...times)), new Date(Math.max(...times))];
}

/** A day so many days later, or earlier if they are less than 0. */
export const daysAfter = (day: Date, days: number) => new Date(day.getTime() + days * dayLength);

/** The first day of a day's year, or of so many years later. */
export const newYear = (day: Date, later = 0) => new Date(Date.UTC(day.getUTCFullYear() + later, 0, 1));

/** The time between two days, with the first day of every so many months from January. */
function axisOf(first: Date, last: Date, months: number, nameOf: (day: Date) => string): Axis<Date> {
  const count = (12 / months) * (last.getUTCFullYear() - first.getUTCFullYear() + 1);
  const days = Array.from({ length: count }, (_, i) => new Date(Date.UTC(first.getUTCFullYear(), i * months, 1)));
  return {
    scale: (start, end) => scaleUtc([first, last], [start, end]),
    ticks: days.filter((day) => day >= first && day <= last).map((at) => ({ at, text: nameOf(at) })),
  };
}

/** The time between two days, with a number for each year. */
export const yearAxis = (first: Date, last: Date): Axis<Date> =>
  axisOf(first, last, 12, (day) => String(day.getUTCFullYear()));

/** The time between two days, with January and July; with the years only where there are more than fit. */
export function timeAxis(first: Date, last: Date, { size }: Frame): Axis<Date> {
  const halves = axisOf(first, last, 6, monthOf);
  return halves.ticks.length > { S: 4, M: 6, L: 8 }[size] ? yearAxis(first, last) : halves;
}

/** A line through points. */
export const linePath = (style: PathStyle, curve: CurveFactory, points: readonly (readonly [number, number])[]): Mark =>
  path(style, line().curve(curve).digits(1)(points as [number, number][]) ?? '');
