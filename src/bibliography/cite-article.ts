import type { CSL } from '@citation-js/core';
import type { ArticleData } from '../schemas/article.ts';
import { articlePath, site } from '../site.ts';
import { readableDate } from '../text/dates.ts';
import { absolute } from '../urls.ts';
import { cslDate } from './csl.ts';

/** An article as a citation names it. */
export interface CitedArticle {
  id: string;
  data: Pick<ArticleData, 'title' | 'published' | 'reviewed'>;
}

const urlOf = ({ id }: CitedArticle) => absolute(articlePath(id));

/**
 * The article in CSL-JSON. The site is its author, because it has no single one. The key begins with the site, because a
 * reference manager holds those of other works too.
 */
export const articleCsl = (article: CitedArticle): CSL => ({
  id: `${site.slug}-${article.id}`,
  type: 'webpage',
  title: article.data.title,
  author: [{ literal: site.name }],
  'container-title': `${site.name}: ${site.tagline}`,
  issued: cslDate(article.data.published),
  URL: urlOf(article),
  language: site.language,
  note: `Last checked ${article.data.reviewed}. ${site.textLicenceName}`,
});

/** The article as a line for a footnote or an e-mail, where no-break spaces would be signs that a reader cannot see. */
export function articleCitation(article: CitedArticle): string {
  const { title, published, reviewed } = article.data;
  const dates = `${readableDate(published)}, last checked ${readableDate(reviewed)}`.replaceAll('\u00a0', ' ');
  return `${site.name}, “${title}”, ${dates}, ${urlOf(article)}`;
}
