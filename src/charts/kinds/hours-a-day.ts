import { z } from 'astro/zod';
import { timeADay } from '../../text/number.ts';
import { defineChart } from '../define-chart.ts';
import { path, text, vLine } from '../marks.ts';
import { cell, column, pictureTexts } from '../options.ts';
import { plateFrame, type Plate } from '../plates.ts';
import { gridLines } from '../rows-chart.ts';
import type { Frame, Mark, Scene, Side } from '../scene.ts';

/** How long something must work each day, on one scale of hours; what no day is long enough for goes past its end. */

interface Row {
  name: string;
  /** Its name in full, in small letters. */
  detail?: string;
  side: Side;
  hours: number;
}

const ticks = [0, 6, 12, 18, 24];

const isNever = ({ hours }: Row) => hours > 24;
const words = (row: Row) => (isNever(row) ? 'never' : timeADay(row.hours));
const needs = ({ hours }: Row) => `needs ${timeADay(hours)}`;

/** A row as a part of a sentence. */
const said = (row: Row) => `${row.name}: ${words(row)}${isNever(row) ? `, it ${needs(row)}` : ''}`;

/** @param head what the hours say of the rows, a line each */
function drawDays(rows: readonly Row[], head: readonly string[], { width }: Frame): Scene {
  const from = 126;
  const hour = (width - from) / Math.max(24, ...rows.map(({ hours }) => hours));
  const x = (hours: number) => from + hours * hour;
  const below = rows.some(({ detail }) => detail) ? 17 : 0;
  const pitch = 52 + below;
  const first = head.length * 17 + 24;
  const bottom = first + rows.length * pitch - 13;
  const drawn = rows.flatMap((row, i): Mark[] => {
    const { name, detail, side, hours } = row;
    const y = first + i * pitch;
    const bar = y + 10 + below;
    return [
      text(0, y, name, { tone: side }),
      ...(detail ? [text(0, y + below, detail, { tone: 'quiet' })] : []),
      text(0, bar + 15, words(row), { tone: 'big' }),
      gridLines(ticks.slice(1, -1).map(x), bar, bar + 20),
      path('axis', `M${x(0)} ${bar}h${x(24) - x(0)}v20h${x(0) - x(24)}z`),
      { mark: 'bar', x: x(0), y: bar, width: hours * hour, height: 20, side },
      ...(isNever(row) ? [text(x(0) + 9, bar + 15, needs(row))] : []),
      vLine(x(24), bar - 4, bar + 24, 'guide'),
    ];
  });
  return {
    height: bottom + 15,
    marks: [
      ...head.map((line, i) => text(0, 12 + 17 * i, line)),
      ...drawn,
      ...ticks
        .filter((tick) => tick % 12 === 0)
        .map((tick) =>
          text(x(tick), bottom + 10, tick === 24 ? '24 hours' : String(tick), {
            anchor: tick === 0 ? undefined : 'middle',
            tone: 'quiet',
          }),
        ),
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
  return { name, plate, detail: String(row[options.label]), side, hours: (Number(row[options.value]) / 100) * 24 };
};

export const hoursADay = defineChart({
  kind: 'hours-a-day',
  fields: {
    ...pictureTexts,
    label: column,
    value: column.describe('the column with the share of the day, in per cent'),
    sideColumn: column.describe('the column that says for each row: open or closed'),
    head: z.array(z.string()).min(1).describe('what the hours say of the rivals, a line each'),
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
      alt: `${options.head.join(' ')}: ${rows.map(said).join('; ')}.`,
    };
  },
});
