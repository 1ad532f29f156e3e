/** The only module that knows where the site is deployed. */

const { BASE_URL, SITE } = import.meta.env;
const base = BASE_URL.replace(/\/?$/, '/');

/**
 * Address of something on this site, for use in a link.
 * @param path path from the site's own root, beginning with a slash
 */
export const href = (path: string): string => base + path.replace(/^\//, '');

/** An address in a link: a path of this site as above; an anchor, or an address elsewhere, as it is. */
export const linkHref = (address: string): string => (address.startsWith('/') ? href(address) : address);

/** A path with scheme and host, for canonical links and other programs. */
export const absolute = (path: string): string => new URL(href(path), SITE).href;
