import { z } from 'astro/zod';
import { anchor, day, recheck, reference, references, sitePath, text } from './fields.ts';
import { verdictIds } from './verdict.ts';

/**
 * Where claims come from, in the order of the claims page: the opening, each article, the close.
 * @param articles names of the articles' files without their endings, in their order
 */
export const claimGroups = (articles: readonly string[]): string[] => ['opening', ...articles, 'close'];

/** One claim that the site tells and checks, content/claims.yaml. */
export const claimSchema = z.strictObject({
  id: anchor,
  group: reference.describe('opening, close, or the name of an article’s file without .mdx'),
  kind: z.enum(['claim', 'benefit']).describe('claim: a statement; benefit: what is promised to the reader'),
  claim: text(180).describe('the claim in our own words, one sentence'),
  verdict: z.enum(verdictIds),
  reason: text(420).describe('why, in two sentences'),
  where: sitePath.describe('where the site tells or tests it'),
  sources: references.default([]),
  checked: day.describe('day of the last check'),
  recheck,
});

export type Claim = z.infer<typeof claimSchema>;
