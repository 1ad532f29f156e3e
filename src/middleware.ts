import { defineMiddleware } from 'astro:middleware';
import { linkFirstCitations } from './bibliography/citations.ts';

/** What can only be done to a page as a whole, in `npm run dev` as in a build. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(linkFirstCitations(await response.text()), response);
});
