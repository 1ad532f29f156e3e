import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ContentCopy } from '../authors/content-copy.ts';
import { checks, moved } from './checks.ts';
import { hosts, withHost, type Build, type Host } from './hosts.ts';

/**
 * Builds the site with two moved addresses, at the root and for a folder, serves it with each host that starts here,
 * and prints the result of each check: a table, then every difference from what we want. Usage: npm run hosting [--
 * <part of a host’s name> …]
 */
const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const chosen = hosts.filter(({ name }) => !wanted.length || wanted.some((part) => name.toLowerCase().includes(part)));
if (!chosen.length)
  throw new Error(`No host is called ${wanted.join(' or ')}. Use: ${hosts.map(({ name }) => name).join(', ')}.`);

const copy = new ContentCopy();
copy.addCode();
copy.write(
  'content/redirects.yaml',
  moved.map(({ from, to }) => `- { from: ${from}, to: "${to}", why: A test. }\n`).join(''),
);

function build(base: string): Build {
  const dist = join(copy.root, base === '/' ? 'dist' : 'dist-in-a-folder');
  execFileSync('node', ['src/astro.mjs', 'build', '--outDir', dist], {
    cwd: copy.root,
    env: { ...process.env, SITE_URL: 'https://example.org', BASE_PATH: base },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { dist, hosts: `${dist}.hosts`, base };
}

const differences: string[] = [];
const notStarted: string[] = [];

/** A row of the table; nothing if the host did not start. */
async function row(host: Host, built: Build): Promise<string[]> {
  const name = built.base === '/' ? host.name : `${host.name}, in ${built.base}`;
  try {
    return await withHost(host, built, async (origin) => {
      const cells: string[] = [];
      for (const { name: check, run } of checks) {
        const found = await run({ origin, base: built.base, dist: built.dist });
        cells.push(found.length ? 'no' : 'yes');
        differences.push(...found.map((what) => `${name}, ${check}: ${what}`));
      }
      return [`| ${[name, ...cells].join(' | ')} |`];
    });
  } catch (error) {
    notStarted.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
try {
  const [atRoot, inFolder] = [build('/'), build('/open-case/')];
  const rows: string[] = [];
  for (const host of chosen) {
    rows.push(...(await row(host, atRoot)));
    if (host.folder) rows.push(...(await row(host, inFolder)));
  }
  print([
    `| host | ${checks.map(({ name }) => name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(checks.length)}`,
    ...rows,
    ...(notStarted.length ? ['', 'Not started:', ...notStarted] : []),
    ...(differences.length ? ['', 'Differences:', ...differences] : []),
  ]);
  // Only the servers that run our own configuration as it is must pass; the others are emulators.
  const must = chosen.filter(({ folder }) => folder).map(({ name }) => name);
  if ([...notStarted, ...differences].some((line) => must.some((name) => line.startsWith(name)))) process.exitCode = 1;
} finally {
  copy.remove();
}
