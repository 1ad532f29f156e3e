import type { Redirect } from './redirects.ts';

/** The headers of every file: the one source for the files for hosts and for the server of the tests. */

export type Headers = Readonly<Record<string, string>>;

/** What a host must know about a built site. */
export interface HostRules {
  /** Folder in which the site lives, with a slash at both ends. */
  base: string;
  headers: Headers;
  /** Moved pages and files, with the site’s folder in their addresses; no anchors. */
  redirects: readonly Redirect[];
}

export interface HostFile {
  name: string;
  text: string;
}

/** Other sites do not see where a reader came from. Pages state it too, for hosts that do not send our headers. */
export const referrer = 'same-origin';

/** Device features that no page uses. Browsers log errors for features that they do not know. */
const unusedFeatures =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb';

/** The folder of files with hashed names. */
export const hashedFolder = '_astro/';

/** A file in the hashed folder is never requested again; everything else is requested each time. */
export const caching = {
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  other: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
} as const;

/** Media types by file extension, without charset. */
export const mediaTypes = {
  bib: 'text/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
} as const;

/** Values of the Content-Type header by file extension; text is sent as UTF-8. */
export const contentTypes = new Map<string, string>(
  Object.entries(mediaTypes).map(([extension, type]) => [
    extension,
    type.startsWith('text/') ? `${type}; charset=utf-8` : type,
  ]),
);

/** The media types that a host should compress; pictures and fonts are compressed already. */
export const compressible: readonly string[] = Object.values(mediaTypes).filter((type) =>
  /^text\/|[/+](json|xml)$/.test(type),
);

/**
 * The headers that go with every response. Pages share no window with the sites that they link to.
 * @param policy the Content-Security-Policy
 * @param alwaysHttps whether the domain will be served by HTTPS for at least a year, which only its owner can promise
 */
export const siteHeaders = (policy: string, alwaysHttps = false): Headers => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': referrer,
  'Permissions-Policy': unusedFeatures.replace(/[\w-]+/g, '$&=()').replaceAll(' ', ', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...(alwaysHttps && { 'Strict-Transport-Security': 'max-age=31536000' }),
});

/** Headers in the form that Vercel and Firebase read. */
export const headerList = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The content types of all files but pages, in the same form. @param source pattern of the files with an extension */
export const typeRules = (source: (extension: string) => string) =>
  [...contentTypes]
    .filter(([extension]) => extension !== 'html')
    .map(([extension, type]) => ({ source: source(extension), headers: headerList({ 'Content-Type': type }) }));
