import type { APIRoute } from 'astro';
import { articleCsl, citedArticle, type CitableEntry } from '../../bibliography/cite-article';

export { getStaticPaths } from './[id].bib';

export const GET: APIRoute<{ entry: CitableEntry }> = ({ props }) =>
  Response.json([articleCsl(citedArticle(props.entry))]);
