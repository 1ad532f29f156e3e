import { caching, contentType, hashedFolder, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

/** Endings whose type such hosts do not know, or send under an older name or without the charset. */
const unknown = ['bib', 'csv', 'js', 'md', 'webmanifest'];

const block = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The two files that Netlify and Cloudflare Pages read at the top of what is published, and do not
 * serve. Neither names caching for pages: both hosts revalidate by themselves, and Cloudflare joins
 * the values of two rules.
 */
export const netlifyFiles = ({ base, headers, redirects }: Rules): HostFile[] => [
  {
    name: '_headers',
    text: `${[
      block('/*', headers),
      block(`${base}${hashedFolder}*`, caching.hashed),
      ...unknown.map((ending) => block(`/*.${ending}`, { 'Content-Type': contentType(ending) ?? '' })),
    ].join('\n\n')}\n`,
  },
  { name: '_redirects', text: redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('') },
];
