/** What every host should send with what; the one source for all of their files and for the tests' server. */

export type Headers = Readonly<Record<string, string>>;

/** Other sites are not told where a reader came from. Pages say so too, for hosts that send no header of ours. */
export const referrer = 'same-origin';

/**
 * Security headers beside the policy of src/hosting/csp.ts. Pages use no device, and share no window
 * with the sites that they link to.
 */
const security: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': referrer,
  // Only features that browsers know: others are logged as errors.
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Sent on demand: it binds a whole domain to HTTPS for a year, which only its owner can promise.
 */
const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The folder of files whose names change with what they hold. */
export const hashedFolder = '_astro/';

/** A file in the hashed folder is never asked for again; everything else is asked for each time. */
export const caching = {
  hashed: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  other: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
} as const;

/** Content types by ending; those of text are sent as UTF-8. */
export const contentTypes: Readonly<Record<string, string>> = {
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
};

const isText = (type: string) => type.startsWith('text/');

/** The types that a host should compress; pictures and fonts are compressed already. */
export const compressible = [...new Set(Object.values(contentTypes))].filter(
  (type) => isText(type) || /[/+](json|xml)$/.test(type),
);

/** Value of the Content-Type header for a file's ending, or undefined if it is not a kind that the site has. */
export function contentType(ending: string): string | undefined {
  const type = contentTypes[ending];
  return type && isText(type) ? `${type}; charset=utf-8` : type;
}

/**
 * The headers that go with every answer.
 * @param policy the Content-Security-Policy
 * @param httpsForGood whether the domain will be served by HTTPS for at least a year
 */
export const everywhere = (policy: string, httpsForGood = false): Headers => ({
  'Content-Security-Policy': policy,
  ...security,
  ...(httpsForGood && strictTransport),
});

/**
 * All headers of one file, as a host should send them.
 * @param file path inside the built site, without a slash at its beginning
 */
export function headersFor(file: string, policy: string): Headers {
  const type = contentType(file.split('.').at(-1) ?? '');
  return {
    ...everywhere(policy),
    ...(file.startsWith(hashedFolder) ? caching.hashed : caching.other),
    'Content-Type': type ?? 'application/octet-stream',
  };
}
