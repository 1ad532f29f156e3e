import { z } from 'astro/zod';
import { defineChart } from '../define-chart.ts';
import { cell, columnName, texts } from '../options.ts';
import { partWord } from './openness-parts.ts';

/** Every model with its parts in words: a table, so it needs no drawing. */

const fields = {
  ...texts,
  parts: z
    .array(
      z.strictObject({
        column: columnName.describe('a column that says yes, partly, not known or no'),
        short: z.string().optional().describe('the head, if not the title of the column: hollow must mean yes to it'),
        opens: z.enum(['yes', 'no']).default('yes').describe('the word that opens a model up'),
      }),
    )
    .min(1)
    .max(9, 'must hold at most nine, or a phone has no room for them'),
  wishes: z.array(z.strictObject({ column: columnName, text: z.string().describe('what a reader may ask for') })),
};

export type MatrixOptions = z.infer<z.ZodObject<typeof fields>>;

export const opennessMatrix = defineChart({
  kind: 'openness-matrix',
  fields,
  rows: ({ parts }: MatrixOptions) => [
    z.object({
      model: cell.text,
      developer: cell.text,
      released: cell.date,
      step: cell.text,
      licence: cell.text,
      note: cell.optional,
      ...Object.fromEntries(parts.map(({ column }) => [column, partWord])),
    }),
  ],
  namedRows: ({ options: { parts, wishes } }) => {
    const known = parts.map(({ column }) => column);
    return wishes.map(({ column: names }, i) => ({
      thing: 'part of the chart',
      field: ['wishes', i, 'column'],
      names,
      known,
    }));
  },
});
