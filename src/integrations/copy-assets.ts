import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ensureFolder } from './write-files.ts';

/**
 * Copies fonts and images into the built site. Astro 7 does this itself, but looks for them at a `file:` address that
 * is not percent-encoded: in a folder with "%" in its name it finds none, and reports nothing.
 */
export function copyAssets(): AstroIntegration {
  return {
    name: 'copy-assets',
    hooks: {
      'astro:config:done': ({ config }) => {
        const site = fileURLToPath(config.outDir);
        config.vite.plugins?.push({
          name: 'copy-assets',
          applyToEnvironment: ({ name }) => name === 'prerender',
          async writeBundle({ dir = '' }, bundle) {
            for (const { type, fileName } of Object.values(bundle)) {
              if (type !== 'asset' || !fileName.startsWith(`${config.build.assets}/`)) continue;
              await copyFile(join(dir, fileName), await ensureFolder(join(site, fileName)));
            }
          },
        });
      },
    },
  };
}
