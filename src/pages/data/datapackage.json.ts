import type { APIRoute } from 'astro';
import { getDatasets, getSources } from '../../lib/collections';
import { dataPackage } from '../../lib/data-package';
import { absolute } from '../../lib/urls';
import { pages } from '../../site';

export const GET: APIRoute = async ({ site }) =>
  Response.json(dataPackage(await getDatasets(), await getSources(), absolute(pages.data.path, site)));
