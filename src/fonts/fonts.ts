import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { basic, characters } from '../text/characters.ts';

const require = createRequire(import.meta.url);
const fontFile = (path: string) => require.resolve(`@fontsource-variable/${path}`);

/** The fonts of the pages, by the name that src/styles/fonts.css uses; a number is the one weight that the site has. */
const webFonts = {
  besley: { from: 'besley/files/besley-latin-wght-normal.woff2', weights: 600 },
  literata: { from: 'literata/files/literata-latin-wght-normal.woff2', weights: { min: 400, max: 650 } },
  'literata-italic': { from: 'literata/files/literata-latin-wght-italic.woff2', weights: 400 },
  sans: { from: 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2', weights: { min: 400, max: 600 } },
  sometype: { from: 'sometype-mono/files/sometype-mono-latin-wght-normal.woff2', weights: 500 },
} as const;

/** What the pages need of a font’s features: kerning, ligatures, accents in place, and digits of one width. */
const features = ['calt', 'ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'tnum'];

/** Cuts the fonts down to the characters, weights and features of the site, unless the folder already has them. */
export async function writeWebFonts(folder: string, root: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = await usedCharacters(root);
  // Whatever decides what a font becomes: this file, and the library that cuts.
  const recipe = Buffer.concat(
    await Promise.all(
      [fileURLToPath(import.meta.url), require.resolve('subset-font/package.json')].map((file) => readFile(file)),
    ),
  );
  await Promise.all(
    Object.entries(webFonts).map(async ([name, { from, weights }]) => {
      const target = join(folder, `${name}.woff2`);
      const original = await readFile(fontFile(from));
      const key = createHash('sha256').update(original).update(recipe).update(text).digest('hex');
      const last = await stat(target)
        .then(() => readFile(`${target}.key`, 'utf8'))
        .catch(() => '');
      if (last === key) return;
      const options = { variationAxes: { wght: weights }, keepFeatures: features, noHinting: true };
      const font = await subsetFont(original, text, { ...options, targetFormat: 'sfnt' });
      const all = { keepAllGlyphs: true, keepFeatures: features, targetFormat: 'woff2' } as const;
      await writeFile(target, await subsetFont(withOwnName(font), undefined, all));
      await writeFile(`${target}.key`, key);
    }),
  );
}

/** Where words are that readers see. */
const worded = [
  'content/**/*.{csv,mdx,yaml}',
  'src/**/*.astro',
  'src/{charts,figures,head,model,scripts}/**/*.ts',
  'src/site.ts',
];

/** The characters that every font holds: the basic ones, and what words have besides. */
export async function usedCharacters(root: string): Promise<string> {
  const used = new Set(basic);
  for await (const file of glob(worded, { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    for (const character of characters) if (!used.has(character) && text.includes(character)) used.add(character);
  }
  return [...used].sort().join('');
}

/** The licence of Source Sans reserves the name Source for the original, and a part of it is another font. */
function withOwnName(font: Buffer): Buffer {
  const wide = (text: string) => [...text].map((letter) => `\0${letter}`).join('');
  const named = new RegExp(`${wide('Source')}(?=(${wide(' ')})?${wide('Sans')})`, 'g');
  return Buffer.from(font.toString('latin1').replace(named, wide('A-Case')), 'latin1');
}

/** A font of one weight as TrueType, for images that are drawn at build time. */
export async function staticFont(name: keyof typeof webFonts, weight: number): Promise<Buffer> {
  const font = await readFile(fontFile(webFonts[name].from));
  return subsetFont(font, characters, { targetFormat: 'sfnt', variationAxes: { wght: weight } });
}
