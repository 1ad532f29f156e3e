import { Feed } from 'feed';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { escapeAttribute } from '../text/escape';
import { site } from '../site';
import type { PageHead } from './built-page';

const toHtml = unified().use(rehypeStringify);

/** A page as an entry of a feed. */
export interface FeedPage {
  page: PageHead;
  /** Its simplified text without its title, as HTML. */
  body: string;
}

/** Addresses of the site and of its two feeds, with scheme and host. */
export interface FeedAddresses {
  home: string;
  atom: string;
  json: string;
  icon: string;
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * The articles as Atom and as JSON Feed, each with its whole text, the one checked last first.
 * @param articles pages with the days of their publication and of their last review
 */
export function feeds(articles: readonly FeedPage[], addresses: FeedAddresses): { atom: string; json: string } {
  const dated = articles
    .flatMap(({ page, body }) =>
      page.published && page.modified ? [{ page, body, published: page.published, modified: page.modified }] : [],
    )
    .sort((a, b) => b.modified.localeCompare(a.modified));
  const feed = new Feed({
    id: addresses.home,
    title: site.name,
    description: site.tagline,
    link: addresses.home,
    language: site.language,
    copyright: site.textLicence,
    updated: day(dated[0]?.modified ?? '1970-01-01'),
    favicon: addresses.icon,
    generator: false,
    feedLinks: { atom: addresses.atom, json: addresses.json },
    author: { name: site.name, link: addresses.home },
  });
  for (const { page, body, published, modified } of dated) {
    feed.addItem({
      id: page.url,
      title: page.title,
      link: page.url,
      description: page.description,
      content: body,
      published: day(published),
      date: day(modified),
    });
  }
  // For those who open it in a browser; it lies beside the feed, in public/.
  const style = '<?xml-stylesheet type="text/css" href="feed.css"?>';
  const atom = feed
    .atom1()
    .replace(/<\?xml[^>]*\?>/, (declaration) => `${declaration}\n${style}`)
    .replace(
      /<feed[^>]*>/,
      (tag) =>
        `${tag}${guide(
          dated.map(({ page }) => page),
          addresses,
        )}`,
    );
  return { atom, json: feed.json1() };
}

/** What somebody sees who opens the feed in a browser. Feed readers pass over elements that are not Atom’s. */
function guide(articles: readonly PageHead[], { home, atom }: FeedAddresses): string {
  const link = (address: string, text: string) => `<a href="${escapeAttribute(address)}">${escapeAttribute(text)}</a>`;
  const items = articles.map(({ url, title }) => `<li>${link(url, title)}</li>`).join('');
  return `<div xmlns="http://www.w3.org/1999/xhtml"><h1>${escapeAttribute(site.name)}: the feed</h1><p>Give the address of this page, ${escapeAttribute(atom)}, to a feed reader, and it will show you new and revised articles in full. You can also go to ${link(home, 'the site')}.</p><ul>${items}</ul></div>`;
}

/** What a feed shows of a page’s simplified text: all but its title, which a feed gives itself. */
export const feedBody = (content: readonly Element[]): string =>
  toHtml.stringify({
    type: 'root',
    children: content
      .filter(({ tagName }) => tagName !== 'h1')
      .map((node) => ({
        ...node,
        children: node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h1')),
      })),
  });
