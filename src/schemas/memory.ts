import { z } from 'astro/zod';
import { references, text } from './fields';

/** One row of content/memory.csv: what fits a computer of a given memory. */
export const memorySchema = z.strictObject({
  memory_gb: z
    .string()
    .regex(/^\d+$/, 'must be a whole number of gigabytes')
    .transform(Number)
    .describe('memory of the computer or graphics card, in gigabytes'),
  fits: text(90).describe('what fits'),
  example: text(120).describe('a model or tool named in the notes'),
  sources: z
    .string()
    .transform((cell) => cell.split(/\s+/).filter(Boolean))
    .pipe(references.min(1, 'must name at least one source')),
});
