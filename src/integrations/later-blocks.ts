import { readFile, writeFile } from 'node:fs/promises';
import { markLaterBlocks } from '../styles/later-blocks.ts';
import { afterBuild } from './after-build.ts';

/**
 * Marks in each page what a phone need not lay out at once. Must stand before unusedStyles, which reads the classes.
 */
export const laterBlocks = () =>
  afterBuild('later-blocks', async ({ assets }) => {
    for (const file of [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('.html')))
      await writeFile(file, markLaterBlocks(await readFile(file, 'utf8')));
  });
