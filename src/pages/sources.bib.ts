import type { APIRoute } from 'astro';
import { formatBibtex } from '../bibliography/bibtex';
import { sourceCsl } from '../bibliography/csl';
import { getSources } from '../collections/queries';

export const GET: APIRoute = async () => new Response(formatBibtex([...(await getSources()).values()].map(sourceCsl)));
