/** The only module that knows where the site is deployed. */

const { BASE_URL, SITE } = import.meta.env;
const base = BASE_URL.replace(/\/?$/, '/');

/**
 * Address of something on this site, for use in a link.
 * @param path path from the site's own root, beginning with a slash
 */
export const href = (path: string): string => base + path.replace(/^\//, '');

/** The same with scheme and host, for canonical links and other programs. */
export const absolute = (path: string): string => new URL(href(path), SITE).href;
