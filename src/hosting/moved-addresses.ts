import { copyFile, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError, type Problem } from '../reader/problems';
import { contentReader } from '../reader/read-content';
import { places } from '../schemas/places';
import { redirectSchema } from '../schemas/redirect';
import { site } from '../site';
import { hasAnchor, redirectPage, split, type Redirect } from './redirects';
import { ensureFolder, writeFiles } from './write-files';

/** @throws if the file has a problem */
export async function readRedirects(root: string): Promise<Redirect[]> {
  const problems: Problem[] = [];
  const entries = await contentReader(root, problems).list(places.redirects, redirectSchema);
  if (problems.length) throw new ContentError(problems);
  return entries.map(({ data }) => data);
}

/**
 * The check of the content knows most addresses before a build; this one knows all of them.
 * @throws if an old address still exists or a new one does not
 */
export async function checkRedirects(redirects: readonly Redirect[], built: string): Promise<void> {
  const exists = async (address: string) => {
    const { path, anchor } = split(address);
    const file = join(built, path.endsWith('/') ? `${path}index.html` : path);
    if (!(await stat(file).catch(() => undefined))?.isFile()) return false;
    return anchor === undefined || hasAnchor(await readFile(file, 'utf8'), anchor);
  };
  const problems: Problem[] = [];
  for (const { from, to } of redirects) {
    const place = { file: places.redirects, where: `from ${from}` };
    if (await exists(from))
      problems.push({ ...place, message: 'The site has this address itself.', hint: 'Remove the entry.' });
    if (!(await exists(to))) problems.push({ ...place, message: `The site has no "${to}".`, hint: 'Correct "to".' });
  }
  if (problems.length) throw new ContentError(problems);
}

/**
 * Writes a page that redirects for each moved page, and a copy of each moved file, which cannot redirect without the
 * help of a host.
 * @param toPath adds the site’s folder to a path
 * @param toUrl adds scheme and host as well
 */
export async function writeMoved(
  moved: readonly Redirect[],
  built: string,
  toPath: (path: string) => string,
  toUrl: (path: string) => string,
): Promise<void> {
  for (const { from, to } of moved) {
    if (!from.endsWith('/')) await copyFile(join(built, to), await ensureFolder(join(built, from)));
    else {
      const text = redirectPage(toPath(to), toUrl(to), site.language);
      await writeFiles(built, [{ name: `${from}index.html`, text }]);
    }
  }
}
