import { z } from 'astro/zod';
import type { Dataset } from '../collections/dataset';
import { text } from '../schemas/fields';
import { formats } from './formats';
import { dateOf } from './parts';
import type { Frame, Scene } from './scene';

/** What every chart has in its file, content/charts/<name>.yaml. */
export const texts = {
  title: text(120).describe('a sentence that states the finding'),
  subtitle: text(240).describe('what is measured, in which unit, as of when'),
  note: text(720).describe('what is left out, and how uncertain it is; its first sentence stands out'),
};
export const description = text(700).describe('the picture in words for those who cannot see it');

/** The name of a column of the chart's data set. */
export const column = z.string().describe('the name of a column of the data set');

export const side = z
  .enum(['open', 'closed', 'plain'])
  .describe('the sign: open is hollow, closed solid, plain neither');

export const legend = z
  .array(
    z.strictObject({
      mark: z.enum(['point', 'bar', 'line', 'floor']).describe('the shape').default('point'),
      side: z.enum(['open', 'closed', 'plain', 'half', 'unknown']).describe('the sign'),
      text: text(90).describe('what the mark means'),
    }),
  )
  .default([])
  .describe('what the marks mean');

export const scale = z
  .strictObject({
    type: z.enum(['linear', 'log']).default('linear').describe('log: equal ratios are equal distances'),
    from: z.number().optional().describe('where the scale begins; without it the data decide'),
    to: z.number().optional().describe('where it ends; without it the data decide'),
    ticks: bySize(z.array(z.number()).min(2)).optional().describe('the numbers that the scale names'),
    format: z.enum(formats).default('number').describe('how those numbers are written'),
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

/** What an option says for one size. */
export const at = <T>(option: BySize<T>, { size }: Frame): T =>
  typeof option === 'object' && option !== null && 'S' in option ? option[size] : (option as T);

/** What a row must hold in a column, so that the chart can draw it. */
export const cell = {
  number: z.number().describe('a number'),
  text: z.string().describe('a text'),
  optional: z.string().nullable().describe('a text, or nothing'),
  openness: z.enum(['open', 'closed']).describe('open or closed'),
  /** The moment of a partial date; of a month or a year its middle. */
  date: z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .transform(dateOf)
    .describe('a date, YYYY, YYYY-MM or YYYY-MM-DD'),
};

/** The schema of a chart's own fields, for those of its data sets, and the picture that is made of both. */
export interface Kind {
  options: z.ZodRawShape;
  /** What each row must hold: one schema for each data set. */
  rows: (options: never) => readonly z.ZodType[];
  /** A kind without it is text. */
  draw?: (given: never, frame: Frame) => Scene;
}

/** What a kind draws from. */
export interface Given<O extends z.ZodRawShape, R extends readonly z.ZodType[]> {
  options: z.infer<z.ZodObject<O>>;
  /** The rows of each data set, as its row schema returns them. */
  rows: { [I in keyof R]: z.infer<R[I]>[] };
  datasets: readonly Dataset[];
}

/** Ties the types of a kind's options, rows and picture together. */
export const kind = <O extends z.ZodRawShape, const R extends readonly z.ZodType[]>(definition: {
  options: O;
  rows: (options: z.infer<z.ZodObject<O>>) => R;
  draw: (given: Given<O, R>, frame: Frame) => Scene;
}) => definition satisfies Kind;
