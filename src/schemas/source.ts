import { z } from 'astro/zod';
import { day, id, isWebAddress, looseDate, recheck, text, webAddress } from './fields.ts';

/** Kinds of source; each has its counterpart in CSL. */
export const sourceTypes = [
  'webpage',
  'post',
  'article-newspaper',
  'article-journal',
  'paper',
  'report',
  'dataset',
  'software',
  'legal',
] as const;

/** A word that is meant as an address, whole or not. */
const addressLike = /\/\/|^https?[:/]|^www\.|^[\w-]+(\.[\w-]+)+\//i;

/** A few words, which may follow one address. */
const placeRead = text(240).refine(
  (place) => place.split(' ').every((word, i) => (i === 0 && isWebAddress(word)) || !addressLike.test(word)),
  'holds an address that is not whole, or not at the beginning. Write https://example.org/copy (a full copy), and two addresses as a list',
);

/** The fields of a source, without the rule that joins two of them. */
export const sourceFields = z.strictObject({
  id,
  type: z.enum(sourceTypes),
  title: text(220).describe('the title that the source itself bears'),
  author: text(160).describe('person or organisation that wrote it'),
  publisher: text(120).optional().describe('site, journal or newspaper, if other than the author'),
  date: looseDate.describe('when it was published'),
  url: webAddress.describe('the original’s own address'),
  read: z.enum(['primary', 'secondary']).describe('primary: the original was read; secondary: it was read elsewhere'),
  readAt: z
    .union([placeRead, z.array(placeRead).min(1)])
    .optional()
    .describe('where the text was read, if not at its own address: an address, a few words, both, or a list'),
  carries: text(200).optional().describe('what it is cited for'),
  seen: day.describe('day it was last checked'),
  recheck,
});

/** One entry of the bibliography, content/sources/*.yaml. */
export const sourceSchema = sourceFields.refine((source) => source.read === 'primary' || source.readAt !== undefined, {
  path: ['readAt'],
  message: 'is missing: a source that was read elsewhere (read: secondary) must say where',
});

export type Source = z.infer<typeof sourceSchema>;

/** The name of one file of content/sources/ for readers, content/source-groups.yaml. */
export const sourceGroupSchema = z.strictObject({
  id: id.describe('name of the file in content/sources/, without its ending'),
  name: text(60),
});
