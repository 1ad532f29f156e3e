import type { APIRoute } from 'astro';
import { formatBibtex } from '../bibliography/bibtex.ts';
import { sourceCsl } from '../bibliography/csl.ts';
import { getSources } from '../collections/queries.ts';

export const GET: APIRoute = async () => new Response(formatBibtex([...(await getSources()).values()].map(sourceCsl)));
