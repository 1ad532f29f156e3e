import type { Transform } from 'node:stream';
import { RewritingStream } from 'parse5-html-rewriting-stream';

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
 * about this one page. It streams tag by tag, because a tree of all articles would need more memory than the rest of a
 * build.
 * @param articles address of the folder of all articles; those on the page are marked `data-own-ids`
 * @returns a stream from the HTML of the page to the new HTML
 */
export function oneDocument(articles: string): Transform {
  const stream = new RewritingStream();
  /** Id of the current article, and how many `<article>` elements are open: itself, and any inside. */
  let articleId = '';
  let open = 0;
  let inScript = false;
  /** The new tag names of the headings that are open. */
  const headings: string[] = [];

  const newId = (id: string) => (shared.test(id) ? id : `${articleId}-${id}`);
  const newHref = (href: string): string => {
    if (href.startsWith('#')) return `#${newId(href.slice(1))}`;
    const [, id, anchor] =
      (href.startsWith(articles) && /^([^/#]+)\/(?:#(.*))?$/.exec(href.slice(articles.length))) || [];
    return id ? ['#', id, anchor && `-${anchor}`].join('') : href;
  };
  const newValue = (name: string, value: string): string => {
    if (name === 'id') return newId(value);
    if (name === 'href') return newHref(value);
    return idLists.has(name) ? value.split(' ').map(newId).join(' ') : value;
  };

  stream.on('startTag', (tag, raw) => {
    const { tagName, attrs } = tag;
    const id = attrs.find(({ name }) => name === 'id')?.value ?? '';
    const begins = open === 0 && attrs.some(({ name }) => name === 'data-own-ids');
    if (begins) articleId = id;
    if (begins || (open > 0 && tagName === 'article')) open++;
    if (open === 0) return stream.emitRaw(raw);
    inScript = tagName === 'script';
    if (inScript) return;
    if (heading.test(tagName)) {
      if (id !== 'title') tag.tagName = `h${Number(tagName.slice(1)) + 1}`;
      headings.push(tag.tagName);
    }
    tag.attrs = attrs
      // Each article has the same sections, so as landmarks they would have the same names.
      .filter(({ name }) => name !== 'data-own-ids' && !(tagName === 'section' && name === 'aria-labelledby'))
      .map(({ name, value }) => ({ name, value: begins && name === 'id' ? value : newValue(name, value) }));
    stream.emitStartTag(tag);
  });
  stream.on('text', (_, raw) => {
    if (!inScript) stream.emitRaw(raw);
  });
  stream.on('endTag', (tag) => {
    if (inScript) {
      inScript = false;
      return;
    }
    if (open > 0 && heading.test(tag.tagName)) tag.tagName = headings.pop() ?? tag.tagName;
    if (open > 0 && tag.tagName === 'article') open--;
    stream.emitEndTag(tag);
  });
  return stream;
}
