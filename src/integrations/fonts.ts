import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWebFonts } from '../fonts/fonts';

/** Puts the fonts of the style sheet into `.astro/fonts/`, before Vite asks for them. */
export const fonts = (): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': ({ config }) => writeWebFonts(fileURLToPath(new URL('.astro/fonts/', config.root))),
  },
});
