import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run licences`: the licence of each package that builds the site, and of what readers get.
 */
interface Package {
  name?: string;
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

function licenceOf({ license, licenses }: Package): string {
  const told = typeof license === 'string' ? license : license?.type;
  return told ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none told';
}

const { packages } = readJson('package-lock.json') as { packages: Record<string, Package> };
const byLicence = new Map<string, Set<string>>();
for (const [folder, locked] of Object.entries(packages)) {
  if (folder === '') continue;
  // What is for another system is in the lock file, and not installed here.
  const file = `${folder}/package.json`;
  const own = existsSync(file) ? (readJson(file) as Package) : locked;
  const licence = licenceOf(own);
  const name = `${folder.replace(/^.*node_modules\//, '')}@${locked.version}`;
  byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));
}

/** Licences that ask those who pass the work on to pass on its source too. */
const copyleft = /GPL|MPL|EPL|CPAL|CDDL|EUPL|OSL|CC-BY-SA/;
const groups = [...byLicence].sort(([, a], [, b]) => b.size - a.size);
const lines = ['Builds the site:\n'];
for (const [licence, names] of groups) {
  const marked = copyleft.test(licence) ? '  (copyleft)' : '';
  lines.push(`${String(names.size).padStart(5)}  ${licence}${marked}`);
  // The usual licences are only counted.
  if (marked || names.size <= 5) lines.push(...[...names].sort().map((name) => `         ${name}`));
}

/** The packages that a script imports, itself or through our own modules. */
function packagesIn(code: string, folder: string, seen: Set<string>): string[] {
  return [...code.matchAll(/^\s*(?:import|export) (?!type\b)(?:[^;'"]* from )?'([^']+)'/gm)].flatMap(
    ([, path = '']) => {
      if (!path.startsWith('.')) return [path.split('/', path.startsWith('@') ? 2 : 1).join('/')];
      const file = ['.ts', '/index.ts', ''].map((end) => join(folder, path) + end).find((name) => existsSync(name));
      if (!file?.endsWith('.ts') || seen.has(file)) return [];
      seen.add(file);
      return packagesIn(readFileSync(file, 'utf8'), join(file, '..'), seen);
    },
  );
}
const seen = new Set<string>();
const inScripts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.astro'))
  .flatMap((name) =>
    [...readFileSync(join('src', name), 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, code = '']) =>
      packagesIn(code, join('src', name, '..'), seen),
    ),
  );
const { dependencies, license } = readJson('package.json') as Package & { dependencies: Record<string, string> };
const fonts = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
lines.push('\nReaches readers:\n');
const manifest = (name: string) =>
  readJson(`node_modules/${name}/package.json`) as Package & { dependencies?: Record<string, string> };
const withNeeds = (name: string): string[] => [
  name,
  ...Object.keys(manifest(name).dependencies ?? {}).flatMap(withNeeds),
];
for (const name of [...new Set([...fonts, ...inScripts.flatMap(withNeeds)])].sort()) {
  lines.push(`       ${name}: ${licenceOf(manifest(name))}`);
}
lines.push(`       our own code: ${licenceOf({ license })}`);
lines.push('       our texts and data: CC-BY-4.0 (content/LICENSE)\n');
process.stdout.write(lines.join('\n'));
