import { Cite, plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Source } from '../schemas/source';
import { readAtList } from './citations';

/** What CSL calls our kinds of source. */
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

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] }) as CSL['issued'];

/** One source in CSL-JSON, which reference managers read. */
export function toCsl(source: Source): CSL {
  const { id, type, title, author, publisher, date, url, seen } = source;
  const readAt = readAtList(source);
  return {
    id,
    type: cslTypes[type],
    title,
    author: [{ literal: author }],
    ...(publisher && publisher !== author && { 'container-title': publisher }),
    ...(date !== 'no date' && { issued: dateParts(date) }),
    URL: url,
    accessed: dateParts(seen),
    ...(readAt.length > 0 && { note: `Read at ${readAt.join(' and ')}` }),
  };
}

/** The whole bibliography as BibTeX; each entry bears our key. */
export const toBibtex = (sources: readonly Source[]): string => formatBibtex(sources.map(toCsl));

/** Entries in BibTeX, each under its own id. */
export function formatBibtex(entries: readonly CSL[]): string {
  const config = plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean; checkLabel: boolean } };
  config.format.useIdAsLabel = true;
  // Our keys hold hyphens, which BibTeX allows.
  config.format.checkLabel = false;
  return new Cite([...entries]).format('bibtex');
}
