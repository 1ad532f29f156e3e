import { z } from 'astro/zod';
import { day, sourceKeys, text } from './fields';

/** Front matter of content/pages/*.mdx: the prose of single pages. */
export const pageSchema = z.strictObject({
  title: text(60).describe('headline of the page'),
  dek: text(560).describe('what stands under the headline'),
  dekSources: sourceKeys.default([]).describe('sources for what the dek states'),
  summary: text(160).describe('one sentence for search engines and shared links'),
  reviewed: day.describe('day of the last review of the facts'),
});

export type PageData = z.infer<typeof pageSchema>;
