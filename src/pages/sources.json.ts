import type { APIRoute } from 'astro';
import { sourceCsl } from '../bibliography/csl.ts';
import { getSources } from '../collections/queries.ts';

export const GET: APIRoute = async () => Response.json([...(await getSources()).values()].map(sourceCsl));
