import { z } from 'astro/zod';

/**
 * Fields that several kinds of content share. Each carries the sentence that an author
 * reads when the field is wrong, so a message is written once, beside its rule.
 */

/** Lower-case words joined by hyphens: names of files, entries and anchors. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, like "open-weights"');

/** Ids of layouts and components that stand on many pages; nobody links to them. */
export const frameAnchors = [
  'main',
  'contents',
  'next-heading',
  'search-words',
  'chooser-heading',
  'ribbon-title',
  'models-list',
];

/** What parts of a page with an id call what is in them, such as their heading. */
export const innerNames = ['heading', 'title', 'description', 'result', 'form', 'list', 'claim', 'name'];

/** Numbers of sources, and of the places that cite them. */
export const citationAnchor = /^(cite|source)-\d+$/;

const given = new RegExp(
  `^(${[...frameAnchors, 'share', 'sources'].join('|')})$|^(cite|source|term|verdict|letter)-|-(${innerNames.join('|')})$`,
);

/** An id that becomes an anchor of a page, so that it may not be one that the page gives by itself. */
export const anchor = id.refine(
  (text) => !given.test(text),
  'is an anchor that pages give by themselves; use another word',
);

/** A calendar day. */
export const day = z.iso.date('must be a day that exists, written YYYY-MM-DD, like 2026-11-22');

/** For what ages, such as a price: the check warns from this day on. */
export const recheck = day.optional().describe('first day on which it should be looked at again');

/** Whether a text is a year, or a month or day that exists. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d\d){0,2}$/.test(text) && z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success;

/** A text of a certain form, of which YAML takes a bare year for a number. */
const dateText = (isDate: (text: string) => boolean, message: string) =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string().refine(isDate, message));

/** A day, a month or a year. */
export const partialDate = dateText(
  isPartialDate,
  'must be a day that exists, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY',
);

/** The same, or the words "no date" when the source gives none. */
export const looseDate = dateText(
  (text) => isPartialDate(text) || text === 'no date',
  'must be a day that exists, a month or a year (YYYY-MM-DD, YYYY-MM, YYYY), or the words: no date',
);

/** A month, or a day where it is known. */
export const seen = z
  .string()
  .refine(
    (text) => isPartialDate(text) && text.length > 4,
    'must be the month, or the existing day, on which it was read: YYYY-MM or YYYY-MM-DD',
  );

/** Whether a text is the whole address of a page on another site. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s"<>\\]+$/.test(text) && URL.canParse(text) && /[^.]\.[^.]/.test(new URL(text).hostname);

/** The address of a page elsewhere. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'must be a whole web address that begins with https://, like https://example.org/page');

/** The address of a page of this site. */
export const sitePath = z
  .string()
  .regex(/^\/([\w-]+\/)*(#[\w-]+)?$/, 'must be an address on this site, like /toolkit/');

/**
 * Text that a reader sees, with an upper limit that the layout can hold.
 * @param maxLength the greatest number of characters
 */
export const text = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must be at most ${maxLength} characters, or it no longer fits its place`);

/** The id of something else. That it exists is checked when all files are read, so its form needs no rule. */
export const reference = z.string();

/** A list of ids of other things, each once. */
export const references = z
  .array(reference)
  .refine((ids) => new Set(ids).size === ids.length, 'names one of them twice');
