import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { APIRoute } from 'astro';

/** The licences of the typefaces, which must travel with them, as their packages hold them. */
const packages = ['besley', 'literata', 'source-sans-3', 'sometype-mono'];

export const GET: APIRoute = async () => {
  const require = createRequire(import.meta.url);
  const texts = await Promise.all(
    packages.map((name) => readFile(require.resolve(`@fontsource-variable/${name}/LICENSE`), 'utf8')),
  );
  return new Response(texts.join(`\n${'-'.repeat(72)}\n\n`));
};
