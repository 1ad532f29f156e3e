import type { APIRoute } from 'astro';
import { getDatasets, getSources } from '../../collections/queries.ts';
import { dataPackage } from '../../collections/data-package.ts';
import { absolute } from '../../urls.ts';
import { pages } from '../../site.ts';

export const GET: APIRoute = async () =>
  Response.json(dataPackage(await getDatasets(), await getSources(), absolute(pages.data.path)));
