import { caching, compressible, contentTypes, hashedFolder, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

/** "always" sends a header with errors too. */
const lines = (headers: Headers, indent: string, always = true) =>
  Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}"${always ? ' always' : ''};`);

/**
 * A piece of configuration for nginx, to be included in a server block that names `listen`,
 * `server_name` and `root`. All stands inside locations, so that nothing else of that server changes,
 * and no pattern of that server takes a file from them. nginx drops the headers of an outer block where
 * an inner one adds its own, so the list stands in each.
 */
export const nginxFile = ({ base, headers, redirects }: Rules): HostFile => {
  const text = compressible.filter((type) => type !== 'text/html');
  const moved = (path: string, to: string) => [
    `location = ${path} {`,
    '  absolute_redirect off;',
    ...lines({ ...headers, ...caching.other }, '  '),
    `  return 301 ${to};`,
    '}',
  ];
  const folder = base === '/' ? 'the site' : `the site in its folder ${base.slice(1)}`;
  const notFound = `  error_page 403 404 =404 ${base}404.html;`;
  const files = (address: string, cache: string[]) => [
    `location ^~ ${address} {`,
    '  index index.html;',
    notFound,
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset utf-8;',
    `  charset_types ${text.filter((type) => type.startsWith('text/')).join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_min_length 256;',
    `  gzip_types ${text.join(' ')};`,
    '  types {',
    ...Object.entries(contentTypes).map(([ending, type]) => `    ${type} ${ending};`),
    '  }',
    ...lines(headers, '  '),
    ...cache,
    '}',
    '',
  ];
  return {
    name: 'nginx.conf',
    text: `${[
      '# Include this in a server block of your own:',
      '#',
      '#   server {',
      '#     listen 443 ssl;',
      '#     server_name example.org;',
      `#     root /srv/www;  # holds ${folder}`,
      '#     include /srv/nginx.conf;',
      '#   }',
      '',
      ...files(base, lines(caching.other, '  ')),
      ...files(base + hashedFolder, lines(caching.hashed, '  ', false)),
      ...['_headers', '_redirects'].flatMap((name) => [`location = ${base}${name} {`, notFound, '  return 404;', '}']),
      ...redirects.flatMap(({ from, to }) =>
        [...new Set([from, from.replace(/\/$/, '')])].flatMap((path) => moved(path, to)),
      ),
      // No place below is that of the folder without its slash, and nginx would lead on to its own port.
      ...(base === '/' ? [] : moved(base.slice(0, -1), `${base}$is_args$args`)),
    ].join('\n')}\n`,
  };
};
