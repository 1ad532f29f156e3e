import { z } from 'astro/zod';
import { pageName, pages } from '../site.ts';
import { day, references, sitePath, text } from './fields.ts';

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

/** Pages whose content is made from other content: their files in content/pages/ have a head and no text. */
const headOnly = ['articles', 'corrections', 'glossary', 'print', 'questions', 'search', 'sources'];

/** The files of content/pages/ that the site shows, each with whether it holds a text. */
export const pageTexts: Record<string, { body: boolean }> = Object.fromEntries(
  [...Object.values(pages).map(({ path }) => pageName(path)), 'not-found'].map((name) => [
    name,
    { body: !headOnly.includes(name) },
  ]),
);
