import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../serve.ts';
import { checkFigures, checkOwnModel, checkPage, type Result } from './checks.ts';
import type { Browser, Engine } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/**
 * Tries every page and every interactive figure of the built site in Firefox and in WebKit; the
 * other browser tests run in Chromium. Needs a built site in dist/.
 * Usage: node tests/engines/run.ts [--allow-missing] [engine …]
 */
const allowMissing = process.argv.includes('--allow-missing');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const engines = [firefox, webkit].filter(({ name }) => asked.length === 0 || asked.includes(name.toLowerCase()));
const print = (line: string) => process.stdout.write(`${line}\n`);

if (!existsSync('dist/sitemap-0.xml')) throw new Error('There is no built site in dist/. Run: npm run build');
if (engines.length === 0) throw new Error(`There is no engine ${asked.join(', ')}. Use: firefox, webkit.`);

/** The custom elements of the figures have the names of their folders. */
const figureNames = readdirSync('src/figures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

const addresses = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
  ([, loc = '']) => new URL(loc).pathname,
);
// An address that does not exist shows 404.html.
addresses.push('/nowhere/');

/**
 * The built site with a recorder of errors in each page, because WebDriver tells of none: scripts
 * that throw, promises, files that do not load, what the console was told, the security policy.
 */
function recordedSite(): string {
  const folder = 'test-results/engines';
  rmSync(folder, { recursive: true, force: true });
  cpSync('dist', folder, { recursive: true });
  writeFileSync(
    join(folder, 'recorder.js'),
    `window.seenErrors = [];
const see = (...words) => window.seenErrors.push(words.map(String).join(' '));
addEventListener('error', ({ message, target }) => see(message ?? 'not loaded: ' + (target.src ?? target.href)), true);
addEventListener('unhandledrejection', ({ reason }) => see(reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => see(violatedDirective, blockedURI));
console.error = see;
console.warn = see;
`,
  );
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )) {
    const html = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), html.replace('<head>', '<head><script src="/recorder.js"></script>'));
  }
  return folder;
}

/** Installs what an engine needs where that is allowed, and says what is still not there. */
function missing(engine: Engine): string[] {
  if (engine.missing().length > 0 && process.getuid?.() === 0) {
    try {
      const quiet = { stdio: 'ignore', timeout: 10 * 60_000 } as const;
      execFileSync('apt-get', ['update', '-qq'], quiet);
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...engine.packages], quiet);
    } catch {
      // What is not there now is told below.
    }
  }
  return engine.missing();
}

const passed = (results: readonly Result[]) =>
  `${results.filter(({ wrong }) => wrong === undefined).length} of ${results.length}`;

/**
 * What each page gave in an engine, printed as it comes, since a slow machine takes minutes; a browser that dies is
 * told of and started anew.
 */
async function tryAll(engine: Engine, root: string): Promise<Map<string, Result[]>> {
  const found = new Map<string, Result[]>();
  let browser: Browser | undefined;
  for (const address of addresses) {
    try {
      browser ??= await engine.start();
      const url = new URL(address, root).href;
      const results = [
        ...(await checkPage(browser, url)),
        ...(await checkFigures(browser, url)),
        ...(await checkOwnModel(browser, url)),
      ];
      found.set(address, results);
      print(`${engine.name}  ${address}  ${passed(results)}`);
    } catch (error) {
      found.set(address, [{ what: 'browser', wrong: error instanceof Error ? error.message : String(error) }]);
      await browser?.close();
      browser = undefined;
    }
  }
  await browser?.close();
  return found;
}

const server = await serve(0, recordedSite());
const results = new Map<string, Map<string, Result[]>>();
for (const engine of engines) {
  const gone = missing(engine);
  if (gone.length === 0) {
    print(`${engine.name}: ${addresses.length} pages`);
    results.set(engine.name, await tryAll(engine, server.root));
  } else {
    print(`${engine.name}: NOT RUN, ${gone.join(' and ')} is missing.`);
    print(`  On Debian, as root: apt-get install ${engine.packages.join(' ')}`);
    if (!allowMissing) process.exitCode = 1;
  }
}
server.close();

const width = Math.max(...addresses.map(({ length }) => length)) + 2;
print(`\n${'page'.padEnd(width)}${engines.map(({ name }) => name.padEnd(12)).join('')}`);
const failures: string[] = [];
for (const address of addresses) {
  const cells = engines.map(({ name }) => {
    const tried = results.get(name)?.get(address);
    const wrong = tried?.filter((result) => result.wrong !== undefined) ?? [];
    failures.push(...wrong.map((result) => `${name}  ${address}  ${result.what}: ${result.wrong}`));
    return tried ? passed(tried) : 'not run';
  });
  print(address.padEnd(width) + cells.map((cell) => cell.padEnd(12)).join(''));
}
for (const [name, byPage] of results) {
  const tried = new Set([...byPage.values()].flat().map(({ what }) => what));
  const absent = figureNames.filter((figure) => !tried.has(figure));
  if (absent.length > 0) failures.push(`${name}  figures that no page showed: ${absent.join(', ')}`);
}
print(failures.length > 0 ? `\n${failures.join('\n')}` : '\nNothing went wrong in what was run.');
if (failures.length > 0) process.exitCode = 1;
