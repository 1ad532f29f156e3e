import { z } from 'astro/zod';
import { id, references, text } from './fields.ts';

/** One term of the glossary, content/glossary.yaml. */
export const termSchema = z
  .strictObject({
    id,
    term: text(60),
    meaning: text(280).describe('what it means, in at most two plain sentences'),
    disputed: text(220).optional().describe('who disagrees about the meaning'),
    see: references.max(4).default([]).describe('ids of related terms'),
    aka: z.array(text(60)).default([]).describe('other words that readers meet for it'),
  })
  .refine((term) => !term.see.includes(term.id), { path: ['see'], error: 'names the term itself' });

export type Term = z.infer<typeof termSchema>;

/** The anchor of the terms with the letter of this one. */
export const letterAnchor = (term: string): string => `letter-${term.charAt(0).toLowerCase()}`;
