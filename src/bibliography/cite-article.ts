import type { CSL } from '@citation-js/core';
import type { ArticleData } from '../schemas/article';
import { articlePath, site } from '../site';
import { readableDate } from '../text/dates';
import { absolute } from '../urls';
import { cslDate } from './csl';

export interface CitedArticle {
  /** Last part of its address; the key of the entry in a reference manager. */
  id: string;
  title: string;
  url: string;
  /** Days, YYYY-MM-DD. */
  published: string;
  reviewed: string;
}

export interface CitableEntry {
  id: string;
  data: Pick<ArticleData, 'title' | 'published' | 'reviewed'>;
}

export const citedArticle = ({ id, data }: CitableEntry): CitedArticle => ({
  id,
  title: data.title,
  published: data.published,
  reviewed: data.reviewed,
  url: absolute(articlePath(id)),
});

/** The article in CSL-JSON. The site is its author, because it has no single one. */
export const articleCsl = ({ id, title, url, published, reviewed }: CitedArticle): CSL => ({
  id: `an-open-case-${id}`,
  type: 'webpage',
  title,
  author: [{ literal: site.name }],
  'container-title': `${site.name}: ${site.tagline}`,
  issued: cslDate(published),
  URL: url,
  language: site.language,
  note: `Last checked ${reviewed}. CC BY 4.0`,
});

/** The article as a line for a footnote or an e-mail. */
export const articleCitation = ({ title, url, published, reviewed }: CitedArticle): string =>
  `${site.name}, “${title}”, ${readableDate(published)}, last checked ${readableDate(reviewed)}, ${url}`.replaceAll(
    '\u00a0',
    ' ',
  );
