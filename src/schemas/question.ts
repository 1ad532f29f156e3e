import { z } from 'astro/zod';
import { day, text } from './fields.ts';

/** Front matter of content/questions/*.mdx. */
export const questionSchema = z.strictObject({
  order: z.number().int().min(1).describe('place on the questions page, counted from 1'),
  title: text(140).describe('the question itself'),
  short: text(50).describe('a short name for lists'),
  summary: text(160).describe('one sentence for lists'),
  reviewed: day.describe('day of the last review of the facts'),
});
