import { z } from 'astro/zod';
import { day, id, sitePath, sourceKeys, text } from './fields';
import { verdictIds } from './verdict';

/** Where a claim comes from: the opening, one of the arguments by the name of its file, or the close. */
export const claimGroups = [
  'opening',
  'closing-the-gap',
  'thriving-ecosystem',
  'data-privacy',
  'efficiency',
  'safer-future',
  'close',
] as const;

/** One claim that the site tells and checks, content/claims.yaml. */
export const claimSchema = z.strictObject({
  id,
  group: z.enum(claimGroups),
  kind: z.enum(['claim', 'benefit']).describe('claim: a statement; benefit: what is promised to the reader'),
  claim: text(180).describe('the claim in our own words, one sentence'),
  verdict: z.enum(verdictIds),
  reason: text(420).describe('why, in two sentences'),
  where: sitePath.describe('where the site tells or tests it'),
  sources: sourceKeys.default([]),
  checked: day.describe('day of the last check'),
});

export type Claim = z.infer<typeof claimSchema>;
