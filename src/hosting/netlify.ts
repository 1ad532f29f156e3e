import { caching, contentTypes, hashedFolder, type Headers, type HostFile, type HostRules } from './headers.ts';

/** Extensions whose type these hosts do not know, or send with an older name or without the charset. */
const unknown = ['bib', 'csv', 'js', 'md', 'webmanifest'];

const block = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The two files that Netlify and Cloudflare Pages read in the published folder, and do not serve. They set no caching
 * for pages, because both hosts revalidate by default, and Cloudflare joins the values of two rules.
 */
export const netlifyFiles = ({ base, headers, redirects }: HostRules): HostFile[] => {
  const blocks = [
    block('/*', headers),
    block(`${base}${hashedFolder}*`, caching.hashed),
    ...[...contentTypes]
      .filter(([extension]) => unknown.includes(extension))
      .map(([extension, type]) => block(`/*.${extension}`, { 'Content-Type': type })),
  ];
  return [
    { name: '_headers', text: `${blocks.join('\n\n')}\n` },
    { name: '_redirects', text: redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('') },
  ];
};
