import { z } from 'astro/zod';
import { text } from './fields.ts';

/** A page, a file, or a place inside a page. */
const address = z
  .string()
  .regex(
    /^\/([\w-]+\/)*([\w-]+(\.[\w-]+)+|(#[\w-]+)?)$/,
    'must be an address on this site, like /toolkit/, /claims/#gap-is-closing or /sources.bib',
  )
  .refine(
    (path) => !path.endsWith('/index.html'),
    'must end before "index.html": the address of a page ends in a slash',
  );

/** One entry of content/redirects.yaml: an address that was published and has moved. */
export const redirectSchema = z.strictObject({
  from: address.describe('the old address, which no longer exists'),
  to: address.describe('the address that has it now'),
  why: text(200).describe('why it moved'),
});
