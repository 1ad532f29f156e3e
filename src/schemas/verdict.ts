import { z } from 'astro/zod';
import { text } from './fields.ts';

/** The closed list of verdicts. Their meaning for readers stands in content/verdicts.yaml. */
export const verdictIds = [
  'holds',
  'holds-with-limits',
  'half-right',
  'depends',
  'contested',
  'overstated',
  'out-of-date',
  'not-shown',
  'does-not-hold',
] as const;

/** One verdict word and the sentence that defines it. */
export const verdictSchema = z.strictObject({
  id: z.enum(verdictIds),
  word: text(30).describe('the verdict as readers see it'),
  leaning: z.enum(['for', 'against', 'between']).describe('whether it supports the claim, which its sign shows'),
  meaning: text(200).describe('one sentence that says when we use the word'),
});

export type Verdict = z.infer<typeof verdictSchema>;
