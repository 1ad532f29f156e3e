import type { APIRoute } from 'astro';
import { getDatasets, getSources } from '../../collections/queries';
import { dataPackage } from '../../collections/data-package';
import { absolute } from '../../urls';
import { pages } from '../../site';

export const GET: APIRoute = async () =>
  Response.json(dataPackage(await getDatasets(), await getSources(), absolute(pages.data.path)));
