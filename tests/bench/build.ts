import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ContentCopy } from '../authors/content-copy.ts';
import { Lab, versions } from './lab.ts';
import { machine } from './machine.ts';
import { kilobytes, table } from './numbers.ts';
import { addArticles } from './synthetic.ts';
import { words } from './words.ts';

/**
 * Prints what it takes to build the site with more and more articles, beside Astro's minimal setup with the
 * same text. Usage: npm run bench:build -- [--articles 5 --articles 100]
 */
const { values } = parseArgs({
  options: { articles: { type: 'string', multiple: true, default: ['5', '100', '1000'] } },
});
const fewest = readdirSync('content/articles').length;
const sizes = values.articles
  .map((given) => {
    const size = Number(given);
    if (!Number.isInteger(size) || size < fewest)
      throw new Error(`--articles must be a whole number from ${fewest}, the real ones, but is ${given}.`);
    return size;
  })
  .sort((a, b) => a - b);

interface Build {
  /** Processor time of all processes and threads, in seconds: other work on the machine hardly changes it. */
  seconds: number;
  /** Most memory that one of the processes held, in MB. */
  peak: number;
}

/** Builds the Astro project of a folder. @throws with what Astro printed if it fails */
function build(folder: string): Build {
  const useFile = join(folder, 'use.txt');
  rmSync(useFile, { force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', resolve('tests/bench/report-use.ts'), resolve('node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, NODE_ENV: 'production', USE_FILE: useFile, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  if (status !== 0) throw new Error(`The build in ${folder} failed:\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
  const processes = readFileSync(useFile, 'utf8').trim().split('\n');
  const uses = processes.map((line) => line.split(' ').map(Number));
  return {
    seconds: uses.reduce((sum, [seconds = 0]) => sum + seconds, 0),
    peak: Math.max(...uses.map(([, peak = 0]) => peak)),
  };
}

/** How many pages a built site has, how many bytes each takes with all its files, and the HTML of an article. */
function weigh(dist: string): { pages: number; perPage: number; perArticle: number } {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stats: statSync(join(dist, name)) }))
    .filter(({ stats }) => stats.isFile());
  const named = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  const bytes = (list: typeof files) => list.reduce((sum, { stats }) => sum + stats.size, 0);
  const [pages, articles] = [named(/\.html$/), named(/^articles[\\/].+[\\/]index\.html$/)];
  return { pages: pages.length, perPage: bytes(files) / pages.length, perArticle: bytes(articles) / articles.length };
}

interface Row {
  site: string;
  articles: number;
  first: Build;
  again: Build;
  weight: ReturnType<typeof weigh>;
}

/** Builds twice: from nothing, and after a change in one article. */
function buildTwice(site: string, articles: number, folder: string, change: () => void): Row {
  const told = (when: string) => {
    const result = build(folder);
    console.warn(
      `${site}, ${articles} articles, ${when}: ${result.seconds.toFixed(1)} s, ${result.peak.toFixed(0)} MB`,
    );
    return result;
  };
  const first = told('first build');
  change();
  const again = told('after one change');
  return { site, articles, first, again, weight: weigh(join(folder, 'dist')) };
}

function thisSite(articles: number): { row: Row; texts: string[] } {
  const copy = new ContentCopy();
  try {
    copy.addCode();
    rmSync(join(copy.root, '.astro'), { recursive: true, force: true });
    addArticles(copy, articles);
    const model = readdirSync('content/articles')[0] ?? '';
    const row = buildTwice('This site', articles, copy.root, () =>
      copy.replace(`content/articles/${model}`, /^dek: ./m, 'dek: One change. '),
    );
    const texts = readdirSync(join(copy.root, 'dist/articles'))
      .map((name) => join(copy.root, 'dist/articles', name, 'index.html'))
      .filter((file) => existsSync(file))
      .map((file) => toMdx(readFileSync(file, 'utf8')));
    return { row, texts };
  } finally {
    copy.remove();
  }
}

/** The words of an article as MDX that holds no component. */
function toMdx(html: string): string {
  const { title, markdown } = words(html, { pictures: false });
  return `# ${title}\n\n${markdown.replace(/[{}]/g, '\\$&').replace(/<(https?:[^>]+)>/g, '[$1]($1)')}`;
}

/** What `npm create astro -- --template minimal` makes, with MDX: one page for each text. */
function minimalSetup(lab: Lab, texts: readonly string[]): Row {
  const folder = `minimal-${texts.length}`;
  const names = ['astro', '@astrojs/mdx'] as const;
  const dependencies = Object.fromEntries(names.map((name) => [name, versions[name]]));
  lab.write(`${folder}/package.json`, JSON.stringify({ private: true, type: 'module', dependencies }));
  lab.write(
    `${folder}/astro.config.mjs`,
    `import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n`,
  );
  const write = (i: number, text: string) => lab.write(`${folder}/src/pages/articles/${i + 1}.mdx`, text);
  texts.forEach((text, i) => write(i, text));
  return buildTwice('Astro, minimal', texts.length, join(lab.root, folder), () =>
    write(0, `${texts[0]}\n\nOne change.\n`),
  );
}

const lab = new Lab();
try {
  lab.install('astro', '@astrojs/mdx');
  const rows = sizes.flatMap((articles) => {
    const { row, texts } = thisSite(articles);
    return [row, minimalSetup(lab, texts)];
  });
  process.stdout.write(report(rows));
} finally {
  lab.remove();
}

function report(rows: readonly Row[]): string {
  return [
    '# Build',
    '',
    ...machine(),
    `- Astro ${versions.astro}, @astrojs/mdx ${versions['@astrojs/mdx']}`,
    '- The first build begins with nothing kept: fonts are cut too. The second follows a change in one article. Times are',
    '  those of the processor in all threads, so that other work on the machine hardly falls on them. Memory is the most',
    '  that the largest process held. Sizes are uncompressed, in KB of 1,024',
    '- Each article beyond the real ones brings a claim, a term and ten sources of its own',
    '- A further article: what one took, beyond the row before of the same site; in proportion if it does not rise',
    '',
    table(
      // prettier-ignore
      ['Site', 'Articles', 'Pages', 'First build, s', 'A further article, s', 'After one change, s', 'Memory, MB', 'A further article, MB', 'HTML of an article, KB', 'All files for each page, KB'],
      rows.map((row) => {
        const { site, articles, first, again, weight } = row;
        const before = rows.findLast((other) => other.site === site && other.articles < articles);
        const further = (of: (row: Row) => number, digits: number) =>
          before ? ((of(row) - of(before)) / (articles - before.articles)).toFixed(digits) : '';
        const peak = ({ first, again }: Row) => Math.max(first.peak, again.peak);
        return [
          site,
          String(articles),
          String(weight.pages),
          first.seconds.toFixed(1),
          further(({ first }) => first.seconds, 3),
          again.seconds.toFixed(1),
          peak(row).toFixed(0),
          further(peak, 2),
          kilobytes(weight.perArticle),
          kilobytes(weight.perPage),
        ];
      }),
    ),
    '',
  ].join('\n');
}
