import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../reader/problems.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import { siteAnchors } from './anchors.ts';
import type { Content } from './content.ts';

/** The list of what was published; `npm run addresses` adds to it, and a test of the built site reads it too. */
const listFile = 'tests/site/addresses.txt';

/**
 * Pages and parts of pages that were published and lead nowhere now, such as after a change of a heading: a warning,
 * since the test of a built site knows for certain.
 * @param root folder that holds `content/`
 * @param content in which nothing is wrong
 */
export async function lostAddresses(root: string, content: Content): Promise<Problem[]> {
  const published = await readFile(join(root, listFile), 'utf8').catch(() => '');
  const anchors = await siteAnchors(content, () => undefined);
  const moved = new Set(content.redirects.map(({ data }) => data.from));
  const lost = published.split(/\r?\n/).filter((address) => {
    const [path = '', anchor] = address.split('#');
    if (!path.endsWith('/') || moved.has(path) || moved.has(address)) return false;
    return anchor === undefined ? !anchors.has(path) : anchors.get(path)?.has(anchor) === false;
  });
  const hint = `Put it back, or say in ${contentPaths.redirects} where it is now.`;
  return lost.map((address) => ({
    file: contentPaths.redirects,
    message: `"${address}" was published and leads nowhere now.`,
    hint,
  }));
}
