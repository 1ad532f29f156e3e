import type { Transform } from 'node:stream';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** Ids that belong to the whole document: the numbers of its one list of sources, and the meanings of terms. */
const shared = /^(source|cite|term)-/;
const idLists = new Set(['aria-labelledby', 'aria-describedby', 'for']);
const heading = /^h[2-5]$/;

/**
 * Makes one valid document of a page that shows all articles: each id begins with that of its article, headings go one
 * level down, sections are no landmarks, links from article to article stay inside, and the scripts of figures go,
 * since paper needs none.
 *
 * It does so after the page was rendered, because about twenty components write ids, headings or links, and none of them
 * should know of this one page. It goes tag by tag, because a tree of all articles would need more memory than the rest
 * of a build.
 * @param articles address of the folder of all articles; those on the page are marked `data-own-ids`
 * @returns takes the page’s HTML as text and gives the new one
 */
export function oneDocument(articles: string): Transform {
  const stream = new RewritingStream();
  /** Id of the article that is passing, and how many articles are open: itself, and any inside. */
  let own = '';
  let open = 0;
  let inScript = false;
  /** The new names of the headings that are open. */
  const headings: string[] = [];

  const newId = (id: string) => (shared.test(id) ? id : `${own}-${id}`);
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
    if (begins) own = id;
    if (begins || (open > 0 && tagName === 'article')) open++;
    if (open === 0) return stream.emitRaw(raw);
    inScript = tagName === 'script';
    if (inScript) return;
    if (heading.test(tagName)) {
      if (id !== 'title') tag.tagName = `h${Number(tagName.slice(1)) + 1}`;
      headings.push(tag.tagName);
    }
    tag.attrs = attrs
      // Sections of one name in every article would be landmarks of one name.
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
