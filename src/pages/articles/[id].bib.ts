import type { APIRoute, GetStaticPaths } from 'astro';
import { formatBibtex } from '../../bibliography/bibtex.ts';
import { articleCsl, type CitedArticle } from '../../bibliography/cite-article.ts';
import { getArticles } from '../../collections/queries.ts';

export const getStaticPaths = (async () =>
  (await getArticles()).map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: CitedArticle }> = ({ props }) =>
  new Response(formatBibtex([articleCsl(props.entry)]));
