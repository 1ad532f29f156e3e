import { z } from 'astro/zod';
import { isPartialDate, text } from '../schemas/fields.ts';
import { dateOf } from '../text/dates.ts';
import { formatNames } from '../text/number.ts';
import type { Frame } from './scene.ts';

/** The words around a chart that is text. */
export const texts = {
  title: text(120).describe('a sentence that states the finding'),
  subtitle: text(240).describe('what is measured, in which unit, as of when'),
  note: text(720).describe('what is left out, and how uncertain it is; its first sentence stands out'),
};
/** The words around a picture. */
export const pictureTexts = {
  ...texts,
  description: text(700).describe('the picture in words for those who cannot see it'),
};

export const columnName = z.string().describe('the name of a column of the data set');

export const side = z
  .enum(['open', 'closed', 'plain'])
  .describe('the sign: open is hollow, closed solid, plain neither');

export const legend = z
  .array(
    z
      .strictObject({
        mark: z.enum(['point', 'bar', 'line', 'minimum']).describe('the shape').default('point'),
        side: z.enum(['open', 'closed', 'plain', 'half', 'unknown']).describe('the sign'),
        text: text(90).describe('what the mark means'),
      })
      .refine((entry) => entry.mark === 'point' || entry.side !== 'half', {
        path: ['side'],
        error: 'only a point can be half: another mark is open, closed or plain',
      })
      .refine((entry) => ['point', 'bar'].includes(entry.mark) || entry.side !== 'unknown', {
        path: ['side'],
        error: 'only a point or a bar can be unknown: another mark is open, closed or plain',
      }),
  )
  .default([])
  .describe('what the marks mean');

export const scale = z
  .strictObject({
    type: z.enum(['linear', 'log']).default('linear').describe('log: equal ratios are equal distances'),
    from: z.number().optional().describe('where the scale begins; without it the data decide'),
    to: z.number().optional().describe('where it ends; without it the data decide'),
    ticks: bySize(z.array(z.number()).min(2))
      .refine((ticks) => ('S' in ticks ? Object.values(ticks) : [ticks]).every(({ length }) => length < 10), {
        error: 'names ten numbers or more, which run into each other',
      })
      .optional()
      .describe('the numbers that the scale names'),
    format: z.enum(formatNames).default('number').describe('how those numbers are written'),
  })
  .refine(({ from = -Infinity, to = Infinity }) => from < to, { path: ['from'], error: 'must be less than "to"' })
  .refine(({ type, from = 1 }) => type === 'linear' || from > 0, {
    path: ['from'],
    error: 'must be more than 0, since a scale of the type log has no 0',
  })
  .prefault({});

export type Scale = z.infer<typeof scale>;

/** An option that is the same at all sizes of the drawing, or one for each: on phones (S), in between (M), wide (L). */
export function bySize<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.strictObject({ S: schema, M: schema, L: schema })], {
    error: 'must be one value, or one for each size: { S: …, M: …, L: … }',
  });
}

type BySize<T> = T | Record<Frame['size'], T>;

/** An option's values, each with its place in the file: one for all sizes, or one for each. */
export const bySizePlaces = <T extends readonly unknown[]>(field: string, option: BySize<T>) =>
  'S' in option
    ? (['S', 'M', 'L'] as const).map((size) => ({ field: [field, size], value: option[size] }))
    : [{ field: [field], value: option }];

/** What an option says for one size. */
export const forSize = <T>(option: BySize<T>, { size }: Frame): T =>
  typeof option === 'object' && option !== null && 'S' in option ? option[size] : (option as T);

const day = z
  .string()
  .refine(isPartialDate, 'must be a date that exists')
  .describe('a date, YYYY, YYYY-MM or YYYY-MM-DD');

/** What a row must hold in a column, so that the chart can draw it. */
export const cell = {
  number: z.number().describe('a number'),
  positive: z.number().positive('must be above 0').describe('a number above 0'),
  text: z.string().describe('a text'),
  optional: z.string().nullable().describe('a text, or nothing'),
  openness: z.enum(['open', 'closed']).describe('open or closed'),
  day,
  /** The moment of a partial date; of a month or a year its middle. */
  date: day.transform(dateOf).describe('a date, YYYY, YYYY-MM or YYYY-MM-DD'),
};
