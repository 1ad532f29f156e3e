import { visitPage } from '../text/tags.ts';

/** Ids that belong to the whole document: those of its one list of sources, and of the definitions of terms. */
const shared = /^(source|cite|term)-/;
const idLists = new Set(['aria-labelledby', 'aria-describedby', 'for']);
const heading = /^h[2-5]$/;

/**
 * Turns the page of all articles into one valid document: each id is prefixed with that of its article, headings move
 * down one level, sections are no landmarks, links between articles become links within the page, and the scripts of
 * figures are removed, because paper needs none.
 *
 * It runs after rendering, because about twenty components write ids, headings or links, and none of them should know
 * about this one page.
 * @param articles address of the folder of all articles; those on the page are marked `data-own-ids`
 */
export function oneDocument(html: string, articles: string): string {
  /** Id of the current article, and how many `<article>` elements are open: itself, and any inside. */
  let articleId = '';
  let open = 0;
  /** The new names of the headings that are open. */
  const headings: string[] = [];
  const parts: string[] = [];
  let done = 0;
  const replace = (start: number, end: number, text: string) => {
    parts.push(html.slice(done, start), text);
    done = end;
  };

  const newId = (id: string) => (shared.test(id) ? id : `${articleId}-${id}`);
  const newHref = (href: string): string => {
    if (href.startsWith('#')) return `#${newId(href.slice(1))}`;
    const [, id, anchor] =
      (href.startsWith(articles) && /^([^/#]+)\/(?:#(.*))?$/.exec(href.slice(articles.length))) || [];
    return id ? ['#', id, anchor && `-${anchor}`].join('') : href;
  };
  const newAttribute = (tagName: string, written: string, name: string, value: string): string => {
    // Each article has the same sections, so as landmarks they would have the same names.
    if (name === 'aria-labelledby' && tagName === 'section') return '';
    if (name === 'id') return ` id="${newId(value)}"`;
    if (name === 'href') return ` href="${newHref(value)}"`;
    return idLists.has(name) ? ` ${name}="${value.split(' ').map(newId).join(' ')}"` : written;
  };

  visitPage(html, {
    onTag({ name, attributes, start, end, text }) {
      const begins = open === 0 && name === 'article' && 'data-own-ids' in attributes;
      if (begins || (open > 0 && name === 'article')) open++;
      if (open === 0) return;
      if (name === 'script') return replace(start, end + text.length + '</script>'.length, '');
      let tag = html.slice(start, end);
      if (begins) {
        articleId = attributes['id'] ?? '';
        tag = tag.replace(' data-own-ids', '').replace(/ id="[^"]*"/, '');
      }
      if (heading.test(name)) {
        const level = Number(name.slice(1)) + (attributes['id'] === 'title' ? 0 : 1);
        headings.push(`h${level}`);
        tag = `<h${level}${tag.slice(3)}`;
      }
      tag = tag.replace(/ ([\w-]+)="([^"]*)"/g, (written, attribute: string, value: string) =>
        newAttribute(name, written, attribute, value),
      );
      replace(start, end, begins ? tag.replace('>', ` id="${articleId}">`) : tag);
    },
    onEnd(name, start) {
      if (open > 0 && heading.test(name)) replace(start + 2, start + 4, headings.pop() ?? name);
      if (open > 0 && name === 'article') open--;
    },
  });
  return parts.join('') + html.slice(done);
}
