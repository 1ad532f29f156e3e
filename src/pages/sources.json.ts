import type { APIRoute } from 'astro';
import { sourceCsl } from '../bibliography/csl';
import { getSources } from '../collections/queries';

export const GET: APIRoute = async () => Response.json([...(await getSources()).values()].map(sourceCsl));
