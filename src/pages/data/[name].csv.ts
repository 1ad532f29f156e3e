import type { APIRoute, GetStaticPaths } from 'astro';
import { getDatasets } from '../../collections/queries';

export const getStaticPaths = (async () =>
  (await getDatasets()).map(({ name, csv }) => ({ params: { name }, props: { csv } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
