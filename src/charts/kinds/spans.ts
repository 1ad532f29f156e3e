import { z } from 'astro/zod';
import { dateOf, dayLength } from '../../text/dates.ts';
import { defineChart } from '../define-chart.ts';
import { cell, column } from '../options.ts';
import { eyes, plateFrame } from '../plates.ts';
import { common, drawRows, namedRows, rowSchema, sideOf, wordsOf, type Row } from './rows.ts';

const year = 365.25 * dayLength;

/** A moment as a decimal year. */
const yearOf = (date: unknown) => 1970 + dateOf(String(date)).getTime() / year;

/** Spans of years on a calendar, each as long as it lasted. */
export const spans = defineChart({
  kind: 'spans',
  fields: {
    ...common,
    years: column.describe('the column with the length of each span in years'),
    until: column.describe('the column with the day on which it ended'),
    plate: z
      .strictObject({
        head: z.array(z.string().max(42)).min(1).describe('what the eyes stand for, a line each'),
        foot: z.string().max(42).describe('what is to be known before one draws a conclusion'),
      })
      .describe('the words around the eyes with which the chart opens an article'),
  },
  rows: (options) => [rowSchema(options, [options.years]).safeExtend({ [options.until]: cell.day })],
  namedRows: ({ options, rows: [rows] }) => namedRows(options, rows),
  draw: ({ options, rows: [rows] }, frame) => {
    const spanOf = spansBy(options);
    const all = rows.map(spanOf);
    const scale = {
      ...options.scale,
      from: options.scale.from ?? Math.floor(Math.min(...all.map(({ from }) => from))),
      to: options.scale.to ?? Math.ceil(Math.max(...all.map(({ until }) => until))),
    };
    return drawRows({ ...options, scale }, rows, frame, [options.years], (row, x, y) => {
      const { from, until } = spanOf(row);
      return [{ mark: 'bar', x: x(from), y: y - 8, width: x(until) - x(from), height: 16, side: sideOf(options, row) }];
    });
  },
  plate: ({ options, rows: [rows], datasets: [dataset] }) => {
    const unit = dataset?.fields.find(({ name }) => name === options.years)?.unit ?? '';
    const shown = rows.map((row) => {
      const { label, cells } = wordsOf(row, options, options.cells, plateFrame);
      const value = Number(row[options.years]);
      return { label, words: `${cells.at(-1) ?? value} ${unit}`, value, side: sideOf(options, row) };
    });
    return eyes(
      shown.sort((a, b) => b.value - a.value),
      options.plate.head,
      options.plate.foot,
    );
  },
});

const spansBy =
  ({ years, until }: { years: string; until: string }) =>
  (row: Row) => {
    const [length, end] = [Number(row[years]), yearOf(row[until])];
    return { from: end - length, until: end, years: length };
  };
