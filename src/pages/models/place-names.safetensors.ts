import type { APIRoute } from 'astro';
import { getOwnModel } from '../../collections/own-model.ts';

export const GET: APIRoute = async () =>
  new Response((await getOwnModel()).file, { headers: { 'content-type': 'application/octet-stream' } });
