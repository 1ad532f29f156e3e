import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { site } from '../site.ts';
import { escapeAttribute } from '../text/escape.ts';
import type { PageHead } from './built-page.ts';

export interface FeedPage {
  page: PageHead;
  /** Its simplified text without its title, as HTML. */
  body: string;
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** A text without the characters that XML does not allow, see https://www.w3.org/TR/xml/#charsets. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/**
 * The articles as Atom and as JSON Feed, each with its full text, newest review first.
 * @param articles pages with the days of their publication and of their last review
 * @param toUrl turns a path into an absolute address
 */
export function feeds(articles: readonly FeedPage[], toUrl: (path: string) => string): { atom: string; json: string } {
  const [home, icon] = [toUrl('/'), toUrl('/icon-192.png')];
  const items = articles
    .filter(({ page }) => page.published)
    .map(({ page: { url, title, description, published = '', modified = published }, body }) => ({
      id: url,
      url,
      title: clean(title),
      summary: clean(description),
      content_html: clean(body),
      date_published: midnight(published),
      date_modified: midnight(modified),
    }))
    .sort((a, b) => b.date_modified.getTime() - a.date_modified.getTime());
  const atomAddress = toUrl('/feed.xml');
  const atom = generateAtomFeed(
    {
      id: home,
      title: { value: site.name },
      subtitle: { value: site.tagline },
      icon,
      rights: { value: site.textLicence },
      updated: items[0]?.date_modified ?? new Date(0),
      authors: [{ name: site.name, uri: home }],
      links: [
        { rel: 'alternate', href: home },
        { rel: 'self', href: atomAddress },
      ],
      entries: items.map((item) => ({
        id: item.id,
        title: { value: item.title },
        links: [{ href: item.url }],
        summary: { value: item.summary },
        content: { type: 'html', value: item.content_html },
        published: item.date_published,
        updated: item.date_modified,
      })),
    },
    { stylesheets: [{ type: 'text/css', href: 'feed.css' }] },
  );
  const json = generateJsonFeed({
    title: site.name,
    description: site.tagline,
    home_page_url: home,
    feed_url: toUrl('/feed.json'),
    icon,
    language: site.language,
    authors: [{ name: site.name, url: home }],
    items,
  });
  return {
    // A function, since a title may hold `$&`.
    atom: atom.replace(/<feed[^>]*>/, (tag) => tag + guide(items, home, atomAddress)),
    json: JSON.stringify(json, null, 4),
  };
}

/**
 * What people see who open the Atom feed in a browser, styled by public/feed.css. Feed readers ignore elements that are
 * not Atom's.
 */
function guide(articles: readonly { url: string; title: string }[], home: string, address: string): string {
  // XML does not allow `]]>` in a text.
  const escape = (text: string) => escapeAttribute(text).replace(/>/g, '&gt;');
  const link = (url: string, text: string) => `<a href="${escape(url)}">${escape(text)}</a>`;
  const list = articles.map(({ url, title }) => `<li>${link(url, title)}</li>`).join('');
  return `<div xmlns="http://www.w3.org/1999/xhtml"><h1>${escape(site.name)}: the feed</h1><p>Give the address of this page, ${escape(address)}, to a feed reader, and it will show you new and revised articles in full. You can also go to ${link(home, 'the site')}.</p><ul>${list}</ul></div>`;
}

/** A page’s simplified text as HTML, without its title, which is a field of the feed entry. */
export const feedBody = (content: readonly Element[]): string =>
  toHtml({
    type: 'root',
    children: content
      .filter(({ tagName }) => tagName !== 'h1')
      .map((node) => ({
        ...node,
        children: node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h1')),
      })),
  });
