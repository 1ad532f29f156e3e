import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the last good site and swaps the two at the very end, so that a failed build
 * leaves the former output as it was. Must be the last integration in the list.
 */
export function safeBuild(): AstroIntegration {
  let finished: string | undefined;
  return {
    name: 'safe-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        finished = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        await rm(`${finished}.next`, { recursive: true, force: true });
        updateConfig({ outDir: new URL(`file://${finished}.next/`) });
      },
      'astro:build:done': async () => {
        if (!finished) return;
        await rm(`${finished}.old`, { recursive: true, force: true });
        await rename(finished, `${finished}.old`).catch(() => undefined);
        await rename(`${finished}.next`, finished);
        await rm(`${finished}.old`, { recursive: true, force: true });
      },
    },
  };
}
