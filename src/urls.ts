/** The only module that knows where the site is deployed. */

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * Address of something on this site, for use in a link.
 * @param path path from the site's own root, beginning with a slash
 */
export const href = (path: string): string => base + path.replace(/^\//, '');

/**
 * The same with scheme and host, for canonical links and machines.
 * @param site Astro's configured `site`
 */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}
