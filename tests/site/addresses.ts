import { readdirSync } from 'node:fs';
import { splitAddress } from '../../src/hosting/redirects.ts';
import { citationAnchor, frameAnchors, innerNames } from '../../src/schemas/fields.ts';

/** Where the addresses stand that were published, one a line, in order. */
export const listFile = 'tests/site/addresses.txt';

/** Ids that other sites have no reason to link to: of the frame, numbers that change, definitions. */
const isOfPage = (id: string) => frameAnchors.includes(id) || citationAnchor.test(id) || id.startsWith('term-');

/** What may be the label of another part of the page, such as the name of a tool beside the tool itself. */
const label = new RegExp(`-(${innerNames.join('|')})$`);

/** Elements that are no places: controls of figures, and what stands inside drawings. */
const controls = /^(form|input|select|button|output|option|fieldset|label|span|svg|g|defs|clippath|pattern)$/i;

/** The anchors of a page that mean something to a reader, in its order. */
export function anchorsIn(html: string): string[] {
  const places = [...html.matchAll(/<([a-z][a-z0-9-]*)\b(?:[^>"]|"[^"]*")*?\sid="([^"]+)"/gi)]
    .filter(([, tag = '']) => !controls.test(tag))
    .map(([, , id = '']) => id);
  // What the page itself links to is more than a label: readers copy such links.
  return places.filter((id) => !isOfPage(id) && (!label.test(id) || html.includes(` href="#${id}"`)));
}

/**
 * Every address of a built site that somebody may have kept.
 * @param pages the pages with their paths and their HTML, without those that only lead on
 */
export function builtAddresses(dist: string, pages: readonly { path: string; html: string }[]): string[] {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.html') && !/^[._]/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/\\/g, '/').slice(dist.length))
    .filter((path) => !path.startsWith('/_astro/'));
  const places = pages
    .filter(({ path }) => path !== '/404.html')
    .flatMap(({ path, html }) => [path, ...anchorsIn(html).map((id) => `${path}#${id}`)]);
  return [...places, ...files].sort();
}

/**
 * Addresses that were published and lead nowhere now.
 * @param built every address of the site
 * @param moved old pages and files with their new addresses
 * @param kept whether a page still has an element with an id, which an old anchor may be
 */
export function lost(
  published: readonly string[],
  built: readonly string[],
  moved: ReadonlyMap<string, string>,
  kept: (path: string, id: string) => boolean,
): string[] {
  const known = new Set(built);
  return published.filter((address) => {
    if (known.has(address) || moved.has(address)) return false;
    const { path, anchor } = splitAddress(address);
    const page = moved.has(path) ? splitAddress(moved.get(path) ?? '').path : path;
    // A server sends the anchor on with the page, so it must be there too.
    return anchor === undefined || !kept(page, anchor);
  });
}
