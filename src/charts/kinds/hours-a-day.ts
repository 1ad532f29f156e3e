import { z } from 'astro/zod';
import { timeADay } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { path, text } from '../marks.ts';
import { cell, columnName, pictureTexts } from '../options.ts';
import { plateFrame, type Plate } from '../plates.ts';
import { round, type Frame, type Mark, type Scene, type Side } from '../scene.ts';

/** How long something must work each day, a box for each hour; what no day is long enough for goes past its end. */

interface Row {
  name: string;
  /** Its name in full, in small letters. */
  detail?: string;
  side: Side;
  hours: number;
}

const day = 24;
const isNever = ({ hours }: Row) => hours > day;
const words = (row: Row) => `${timeADay(row.hours)}${isNever(row) ? `, but a day has ${day}` : ''}`;

/** One box for each hour, as far as the hours go; all are drawn by the same steps, which compress well. */
function boxes(y: number, pitch: number, hours: number): string {
  const box = (share: number) => `h${round((pitch - 2) * share)}v18h-${round((pitch - 2) * share)}z`;
  const whole = Math.floor(hours);
  return `M0 ${y}${`${box(1)}m${pitch} 0`.repeat(whole)}${hours > whole ? box(hours - whole) : ''}`;
}

/**
 * Whether the answer needs a line of its own below the name, also if readers set more space between letters.
 * @param room up to where the line of the name may go
 */
const isLong = (row: Row, room: number) => row.name.length * 7.75 + words(row).length * 11.3 > room;

/** @param head the question that the hours answer, a line each */
function drawDays(rows: readonly Row[], head: readonly string[], { width }: Frame): Scene {
  const longest = Math.max(day, ...rows.map(({ hours }) => hours));
  const pitch = Math.floor((10 * (width - 1)) / longest) / 10;
  const end = day * pitch - 1;
  let bottom = head.length * 17 - 4;
  const lines = rows.map((row) => {
    const wordsEnd = isNever(row) || width < 500 ? width : end;
    const y = bottom + 24;
    const below = y + (row.detail ? 17 : 0);
    const hasOwnLine = width < 320 || isLong(row, wordsEnd);
    const top = below + (hasOwnLine ? 30 : 8);
    bottom = top + 18;
    const answer = hasOwnLine
      ? text(0, below + 22, words(row), { tone: 'big' })
      : text(wordsEnd, y, words(row), { tone: 'big', anchor: 'end' });
    return { row, y, top, answer };
  });
  return {
    height: bottom + 18,
    marks: [
      ...head.map((line, i) => text(0, 12 + 17 * i, line)),
      path('axis', lines.map(({ row, top }) => (isNever(row) ? '' : boxes(top, pitch, day))).join('')),
      ...lines.flatMap(({ row, y, top, answer }): Mark[] => [
        text(0, y, row.name, { tone: row.side }),
        ...(row.detail ? [text(0, y + 17, row.detail, { tone: 'quiet' })] : []),
        answer,
        { mark: 'units', side: 'plain', d: boxes(top, pitch, Math.min(row.hours, day)) },
        ...(isNever(row)
          ? [path('missing', `M${round(end + 4)} ${top + 0.7}H${round(row.hours * pitch)}v16.6H${round(end + 4)}z`)]
          : []),
      ]),
      path('guide', lines.map(({ top }) => `M${round(end)} ${top - 4}v26`).join('')),
      text(end, bottom + 15, 'a day: 24 hours', { anchor: 'end', tone: 'quiet' }),
    ],
  };
}

const rivalField = z.strictObject({
  row: z.string().describe('what the column "label" says'),
  name: z.string().max(38).describe('the same in plain words'),
  plate: z.boolean().default(false).describe('whether it is shown where the chart opens an article'),
});

type Options = { rivals: z.infer<typeof rivalField>[]; label: string; value: string; sideColumn: string };
const rowOf = (options: Options, row: Record<string, unknown>): Row & { plate: boolean } => {
  const { name = '', plate = false } = options.rivals.find((rival) => rival.row === row[options.label]) ?? {};
  const side = row[options.sideColumn] as Side;
  return { name, plate, detail: String(row[options.label]), side, hours: (Number(row[options.value]) / 100) * day };
};

export const hoursADay = defineChart({
  kind: 'hours-a-day',
  fields: {
    ...pictureTexts,
    label: columnName,
    value: columnName.describe('the column with the share of the day, in per cent'),
    sideColumn: columnName.describe('the column that says for each row: open or closed'),
    head: z.array(z.string()).min(1).describe('the question that the hours answer, a line each'),
    rivals: z.array(rivalField).min(1),
  },
  rows: ({ label, value, sideColumn, rivals }) => [
    z.object({
      [label]: z.enum(rivals.map(({ row }) => row)),
      [value]: cell.positive,
      [sideColumn]: cell.openness,
    }),
  ],
  draw: ({ options, rows: [rows] }, frame) =>
    drawDays(
      rows.map((row) => rowOf(options, row)),
      options.head,
      frame,
    ),
  plate: ({ options, rows: [all] }): Plate => {
    const rows = all
      .map((row) => rowOf(options, row))
      .filter(({ plate }) => plate)
      .map((row) => ({ ...row, detail: undefined }));
    return {
      ...drawDays(rows, options.head, plateFrame),
      alt: `${options.head.join(' ')} ${rows.map((row) => `${row.name}, ${words(row)}`).join('; ')}.`,
    };
  },
});
