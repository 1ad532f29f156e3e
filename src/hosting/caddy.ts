import { caching, compressible, contentType, contentTypes, hashedFolder, type Headers } from './headers.ts';
import type { HostFile, Rules } from './rules.ts';

const lines = (headers: Headers, indent: string) =>
  Object.entries(headers).map(([name, value]) => `${indent}${name} "${value}"`);

/** Caddy’s own list of what to compress lacks some of ours. A type may have a charset behind it. */
const encode = (indent: string) => [
  `${indent}encode {`,
  `${indent}  zstd`,
  `${indent}  gzip`,
  `${indent}  match {`,
  ...compressible.map((type) => `${indent}    header Content-Type ${type}*`),
  `${indent}  }`,
  `${indent}}`,
];

/**
 * Configuration for Caddy; where the site lies and what it is called come from the environment. No
 * header is taken away here: Caddy would then write all of its block at the very end, over those of
 * the other blocks, and not at all with an error.
 */
export const caddyFile = ({ base, headers, redirects }: Rules): HostFile => {
  const folder = base === '/' ? 'the site' : `the site in its folder ${base.slice(1)}`;
  return {
    name: 'Caddyfile',
    text: `${[
      `# SITE_ADDRESS is the name of the site, such as example.org; SITE_ROOT the folder that holds ${folder}.`,
      '{$SITE_ADDRESS::8080} {',
      '  root * {$SITE_ROOT:/srv}',
      ...encode('  '),
      '  header {',
      ...lines(headers, '    '),
      '  }',
      `  @hashed path ${base}${hashedFolder}*`,
      '  header @hashed {',
      ...lines(caching.hashed, '    '),
      '  }',
      `  @other not path ${base}${hashedFolder}*`,
      '  header @other {',
      ...lines(caching.other, '    '),
      '  }',
      ...Object.keys(contentTypes).flatMap((ending) => [
        `  @${ending} path *.${ending}`,
        `  header @${ending} Content-Type "${contentType(ending)}"`,
      ]),
      ...redirects.flatMap(({ from, to }) =>
        [...new Set([from, from.replace(/\/$/, '')])].map((path) => `  redir ${path} ${to} permanent`),
      ),
      // Caddy adds a slash by itself, but Debian’s drops what follows a question mark. The way on starts from
      // the page asked for: whole, a path such as //example.org/..%2fabout would be the name of another host.
      '  @asked {',
      '    not path */',
      '    file {path}/index.html',
      '    expression {query} != ""',
      '  }',
      '  redir @asked ./{file}/?{query} permanent',
      '  file_server {',
      '    hide _headers _redirects',
      '  }',
      '  handle_errors {',
      ...encode('    '),
      '    header {',
      ...lines({ ...caching.other, 'Content-Type': contentType('html') ?? '' }, '      '),
      '    }',
      `    rewrite * ${base}404.html`,
      '    file_server',
      '  }',
      '}',
    ]
      .join('\n')
      // As `caddy fmt` writes it.
      .replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2))}\n`,
  };
};
