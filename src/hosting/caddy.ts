import {
  caching,
  compressible,
  contentTypes,
  hashedFolder,
  type Headers,
  type HostFile,
  type HostRules,
} from './headers.ts';
import { withoutSlashToo } from './redirects.ts';

/** A block of Caddy’s configuration, from its first line and its unindented lines. */
const block = (name: string, ...lines: string[]) => [`${name} {`, ...lines.map((line) => `\t${line}`), '}'];
const header = (matcher: string, headers: Headers) =>
  block(`header${matcher}`, ...Object.entries(headers).map(([name, value]) => `${name} "${value}"`));

/** Caddy’s own list of types to compress lacks some of ours. A type may be followed by a charset. */
const encode = block(
  'encode',
  'zstd',
  'gzip',
  ...block('match', ...compressible.map((type) => `header Content-Type ${type}*`)),
);

/**
 * Configuration for Caddy; environment variables name the folder and the domain of the site. No header is removed here,
 * because Caddy would then write the headers of that block last, over those of other blocks, and omit them for errors.
 */
export const caddyFile = ({ base, headers, redirects }: HostRules): HostFile => {
  const folder = base === '/' ? 'the site' : `the site in its folder ${base.slice(1)}`;
  const site = [
    'root * {$SITE_ROOT:/srv}',
    ...encode,
    ...header('', headers),
    `@hashed path ${base}${hashedFolder}*`,
    ...header(' @hashed', caching.hashed),
    `@other not path ${base}${hashedFolder}*`,
    ...header(' @other', caching.other),
    ...[...contentTypes].flatMap(([extension, type]) => [
      `@${extension} path *.${extension}`,
      `header @${extension} Content-Type "${type}"`,
    ]),
    ...withoutSlashToo(redirects).map(({ from, to }) => `redir ${from} ${to} permanent`),
    // Caddy adds a slash by itself, but Debian’s version drops the query. The redirect is relative to the requested
    // page, because as an absolute path //example.org/..%2fabout would name another host.
    ...block('@asked', 'not path */', 'file {path}/index.html', 'expression {query} != ""'),
    'redir @asked ./{file}/?{query} permanent',
    ...block('file_server', 'hide _headers _redirects'),
    ...block(
      'handle_errors',
      ...encode,
      ...header('', { ...caching.other, 'Content-Type': contentTypes.get('html') ?? '' }),
      `rewrite * ${base}404.html`,
      'file_server',
    ),
  ];
  const lines = [
    `# SITE_ADDRESS is the name of the site, such as example.org; SITE_ROOT the folder that holds ${folder}.`,
    ...block('{$SITE_ADDRESS::8080}', ...site),
  ];
  return { name: 'Caddyfile', text: `${lines.join('\n')}\n` };
};

/** A small container that serves the site with Caddy, built in the folder that contains `dist/` and `dist.hosts/`. */
export const containerFile = ({ base }: HostRules): HostFile => ({
  name: 'Containerfile',
  text: `FROM docker.io/library/caddy:2-alpine
COPY dist.hosts/Caddyfile /etc/caddy/Caddyfile
COPY dist /srv${base.replace(/\/$/, '')}
USER nobody
EXPOSE 8080
`,
});
