import { existsSync, readFileSync } from 'node:fs';
import { shippedPackages } from './shipped-packages.ts';

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

lines.push('\nReaches readers:\n');
for (const name of shippedPackages())
  lines.push(`       ${name}: ${licenceOf(readJson(`node_modules/${name}/package.json`) as Package)}`);
lines.push(`       our own code: ${licenceOf(readJson('package.json') as Package)}`);
lines.push('       our texts and data: CC-BY-4.0 (content/LICENSE)\n');
process.stdout.write(lines.join('\n'));
