import { z } from 'astro/zod';
import { day, id, references, sitePath, text } from './fields.ts';

/** One entry of content/corrections.yaml: something that stood on the site and was wrong. */
export const correctionSchema = z.strictObject({
  id,
  date: day.describe('day on which it was corrected'),
  page: sitePath.describe('the page, or the part of a page, where it stood'),
  was: text(320).describe('what stood there'),
  now: text(320).describe('what is so'),
  sources: references.min(1, 'must name at least one source'),
});

export type Correction = z.infer<typeof correctionSchema>;
