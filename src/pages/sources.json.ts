import type { APIRoute } from 'astro';
import { toCsl } from '../lib/bibliography-export';
import { getSources } from '../lib/collections';

/** The bibliography as CSL-JSON. */
export const GET: APIRoute = async () => Response.json([...(await getSources()).values()].map(toCsl));
