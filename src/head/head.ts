import { pages, site } from '../site.ts';

/** What a page says about itself to browsers, search engines and link previews. */
export interface PageInfo {
  /** Without the site's name. */
  title: string;
  /** One sentence, at most 160 characters. */
  description: string;
  /** Address from the site's root. */
  path: string;
  /** Day of the first publication, YYYY-MM-DD; of articles only. */
  published?: string;
  reviewed?: string;
}

interface Preview {
  path: string;
  alt: string;
  width: number;
  height: number;
}

/** One tag of the document's head: its name and attributes. */
type HeadTag = ['meta' | 'link', Record<string, string>];

export const fullTitle = ({ title, path }: PageInfo): string =>
  path === pages.home.path ? `${site.name}: ${title}` : `${title} · ${site.name}`;

/**
 * The tags that differ from page to page.
 * @param toUrl turns a path into an absolute address
 */
export function headTags(page: PageInfo, preview: Preview, toUrl: (path: string) => string): HeadTag[] {
  const { published, reviewed } = page;
  const image = toUrl(preview.path);
  const url = toUrl(page.path);
  return [
    ['meta', { name: 'description', content: page.description }],
    ['link', { rel: 'canonical', href: url }],
    ['link', { rel: 'alternate', type: 'application/atom+xml', href: toUrl('/feed.xml'), title: site.name }],
    ['link', { rel: 'alternate', type: 'application/feed+json', href: toUrl('/feed.json'), title: site.name }],
    ['meta', { property: 'og:type', content: published ? 'article' : 'website' }],
    ['meta', { property: 'og:site_name', content: site.name }],
    ['meta', { property: 'og:title', content: page.title }],
    ['meta', { property: 'og:description', content: page.description }],
    ['meta', { property: 'og:url', content: url }],
    ['meta', { property: 'og:locale', content: site.language.replace('-', '_') }],
    ['meta', { property: 'og:image', content: image }],
    ['meta', { property: 'og:image:type', content: 'image/png' }],
    ['meta', { property: 'og:image:width', content: String(preview.width) }],
    ['meta', { property: 'og:image:height', content: String(preview.height) }],
    ['meta', { property: 'og:image:alt', content: preview.alt }],
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
    ['meta', { name: 'twitter:image', content: image }],
    ['meta', { name: 'twitter:image:alt', content: preview.alt }],
    ['meta', { name: 'twitter:title', content: page.title }],
    ['meta', { name: 'twitter:description', content: page.description }],
    ...(published && reviewed ? articleTags({ ...page, published, reviewed }, url) : []),
  ];
}

/**
 * The tags of an article that reference managers and library catalogues read: Highwire Press tags, see
 * https://scholar.google.com/intl/en/scholar/inclusion.html, and Dublin Core.
 */
function articleTags(page: PageInfo & { published: string; reviewed: string }, url: string): HeadTag[] {
  const named: [string, string][] = [
    ['citation_title', page.title],
    ['citation_author', site.name],
    ['citation_publication_date', page.published.replaceAll('-', '/')],
    ['citation_language', site.language],
    ['citation_public_url', url],
    ['DC.title', page.title],
    ['DC.creator', site.name],
    ['DC.publisher', site.name],
    ['DC.date', page.published],
    ['DCTERMS.modified', page.reviewed],
    ['DC.description', page.description],
    ['DC.language', site.language],
    ['DC.identifier', url],
    ['DC.rights', site.textLicence],
    ['DC.type', 'Text'],
  ];
  return [
    ['meta', { property: 'article:published_time', content: page.published }],
    ['meta', { property: 'article:modified_time', content: page.reviewed }],
    ...named.map(([name, content]): HeadTag => ['meta', { name, content }]),
  ];
}
