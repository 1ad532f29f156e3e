import type { APIRoute } from 'astro';
import { toBibtex } from '../lib/bibliography-export';
import { getSources } from '../lib/collections';

export const GET: APIRoute = async () => new Response(toBibtex([...(await getSources()).values()]));
