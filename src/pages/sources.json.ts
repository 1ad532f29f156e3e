import type { APIRoute } from 'astro';
import { toCsl } from '../bibliography/export';
import { getSources } from '../collections/queries';

/** The bibliography as CSL-JSON. */
export const GET: APIRoute = async () => Response.json([...(await getSources()).values()].map(toCsl));
