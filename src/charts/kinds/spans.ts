import { z } from 'astro/zod';
import { dateOf, dayLength } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, columnName } from '../options.ts';
import { eyes, plateFrame } from '../plates.ts';
import { cellOf, common, drawRows, namedRows, rowSchema, shownRows, sideOf, wordsOf, type Row } from './rows.ts';

const year = 365.25 * dayLength;

/** A moment as a decimal year. */
const yearOf = (date: unknown) => 1970 + dateOf(String(date)).getTime() / year;

/** Where a span begins and ends on the calendar. */
function spanOf(row: Row, { years, until }: { years: string; until: string }) {
  const end = yearOf(row[until]);
  return { from: end - Number(row[years]), until: end };
}

/** Spans of years on a calendar, each as long as it lasted. */
export const spans = defineChart({
  kind: 'spans',
  fields: {
    ...common,
    years: columnName.describe('the column with the length of each span in years'),
    until: columnName.describe('the column with the day on which it ended'),
    plate: z
      .strictObject({
        head: z.array(z.string().max(42)).min(1).describe('what the eyes stand for, a line each'),
        foot: z.string().max(42).describe('what is to be known before one draws a conclusion'),
      })
      .describe('the words around the eyes with which the chart opens an article'),
  },
  rows: (options) => [
    rowSchema(options, options.years).safeExtend({ [options.years]: cell.positive, [options.until]: cell.day }),
  ],
  namedRows: ({ options, rows: [rows] }) => namedRows(options, rows),
  draw: ({ options, rows: [rows] }, frame) => {
    const all = shownRows(options, rows, options.years).map((row) => spanOf(row, options));
    const scale = {
      ...options.scale,
      from: options.scale.from ?? Math.floor(Math.min(...all.map(({ from }) => from))),
      to: options.scale.to ?? Math.ceil(Math.max(...all.map(({ until }) => until))),
    };
    return drawRows({ ...options, scale }, rows, frame, options.years, (row, x, y) => {
      const { from, until } = spanOf(row, options);
      return [{ mark: 'bar', x: x(from), y: y - 8, width: x(until) - x(from), height: 16, side: sideOf(options, row) }];
    });
  },
  plate: ({ options, rows: [rows], datasets: [dataset] }) => {
    const unit = dataset?.fields.find(({ name }) => name === options.years)?.unit ?? '';
    const longestFirst = shownRows({ ...options, order: 'descending' }, rows, options.years);
    const shown = longestFirst.map((row) => {
      const { label, cells } = wordsOf(row, options, plateFrame);
      const value = Number(row[options.years]);
      const words = `${cellOf(options, cells, options.years) ?? value} ${unit}`;
      return { label, words, value, side: sideOf(options, row) };
    });
    return eyes(shown, options.plate.head, options.plate.foot);
  },
});
