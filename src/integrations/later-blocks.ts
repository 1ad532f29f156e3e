import { readFile, writeFile } from 'node:fs/promises';
import { markLaterBlocks } from '../styles/later-blocks.ts';
import { afterBuild } from './after-build.ts';

/** Nothing of a page waits for its scripts, so they leave the line to the words and fonts. */
const lateScripts = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/**
 * Marks in each page what a phone need not lay out, or fetch, at once. Must stand before unusedStyles, which reads the
 * classes.
 */
export const laterBlocks = () =>
  afterBuild('later-blocks', async ({ assets }) => {
    for (const file of [...assets.values()].flat().filter(({ pathname }) => pathname.endsWith('.html')))
      await writeFile(file, lateScripts(markLaterBlocks(await readFile(file, 'utf8'))));
  });
