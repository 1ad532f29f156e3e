import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeParse).use(rehypeStringify);

/** Ids that belong to the whole document: the numbers of its one list of sources, and the meanings of terms. */
const common = /^(source|cite|term)-/;
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'htmlFor'];

/**
 * Makes one valid document of a page that shows several whole articles: ids are told apart by the
 * article’s own, headings go one level down, parts are no landmarks, links from article to article stay inside, and the
 * scripts of figures go, since paper needs none.
 * @param html a page with articles marked `data-own-ids`
 * @param pathOf address of an article, by its id
 */
export function oneDocument(html: string, pathOf: (id: string) => string): string {
  const tree: Root = processor.parse(html);
  const articles = selectAll('article[data-own-ids]', tree);
  const ids = articles.map(({ properties }) => String(properties['id']));
  for (const article of articles) {
    const own = String(article.properties['id']);
    const rename = (id: string) => (common.test(id) ? id : `${own}-${id}`);
    for (const node of selectAll('*', article)) {
      if (node !== article && node.properties['id']) node.properties['id'] = rename(String(node.properties['id']));
      for (const name of references) {
        const value = node.properties[name];
        if (value) node.properties[name] = [value].flat().map((id) => rename(String(id)));
      }
      // Five parts of one name would be five landmarks of one name.
      if (node.tagName === 'section') delete node.properties['ariaLabelledBy'];
      const href = String(node.properties['href'] ?? '');
      if (href.startsWith('#')) node.properties['href'] = `#${rename(href.slice(1))}`;
      const target = ids.find((id) => href.startsWith(pathOf(id)));
      if (target) node.properties['href'] = inside(href, target);
      node.children = node.children.filter((child) => child.type !== 'element' || child.tagName !== 'script');
      const level = /^h([2-5])$/.exec(node.tagName)?.[1];
      if (level && !node.properties['className']?.toString().includes('title')) node.tagName = `h${Number(level) + 1}`;
    }
    delete article.properties['dataOwnIds'];
  }
  return processor.stringify(tree);
}

const inside = (href: string, article: string) => {
  const anchor = href.split('#')[1];
  return `#${article}${anchor ? `-${anchor}` : ''}`;
};
