import { z } from 'astro/zod';
import { day, recheck, reference, references, text } from './fields.ts';

/** The drawings that stand beside titles in lists; src/components/Emblem.astro draws them. */
export const emblems = ['pair', 'gap', 'exit', 'trace', 'cost', 'eyes'] as const;

/** Front matter of content/articles/*.mdx. */
export const articleSchema = z.strictObject({
  order: z.number().int().min(1).describe('place among the arguments, counted from 1'),
  kicker: text(40).describe('the argument’s name'),
  manual: z
    .string()
    .regex(/^[A-Z]+\(\d\)$/, 'must be a manual reference, like GAP(1)')
    .describe('decorative reference in the running head'),
  emblem: z.enum(emblems).default('pair').describe('the drawing beside the title; several articles may have the same'),
  plate: reference
    .optional()
    .describe('the picture beside the headline: the name of a chart or figure that has a small form'),
  title: text(60).describe('headline that states what the evidence shows'),
  dek: text(240).describe('one or two sentences under the headline'),
  dekSources: references.default([]).describe('sources for what the dek states'),
  summary: text(160).describe('one sentence for lists and search engines'),
  claim: reference.describe('id of the article’s main claim in content/claims.yaml, which has its verdict'),
  verdictNote: text(60).describe('continues the verdict word'),
  synopsis: text(320).describe('the claim in its own terms'),
  synopsisSources: references.default([]).describe('sources for the synopsis'),
  dependsOn: text(60).describe('what the answer depends on most'),
  weakestPoint: z
    .strictObject({
      text: text(60),
      id: reference.describe('id of a <WeakPoint> of this article'),
    })
    .describe('the best objection in a few words, and where it stands'),
  published: day.describe('day it was first published, which citations give'),
  reviewed: day.describe('day of the last review of the facts'),
  recheck,
});

export type ArticleData = z.infer<typeof articleSchema>;
