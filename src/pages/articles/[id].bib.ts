import type { APIRoute, GetStaticPaths } from 'astro';
import { formatBibtex } from '../../bibliography/bibtex';
import { articleCsl, citedArticle, type CitableEntry } from '../../bibliography/cite-article';
import { getArticles } from '../../collections/queries';

export const getStaticPaths = (async () =>
  (await getArticles()).map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: CitableEntry }> = ({ props }) =>
  new Response(formatBibtex([articleCsl(citedArticle(props.entry))]));
