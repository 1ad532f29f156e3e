import type { Article, BreadcrumbList, Dataset as DatasetThing, DefinedTermSet, Graph, Thing } from 'schema-dts';
import type { Term } from '../schemas/term.ts';
import { articlePath, cardPath, csvPath, markdownPath, pages, site } from '../site.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Dataset } from '../reader/dataset.ts';
import { absolute } from '../urls.ts';

/** What pages say about themselves to search engines and other programs: JSON-LD with the vocabulary of schema.org. */

const publisher = { '@type': 'Organization', name: site.name } as const;

export const graph = (things: readonly Thing[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': things.filter((thing) => typeof thing !== 'string'),
});

export function breadcrumbs(trail: readonly { path: string; name: string }[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ path, name }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(path),
    })),
  };
}

export const webSite = (): Thing => ({
  '@type': 'WebSite',
  name: site.name,
  alternateName: site.tagline,
  url: absolute(pages.home.path),
  inLanguage: site.language,
  license: site.textLicence,
  publisher,
});

/** An article; the page’s own list has its sources. */
export function article({ id, data }: { id: string; data: ArticleData }): Article {
  const path = articlePath(id);
  return {
    '@type': 'Article',
    headline: data.title,
    description: data.summary,
    url: absolute(path),
    mainEntityOfPage: absolute(path),
    image: absolute(cardPath(path)),
    datePublished: data.published,
    dateModified: data.reviewed,
    inLanguage: site.language,
    isAccessibleForFree: true,
    license: site.textLicence,
    author: publisher,
    publisher,
    isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(pages.home.path) },
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'text/markdown',
      contentUrl: absolute(markdownPath(path)),
    },
  };
}

/** The glossary, each term with its own address. */
export function glossary(terms: readonly Term[], name: string): DefinedTermSet {
  const url = absolute(pages.glossary.path);
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    name,
    url,
    inLanguage: site.language,
    license: site.textLicence,
    // Names and addresses: what each means stands on the page.
    hasDefinedTerm: terms.map(({ id, term, aka }) => ({
      '@type': 'DefinedTerm',
      name: term,
      url: `${url}#${id}`,
      ...(aka.length > 0 && { alternateName: aka }),
    })),
  };
}

/** What search engines ask of a description at least: 50 characters, in whole sentences. */
const opening = (text: string) => /^.{49}.*?[.!?](?= |$)/s.exec(text)?.[0] ?? text;

/** A data set with its columns and its file; the page shows the whole description, datapackage.json the sources too. */
export function datasetThing(data: Dataset): DatasetThing {
  return {
    '@type': 'Dataset',
    name: data.title,
    description: opening(data.description),
    url: absolute(`${pages.data.path}#${data.name}`),
    inLanguage: site.language,
    license: site.textLicence,
    isAccessibleForFree: true,
    creator: publisher,
    dateModified: data.date,
    variableMeasured: data.fields.map(({ name, title, unit }) => ({
      '@type': 'PropertyValue',
      name,
      description: title,
      ...(unit && { unitText: unit }),
    })),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(csvPath(data.name)),
    },
  };
}
