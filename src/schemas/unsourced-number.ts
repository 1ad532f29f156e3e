import { z } from 'astro/zod';
import { text } from './fields.ts';

/** One entry of content/numbers-without-source.yaml: a sentence whose number needs no source. */
export const unsourcedNumberSchema = z.strictObject({
  text: text(200).describe('words of the sentence, as they stand in it'),
  why: text(200).describe('why its number needs no source'),
});
