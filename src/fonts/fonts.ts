import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { characters, latin, punctuation } from '../text/characters';

const require = createRequire(import.meta.url);
const fontFile = (path: string) => require.resolve(`@fontsource-variable/${path}`);

/** The fonts of the pages, by the name that src/styles/fonts.css uses. Source Sans is not subset, because its licence reserves the name for the original. */
const webFonts = {
  besley: { from: 'besley/files/besley-latin-wght-normal.woff2', weights: { min: 500, max: 800 } },
  literata: { from: 'literata/files/literata-latin-wght-normal.woff2', weights: { min: 400, max: 700 } },
  'literata-italic': { from: 'literata/files/literata-latin-wght-italic.woff2', weights: 400 },
  sometype: { from: 'sometype-mono/files/sometype-mono-latin-wght-normal.woff2', weights: { min: 400, max: 700 } },
} as const;

/** Subsets the fonts to the characters and weights that the site uses, unless the folder already has them. */
export async function writeWebFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(webFonts).map(async ([name, { from, weights }]) => {
      const text = name === 'literata-italic' ? latin + punctuation : characters;
      const target = join(folder, `${name}.woff2`);
      const { size } = await stat(fontFile(from));
      const key = createHash('sha256').update(JSON.stringify({ size, text, weights })).digest('hex');
      const last = await stat(target)
        .then(() => readFile(`${target}.key`, 'utf8'))
        .catch(() => '');
      if (last === key) return;
      const axes = { wght: weights };
      const font = await readFile(fontFile(from));
      await writeFile(target, await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: axes }));
      await writeFile(`${target}.key`, key);
    }),
  );
}

/** A font of one weight as TrueType, for images that are drawn at build time. */
export async function staticFont(name: keyof typeof webFonts | 'source-sans', weight: number): Promise<Buffer> {
  const from =
    name === 'source-sans' ? 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2' : webFonts[name].from;
  const font = await readFile(fontFile(from));
  return subsetFont(font, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
}
