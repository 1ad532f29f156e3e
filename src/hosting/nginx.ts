import {
  caching,
  compressible,
  hashedFolder,
  mediaTypes,
  type Headers,
  type HostFile,
  type HostRules,
} from './headers.ts';
import { withoutSlashToo } from './redirects.ts';

/** @param always whether the headers go with errors too */
const addHeaders = (headers: Headers, always = true) =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}"${always ? ' always' : ''};`);

const block = (name: string, ...lines: string[]) => [`${name} {`, ...lines.map((line) => `  ${line}`), '}'];

/**
 * Configuration for nginx, to be included in a server block with `listen`, `server_name` and `root`. Everything is
 * inside locations, so that it does not affect the rest of that server, and no pattern of that server matches first.
 * nginx drops the headers of an outer block if an inner one adds headers, so each block has the full list.
 */
export const nginxFile = ({ base, headers, redirects }: HostRules): HostFile => {
  const compressed = compressible.filter((type) => type !== 'text/html');
  const folder = base === '/' ? 'the site' : `the site in its folder ${base.slice(1)}`;
  const notFound = `error_page 403 404 =404 ${base}404.html;`;
  const moved = (path: string, to: string) =>
    block(
      `location = ${path}`,
      'absolute_redirect off;',
      ...addHeaders({ ...headers, ...caching.other }),
      `return 301 ${to};`,
    );
  const files = (address: string, cache: string[]) => [
    ...block(
      `location ^~ ${address}`,
      'index index.html;',
      notFound,
      'absolute_redirect off;',
      'server_tokens off;',
      'charset utf-8;',
      `charset_types ${compressed.filter((type) => type.startsWith('text/')).join(' ')};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 256;',
      `gzip_types ${compressed.join(' ')};`,
      ...block('types', ...Object.entries(mediaTypes).map(([extension, type]) => `${type} ${extension};`)),
      ...addHeaders(headers),
      ...cache,
    ),
    '',
  ];
  const lines = [
    '# Include this in a server block of your own:',
    '#',
    '#   server {',
    '#     listen 443 ssl;',
    '#     server_name example.org;',
    `#     root /srv/www;  # holds ${folder}`,
    '#     include /srv/nginx.conf;',
    '#   }',
    '',
    ...files(base, addHeaders(caching.other)),
    ...files(base + hashedFolder, addHeaders(caching.hashed, false)),
    ...['_headers', '_redirects'].flatMap((name) => block(`location = ${base}${name}`, notFound, 'return 404;')),
    ...withoutSlashToo(redirects).flatMap(({ from, to }) => moved(from, to)),
    // No location above matches the folder without its slash, and nginx would redirect to its own port.
    ...(base === '/' ? [] : moved(base.slice(0, -1), `${base}$is_args$args`)),
  ];
  return { name: 'nginx.conf', text: `${lines.join('\n')}\n` };
};
