import { LinkChecker } from 'linkinator';
import { readFileSync } from 'node:fs';

/**
 * `npm run links`: asks for every outside address that the built site links to, and prints in
 * Markdown which do not answer. Run by hand or on a schedule, never as a test: whether a site of
 * somebody else answers says nothing about a change to ours.
 */
const [, ownPages = ''] = /<loc>(https?:\/\/[^/<]+)/.exec(readFileSync('dist/sitemap-0.xml', 'utf8')) ?? [];
const { links } = await new LinkChecker().check({
  path: './',
  serverRoot: 'dist',
  recurse: true,
  concurrency: 20,
  timeout: 30_000,
  retry: true,
  // Canonical links, to where the site will live.
  linksToSkip: async (link) => link.startsWith(ownPages),
});

// Our own pages are told of by their paths in dist/.
const outside = links.filter(({ url, state }) => state !== 'SKIPPED' && /^https?:/.test(url));
const byAddress = Map.groupBy(outside, ({ url }) => url);
/** A page on which a link stands, without our checker's own server. */
const place = (parent = '') => parent.replace(/^https?:\/\/[^/]+/, '').replace(/^dist\//, '') || '/';
const list = (title: string, found: [string, typeof outside][]) =>
  found.length === 0
    ? []
    : [
        `\n## ${title}\n`,
        ...found.map(
          ([url, uses]) =>
            `- ${url} (${uses[0]?.status || 'no answer'}), on ${[...new Set(uses.map(({ parent }) => place(parent)))].join(', ')}`,
        ),
      ];

const wrong = [...byAddress].filter(([, uses]) => uses[0]?.state === 'BROKEN');
/** Answers of sites that turn programs away: these say nothing of what a reader would see. */
const turnedAway = [401, 403, 405, 418, 429, 451, 999];
const isTurnedAway = ([, uses]: [string, typeof outside]) => turnedAway.includes(uses[0]?.status ?? 0);
const gone = wrong.filter((entry) => !isTurnedAway(entry));
process.stdout.write(
  [
    `# Outside links\n\n${byAddress.size} addresses, ${gone.length} without a good answer.`,
    ...list('No good answer', gone),
    ...list('Turned our checker away: look by hand', wrong.filter(isTurnedAway)),
    '',
  ].join('\n'),
);
if (gone.length > 0) process.exitCode = 1;
