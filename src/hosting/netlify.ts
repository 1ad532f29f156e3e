import { caching, contentTypes, hashedFolder, type Headers, type HostFile, type HostRules } from './headers.ts';

/** Extensions whose type such hosts do not know, or send under an older name or without the charset. */
const unknown = ['bib', 'csv', 'js', 'md', 'webmanifest'];

const block = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The two files that Netlify and Cloudflare Pages read at the top of what is published, and do not serve. Neither names
 * caching for pages: both hosts revalidate by themselves, and Cloudflare joins the values of two rules.
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
