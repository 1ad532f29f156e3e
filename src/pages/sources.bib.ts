import type { APIRoute } from 'astro';
import { toBibtex } from '../bibliography/export';
import { getSources } from '../collections/queries';

export const GET: APIRoute = async () => new Response(toBibtex([...(await getSources()).values()]));
