import type { APIRoute } from 'astro';
import { articleCsl, type CitedArticle } from '../../bibliography/cite-article';

export { getStaticPaths } from './[id].bib';

export const GET: APIRoute<{ entry: CitedArticle }> = ({ props }) => Response.json([articleCsl(props.entry)]);
