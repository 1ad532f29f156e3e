import { z } from 'astro/zod';
import { anchor, id, recheck, reference, references, seen, text, webAddress } from './fields.ts';

/** One group of the toolkit, by what a reader wants to do, content/tool-groups.yaml. */
export const toolGroupSchema = z.strictObject({
  id,
  label: text(16).describe('word in the margin'),
  heading: text(60),
  intro: text(160).describe('one sentence under the heading'),
});

const stepSchema = z.strictObject({
  label: text(70).describe('what the command does'),
  language: z.enum(['sh', 'python', 'powershell']),
  code: text(900).describe('exactly as the maker documents it'),
});

/** One entry of content/tools.yaml. */
export const toolSchema = z.strictObject({
  id: anchor,
  name: text(50),
  group: reference.describe('id of a group in content/tool-groups.yaml'),
  what: text(260).describe('what it is and what you would use it for'),
  who: text(160).describe('who makes and governs it'),
  licence: text(100),
  openness: z
    .enum(['open', 'partly', 'closed'])
    .describe('open: an approved open-source licence; partly: a custom licence, or only parts are open'),
  opennessNote: text(220).optional(),
  machine: text(220).describe('what computer it needs'),
  url: webAddress,
  start: text(220).optional().describe('how to begin where there is no command'),
  steps: z.array(stepSchema).max(4),
  expect: text(220).optional().describe('what you should see'),
  mind: text(260).optional().describe('an honest tip'),
  sources: references.min(1, 'must name at least one source'),
  seen: seen.describe('when the command was read at its maker'),
  recheck,
  tried: text(120).optional().describe('what of it we ran ourselves, where and when'),
});

export type Tool = z.infer<typeof toolSchema>;
