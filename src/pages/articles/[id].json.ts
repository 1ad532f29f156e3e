import type { APIRoute } from 'astro';
import { articleCsl, type CitedArticle } from '../../bibliography/cite-article.ts';

export { getStaticPaths } from './[id].bib.ts';

export const GET: APIRoute<{ entry: CitedArticle }> = ({ props }) => Response.json([articleCsl(props.entry)]);
