import { articlePath, pages } from '../site.ts';
import { getArticles, getClaims, getDatasets, getQuestions, getTerms, getTools } from './queries.ts';

/** A list of names, each with the page or part of a page to which it leads. */
interface NameList {
  title: string;
  items: { path: string; name: string }[];
}

/** Every name on the site, for those who would rather look than search, and for browsers without a script. */
export async function getAllNames(): Promise<NameList[]> {
  const [articles, claims, terms, tools, questions, datasets] = await Promise.all([
    getArticles(),
    getClaims(),
    getTerms(),
    getTools(),
    getQuestions(),
    getDatasets(),
  ]);
  const on = (page: { path: string }, id: string) => `${page.path}#${id}`;
  return [
    { title: 'Arguments', items: articles.map(({ id, data }) => ({ path: articlePath(id), name: data.title })) },
    { title: 'Pages', items: Object.values(pages).map(({ path, name }) => ({ path, name })) },
    {
      title: 'Questions',
      items: questions.map(({ id, data }) => ({ path: on(pages.questions, id), name: data.title })),
    },
    { title: 'Claims', items: claims.map(({ id, claim }) => ({ path: on(pages.claims, id), name: claim })) },
    { title: 'Tools', items: tools.map(({ id, name }) => ({ path: on(pages.toolkit, id), name })) },
    { title: 'Terms', items: terms.map(({ id, term }) => ({ path: on(pages.glossary, id), name: term })) },
    { title: 'Data', items: datasets.map(({ name, title }) => ({ path: on(pages.data, name), name: title })) },
  ];
}
