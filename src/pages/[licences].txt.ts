import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';

/**
 * The licence files of the fonts, and of the libraries that reach readers in part: each must be passed on with them.
 * A test compares them with what the scripts of pages import.
 */
export const licenceFiles = {
  'code-licences': ['minisearch/LICENSE.txt', 'fastest-levenshtein/LICENSE.md'],
  'fonts-licence': ['besley', 'literata', 'source-sans-3', 'sometype-mono'].map(
    (name) => `@fontsource-variable/${name}/LICENSE`,
  ),
};

export const getStaticPaths = (() =>
  Object.entries(licenceFiles).map(([licences, files]) => ({
    params: { licences },
    props: { files },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ files: string[] }> = async ({ props }) => {
  const texts = await Promise.all(props.files.map((file) => readFile(`node_modules/${file}`, 'utf8')));
  return new Response(texts.join(`\n${'-'.repeat(72)}\n\n`));
};
