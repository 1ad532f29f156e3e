import type { APIRoute, GetStaticPaths } from 'astro';
import { getDatasets } from '../../collections/queries.ts';

export const getStaticPaths = (async () =>
  (await getDatasets()).map(({ name, csv }) => ({ params: { name }, props: { csv } }))) satisfies GetStaticPaths;

/** Begins with a byte order mark: without it, Excel on Windows reads the file as Windows-1252. */
export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(`\u{FEFF}${props.csv}`, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
