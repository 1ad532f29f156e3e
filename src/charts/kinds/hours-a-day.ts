import { z } from 'astro/zod';
import { timeADay } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { path, text } from '../marks.ts';
import { cell, column, pictureTexts } from '../options.ts';
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
const words = (row: Row) => `${timeADay(row.hours)}${isNever(row) ? ': too many' : ''}`;

/** One box for each hour, as far as the hours go; all are drawn by the same steps, which compress well. */
function boxes(y: number, pitch: number, hours: number): string {
  const box = (share: number) => `h${round((pitch - 2) * share)}v18h-${round((pitch - 2) * share)}z`;
  const whole = Math.floor(hours);
  return `M0 ${y}${`${box(1)}m${pitch} 0`.repeat(whole)}${hours > whole ? box(hours - whole) : ''}`;
}

/** @param head the question that the hours answer, a line each */
function drawDays(rows: readonly Row[], head: readonly string[], { width }: Frame): Scene {
  const longest = Math.max(day, ...rows.map(({ hours }) => hours));
  const pitch = Math.floor((10 * (width - 1)) / longest) / 10;
  const end = day * pitch - 1;
  const detailHeight = rows.some(({ detail }) => detail) ? 17 : 0;
  // In narrow pictures the hours do not fit beside the name if readers set more space between letters.
  const hoursHeight = width < 320 ? 24 : 0;
  const hoursEnd = width < 500 ? width : end;
  const bar = detailHeight + hoursHeight + 8;
  const first = head.length * 17 + 20;
  const rowHeight = bar + 44;
  const bottom = first + rows.length * rowHeight - 8;
  const top = (i: number) => first + i * rowHeight + bar;
  return {
    height: bottom + 4,
    marks: [
      ...head.map((line, i) => text(0, 12 + 17 * i, line)),
      path('axis', rows.map((row, i) => (isNever(row) ? '' : boxes(top(i), pitch, day))).join('')),
      ...rows.flatMap((row, i): Mark[] => {
        const { name, detail, side, hours } = row;
        const y = first + i * rowHeight;
        return [
          text(0, y, name, { tone: side }),
          ...(detail ? [text(0, y + 17, detail, { tone: 'quiet' })] : []),
          hoursHeight > 0
            ? text(0, y + detailHeight + 22, words(row), { tone: 'big' })
            : text(hoursEnd, y, words(row), { tone: 'big', anchor: 'end' }),
          { mark: 'units', side: 'plain', d: boxes(top(i), pitch, Math.min(hours, day)) },
          ...(isNever(row)
            ? [path('range', `M${round(end + 3)} ${top(i)}H${round(hours * pitch)}v18H${round(end + 3)}z`)]
            : []),
        ];
      }),
      path('guide', rows.map((_, i) => `M${round(end)} ${top(i) - 4}v26`).join('')),
      text(end, bottom, 'a day has 24', { anchor: 'end', tone: 'quiet' }),
    ],
  };
}

const rival = z.strictObject({
  row: z.string().describe('what the column "label" says'),
  name: z.string().max(38).describe('the same in plain words'),
  plate: z.boolean().default(false).describe('whether it is shown where the chart opens an article'),
});

type Options = { rivals: z.infer<typeof rival>[]; label: string; value: string; sideColumn: string };
const rowOf = (options: Options, row: Record<string, unknown>): Row & { plate: boolean } => {
  const { name = '', plate = false } = options.rivals.find((rival) => rival.row === row[options.label]) ?? {};
  const side = row[options.sideColumn] as Side;
  return { name, plate, detail: String(row[options.label]), side, hours: (Number(row[options.value]) / 100) * day };
};

export const hoursADay = defineChart({
  kind: 'hours-a-day',
  fields: {
    ...pictureTexts,
    label: column,
    value: column.describe('the column with the share of the day, in per cent'),
    sideColumn: column.describe('the column that says for each row: open or closed'),
    head: z.array(z.string()).min(1).describe('the question that the hours answer, a line each'),
    rivals: z.array(rival).min(1),
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
