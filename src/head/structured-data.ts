import type { Article, BreadcrumbList, Dataset as DatasetThing, DefinedTermSet, Graph, Thing } from 'schema-dts';
import type { Term } from '../schemas/term';
import { articlePath, csvPath, markdownPath, pages, site } from '../site';
import type { CitedArticle } from '../bibliography/cite-article';
import type { Dataset } from '../reader/dataset';
import { absolute } from '../urls';

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

/**
 * An article; the page’s own list has its sources.
 * @param image path of its card
 */
export function article(cited: CitedArticle, { description, image }: { description: string; image: string }): Article {
  return {
    '@type': 'Article',
    headline: cited.title,
    description,
    url: cited.url,
    mainEntityOfPage: cited.url,
    image: absolute(image),
    datePublished: cited.published,
    dateModified: cited.reviewed,
    inLanguage: site.language,
    isAccessibleForFree: true,
    license: site.textLicence,
    author: publisher,
    publisher,
    isPartOf: { '@type': 'WebSite', name: site.name, url: absolute(pages.home.path) },
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'text/markdown',
      contentUrl: absolute(markdownPath(articlePath(cited.id))),
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
    hasDefinedTerm: terms.map(({ id, term, meaning, aka }) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#${id}`,
      name: term,
      description: meaning,
      inDefinedTermSet: url,
      ...(aka.length > 0 && { alternateName: aka }),
    })),
  };
}

/** A data set with its columns and its file; datapackage.json has its sources. */
export function datasetThing(data: Dataset): DatasetThing {
  return {
    '@type': 'Dataset',
    name: data.title,
    description: data.description,
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
