import { z } from 'astro/zod';
import { day, references, sitePath, text } from './fields';

/** Front matter of content/pages/*.mdx: the prose of single pages. */
export const pageSchema = z.strictObject({
  title: text(60).describe('headline of the page'),
  dek: text(560).describe('what stands under the headline'),
  dekSources: references.default([]).describe('sources for what the dek states'),
  summary: text(160).describe('one sentence for search engines and shared links'),
  reviewed: day.optional().describe('day of the last review, if the page states facts of its own'),
  ways: z
    .array(
      z.strictObject({
        to: sitePath.describe('address on this site'),
        title: text(40),
        text: text(120).describe('what the reader finds there'),
      }),
    )
    .max(4)
    .default([])
    .describe('where to go from here'),
});

export type PageData = z.infer<typeof pageSchema>;

/**
 * The files of content/pages/ that the site shows, each with whether it holds a text. Below the head of
 * the others stands what is made from other content.
 */
export const pageTexts: Record<string, { body: boolean }> = {
  'a-model-of-your-own': { body: true },
  about: { body: true },
  articles: { body: false },
  claims: { body: true },
  corrections: { body: false },
  data: { body: true },
  glossary: { body: false },
  home: { body: true },
  'not-found': { body: true },
  print: { body: false },
  questions: { body: false },
  search: { body: false },
  'since-the-letter': { body: true },
  sources: { body: false },
  toolkit: { body: true },
  'what-open-means': { body: true },
};
