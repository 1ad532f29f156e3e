import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWebFonts } from '../fonts/fonts.ts';

/** Writes the fonts of the style sheet to `.astro/fonts/`, before Vite reads them. */
export const fonts = (): AstroIntegration => ({
  name: 'fonts',
  hooks: {
    'astro:config:setup': ({ config }) =>
      writeWebFonts(fileURLToPath(new URL('.astro/fonts/', config.root)), fileURLToPath(config.root)),
  },
});
