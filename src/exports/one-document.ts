import type { Transform } from 'node:stream';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** Ids that belong to the whole document: the numbers of its one list of sources, and the meanings of terms. */
const common = /^(source|cite|term)-/;
const references = new Set(['aria-labelledby', 'aria-describedby', 'for']);
const heading = /^h[2-5]$/;

/**
 * Makes one valid document of a page that shows all articles: ids are told apart by the
 * article’s own, headings go one level down, parts are no landmarks, links from article to article stay inside, and the
 * scripts of figures go, since paper needs none. It goes tag by tag, because a tree of all articles would need
 * more memory than the rest of a build.
 * @param articles address of the folder of all articles; those on the page are marked `data-own-ids`
 * @returns takes the page’s HTML as text and gives the new one
 */
export function oneDocument(articles: string): Transform {
  const stream = new RewritingStream();
  /** Id of the article that passes, and how many articles are open: itself, and any inside. */
  let own = '';
  let open = 0;
  let inScript = false;
  /** The new names of the headings that are open. */
  const headings: string[] = [];

  const rename = (id: string) => (common.test(id) ? id : `${own}-${id}`);
  const inside = (href: string): string => {
    if (href.startsWith('#')) return `#${rename(href.slice(1))}`;
    const [, id, anchor] =
      (href.startsWith(articles) && /^([^/#]+)\/(?:#(.*))?$/.exec(href.slice(articles.length))) || [];
    return id ? ['#', id, anchor && `-${anchor}`].join('') : href;
  };
  const mended = (name: string, value: string): string => {
    if (name === 'id') return rename(value);
    if (name === 'href') return inside(value);
    return references.has(name) ? value.split(' ').map(rename).join(' ') : value;
  };

  stream.on('startTag', (tag, raw) => {
    const { tagName, attrs } = tag;
    const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
    const begins = open === 0 && of('data-own-ids') !== undefined;
    if (begins) own = of('id') ?? '';
    if (begins || (open > 0 && tagName === 'article')) open++;
    if (open === 0) return stream.emitRaw(raw);
    inScript = tagName === 'script';
    if (inScript) return;
    if (heading.test(tagName)) {
      const isTitle = of('id') === 'title';
      if (!isTitle) tag.tagName = `h${Number(tagName.slice(1)) + 1}`;
      headings.push(tag.tagName);
    }
    tag.attrs = attrs
      // Parts of one name in every article would be landmarks of one name.
      .filter(({ name }) => name !== 'data-own-ids' && !(tagName === 'section' && name === 'aria-labelledby'))
      .map(({ name, value }) => ({ name, value: begins && name === 'id' ? value : mended(name, value) }));
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
