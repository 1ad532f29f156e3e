import { articlePath, pages } from '../site';
import { getArticles, getClaims, getDatasets, getQuestions, getTerms, getTools } from './queries';

/** A list of names with the places that they lead to, from the site's own root. */
interface NameList {
  title: string;
  items: { to: string; name: string }[];
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
    { title: 'Arguments', items: articles.map(({ id, data }) => ({ to: articlePath(id), name: data.title })) },
    { title: 'Pages', items: Object.values(pages).map(({ path, name }) => ({ to: path, name })) },
    { title: 'Questions', items: questions.map(({ id, data }) => ({ to: on(pages.questions, id), name: data.title })) },
    { title: 'Claims', items: claims.map(({ id, claim }) => ({ to: on(pages.claims, id), name: claim })) },
    { title: 'Tools', items: tools.map(({ id, name }) => ({ to: on(pages.toolkit, id), name })) },
    { title: 'Terms', items: terms.map(({ id, term }) => ({ to: on(pages.glossary, id), name: term })) },
    { title: 'Data', items: datasets.map(({ name, title }) => ({ to: on(pages.data, name), name: title })) },
  ];
}
