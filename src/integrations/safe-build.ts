import { rename, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds into a folder beside the last good site and swaps the two at the very end, so that a failed build does not
 * change the last output and its files for hosts. Must be the last integration in the list.
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
        for (const folder of folders) await rm(stagingFolder(folder), { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(`${stagingFolder(finished)}/`) });
      },
      'astro:build:done': async () => {
        for (const folder of folders) await swap(folder);
      },
    },
  };
}

/** The folder with the files for hosts of a built site. */
const hostFolder = (site: string): string => `${site}.hosts`;

/** The folder that a build writes before it replaces the last one. */
const stagingFolder = (folder: string): string => `${folder}.next`;

/** The folder with the files for hosts while a build writes it. @param site the folder of that build */
export const stagedHostFolder = (site: string): string => stagingFolder(hostFolder(site.replace(/\.next[\\/]?$/, '')));

/** @throws if the new folder cannot replace the old one, which then stays as it was */
async function swap(folder: string): Promise<void> {
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  const hadOld = await rename(folder, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  try {
    await rename(stagingFolder(folder), folder);
  } catch (error) {
    if (hadOld) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
