import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';

/** The licences of the libraries of which a part reaches readers; each asks to be passed on with it. */
const files = ['node_modules/minisearch/LICENSE.txt', 'node_modules/fastest-levenshtein/LICENSE.md'];

export const GET: APIRoute = async () => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Response(texts.join(`\n${'-'.repeat(72)}\n\n`));
};
