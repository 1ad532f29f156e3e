import { rename, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds beside the last good site and swaps the two at the very end, so that a failed build leaves
 * the former output, and the files for hosts that belong to it, as they were. Must be the last
 * integration in the list.
 */
export function safeBuild(): AstroIntegration {
  let folders: string[] = [];
  return {
    name: 'safe-build',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        const finished = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        folders = [finished, hostFolder(finished)];
        for (const folder of folders) await rm(nextTo(folder), { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${nextTo(finished)}/`) });
      },
      'astro:build:done': async () => {
        for (const folder of folders) await swap(folder);
      },
    },
  };
}

/** Where the files for hosts lie that belong to a built site. */
export const hostFolder = (site: string): string => `${site}.hosts`;

/** Where a folder is made before it takes the place of the last one. */
export const nextTo = (folder: string): string => `${folder}.next`;

/** @throws if the new folder cannot take the place of the old one, which then stays where it was */
async function swap(folder: string): Promise<void> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  const replaces = await rename(folder, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  try {
    await rename(nextTo(folder), folder);
  } catch (error) {
    if (replaces) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
