import { caching, compressible, contentTypes, hashedFolder, strictTransport, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

/** "always" sends a header with errors too. */
const lines = (headers: Headers, indent: string, always = true) =>
  Object.entries(headers).map(([name, value]) => `${indent}add_header ${name} "${value}"${always ? ' always' : ''};`);

/**
 * A piece of configuration for nginx, to be included in a server block that names `listen`,
 * `server_name` and `root`. nginx drops the headers of an outer block where an inner one adds its own,
 * so the list stands in both.
 */
export const nginxFile = ({ base, headers, redirects }: Rules): HostFile => {
  const everywhere = (indent: string) => lines(headers, indent);
  const text = compressible.filter((type) => type !== 'text/html');
  const folder = base === '/' ? 'the site' : `the site in its folder ${base.slice(1)}`;
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
      '#',
      '# Once the domain is served by HTTPS for good, add beside each of the headers below:',
      ...lines(strictTransport, '#   '),
      '',
      'absolute_redirect off;',
      'server_tokens off;',
      'charset utf-8;',
      `charset_types ${compressible.filter((type) => type.startsWith('text/') && type !== 'text/html').join(' ')};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 256;',
      `gzip_types ${text.join(' ')};`,
      'types {',
      ...Object.entries(contentTypes).map(([ending, type]) => `  ${type} ${ending};`),
      '}',
      '',
      `location ${base} {`,
      '  index index.html;',
      `  error_page 403 404 =404 ${base}404.html;`,
      ...everywhere('  '),
      ...lines(caching.other, '  '),
      '}',
      '',
      `location ${base}${hashedFolder} {`,
      `  error_page 403 404 =404 ${base}404.html;`,
      ...everywhere('  '),
      ...lines(caching.hashed, '  ', false),
      '}',
      '',
      ...['_headers', '_redirects'].map((name) => `location = ${base}${name} { return 404; }`),
      ...redirects.flatMap(({ from, to }) =>
        [...new Set([from, from.replace(/\/$/, '')])].map((path) => `location = ${path} { return 301 ${to}; }`),
      ),
    ].join('\n')}\n`,
  };
};
