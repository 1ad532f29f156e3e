import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  dependencies?: Record<string, string>;
}
const manifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** What a script names: in its imports, at once or later, and as a worker. */
const imported =
  /^\s*(?:import|export) (?!type\b)(?:[^;'"]* from )?'([^']+)'|\bimport\('([^']+)'\)|\bnew URL\('([^']+)', import\.meta\.url\)/gm;

/** The packages that a script imports, itself or through our own modules. */
function packagesIn(code: string, folder: string, seen: Set<string>): string[] {
  return [...code.matchAll(imported)].flatMap(([, first, later, worker]) => {
    const path = first ?? later ?? worker ?? '';
    if (!path.startsWith('.')) return [path.split('/', path.startsWith('@') ? 2 : 1).join('/')];
    const file = join(folder, path);
    if (!file.endsWith('.ts') || seen.has(file)) return [];
    seen.add(file);
    return packagesIn(readFileSync(file, 'utf8'), join(file, '..'), seen);
  });
}

const withNeeds = (name: string): string[] => [
  name,
  ...Object.keys(manifest(`node_modules/${name}`).dependencies ?? {}).flatMap(withNeeds),
];

/** The packages of which a part reaches readers: fonts, and what the scripts of pages import. */
export function shippedPackages(): string[] {
  const seen = new Set<string>();
  const inScripts = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro'))
    .flatMap((name) =>
      [...readFileSync(join('src', name), 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)].flatMap(([, code = '']) =>
        packagesIn(code, join('src', name, '..'), seen),
      ),
    );
  const fonts = Object.keys(manifest('.').dependencies ?? {}).filter((name) => name.startsWith('@fontsource'));
  return [...new Set([...fonts, ...inScripts.flatMap(withNeeds)])].sort();
}
