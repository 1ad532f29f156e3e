import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { characters } from '../text/characters';

const require = createRequire(import.meta.url);

interface Face {
  file: string;
  from: string;
  text: string;
  weights: { min: number; max: number } | number;
}

/** Source Sans is not here: its name is reserved, so it is used as it is published. */
const faces: Face[] = [
  {
    file: 'besley.woff2',
    from: 'besley/files/besley-latin-wght-normal.woff2',
    text: characters,
    weights: { min: 500, max: 800 },
  },
  {
    file: 'literata.woff2',
    from: 'literata/files/literata-latin-wght-normal.woff2',
    text: characters,
    weights: { min: 400, max: 700 },
  },
  {
    file: 'literata-italic.woff2',
    from: 'literata/files/literata-latin-wght-italic.woff2',
    text: characters,
    weights: 400,
  },
  {
    file: 'sometype.woff2',
    from: 'sometype-mono/files/sometype-mono-latin-wght-normal.woff2',
    text: characters,
    weights: { min: 400, max: 700 },
  },
];

/**
 * Cuts the fonts down to the characters and weights that the site uses, before Vite asks for them.
 * The results lie in `.astro/fonts/`, named in the style sheet, and are made anew only when their
 * recipe changes.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        const folder = new URL('.astro/fonts/', config.root);
        await mkdir(folder, { recursive: true });
        await Promise.all(faces.map((face) => makeFace(face, folder)));
      },
    },
  };
}

/**
 * A face without axes, as TrueType, for pictures that are drawn when the site is built.
 * @param name file name of one of the faces above, without its ending, or of Source Sans
 */
export async function staticFace(name: 'besley' | 'literata' | 'sometype' | 'source-sans', weight: number) {
  const from =
    faces.find(({ file }) => file === `${name}.woff2`)?.from ??
    'source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
  return subsetFont(await readFile(require.resolve(`@fontsource-variable/${from}`)), characters, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weight },
  });
}

async function makeFace({ file, from, text, weights }: Face, folder: URL): Promise<void> {
  const source = require.resolve(`@fontsource-variable/${from}`);
  const recipe = createHash('sha256')
    .update(JSON.stringify({ source: await stat(source).then(({ size }) => size), text, weights }))
    .digest('hex');
  const stamp = new URL(`${file}.recipe`, folder);
  const target = new URL(file, folder);
  const made = await Promise.all([readFile(stamp, 'utf8'), stat(target)]).then(
    ([last]) => last === recipe,
    () => false,
  );
  if (made) return;
  const subset = await subsetFont(await readFile(source), text, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  await writeFile(target, subset);
  await writeFile(stamp, recipe);
}
