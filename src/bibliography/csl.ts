import type { CSL } from '@citation-js/core';
import type { Source } from '../schemas/source.ts';
import { readAtList } from './citations.ts';

/** The types of CSL for our kinds of sources. */
const cslTypes: Record<Source['type'], CSL['type']> = {
  webpage: 'webpage',
  post: 'post-weblog',
  'article-newspaper': 'article-newspaper',
  'article-journal': 'article-journal',
  paper: 'article',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  legal: 'legislation',
};

/** A year, month or day of the form YYYY, YYYY-MM or YYYY-MM-DD. */
export const cslDate = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] }) as CSL['issued'];

export function sourceCsl(source: Source): CSL {
  const { id, type, title, author, publisher, date, url, seen } = source;
  const readAt = readAtList(source);
  return {
    id,
    type: cslTypes[type],
    title,
    author: [{ literal: author }],
    ...(publisher && publisher !== author && { 'container-title': publisher }),
    ...(date !== 'no date' && { issued: cslDate(date) }),
    URL: url,
    accessed: cslDate(seen),
    ...(readAt.length > 0 && { note: `Read at ${readAt.join(' and ')}` }),
  };
}
