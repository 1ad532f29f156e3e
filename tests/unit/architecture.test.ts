import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Everything in src/: what stands here may import what stands after it, and nothing before it. */
const order = [
  'middleware.ts',
  'pages',
  'layouts',
  'integrations',
  'output',
  'hosting',
  'check',
  'authoring',
  'scripts',
  'figures',
  'components',
  'head',
  'images',
  'styles',
  'fonts',
  'exports',
  'markdown',
  'content.config.ts',
  'env.d.ts',
  'charts',
  'collections',
  'reader',
  'bibliography',
  'urls.ts',
  'model',
  'text',
  'schemas',
  'site.ts',
  // These import nothing of ours.
  'astro.mjs',
  'installed.mjs',
];
const browserScript = /<script[^>]*>[\s\S]*?<\/script>/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(ts|mjs|astro)$/.test(file));
const read = (file: string) => readFileSync(file, 'utf8');
/** What code names in its imports. */
const named = (code: string) => [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
const relative = (code: string) => named(code).filter((name) => name.startsWith('.'));
const imports = (file: string, code: string) =>
  relative(code)
    .map((name) => posix.join(posix.dirname(file), name))
    .filter((other) => files.includes(other));

/** What each file needs when the site is built; a script element asks a browser for its code later. */
const needs = new Map(files.map((file) => [file, imports(file, read(file).replace(browserScript, ''))]));
const place = (file: string) => order.indexOf(file.split('/')[1] ?? '');

test('everything in src/ has its place in the order, once', () => {
  expect([...order].sort()).toEqual(readdirSync('src').sort());
});

test('an import names its file in full, as Node wants it', () => {
  const without = files.flatMap((file) =>
    relative(read(file)).flatMap((name) => (/\.\w+(\?\w+)?$/.test(name) ? [] : [`${file}: ${name}`])),
  );
  expect(without).toEqual([]);
});

test('imports go one way', () => {
  const against = [...needs].flatMap(([file, others]) =>
    others.filter((other) => place(other) < place(file)).map((other) => `${file} → ${other}`),
  );
  expect(against).toEqual([]);
});

test('no imports go in a circle', () => {
  const done = new Set<string>();
  const circle = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    const found = (needs.get(file) ?? [])
      .map((other) => circle(other, [...path, file]))
      .find(({ length }) => length > 0);
    done.add(file);
    return found ?? [];
  };
  expect(files.map((file) => circle(file, []).join(' → ')).filter(Boolean)).toEqual([]);
});

test('what runs in a browser is in src/scripts/', () => {
  const inBrowser = files
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) => (read(file).match(browserScript) ?? []).flatMap((script) => imports(file, script)));
  // A figure hands its model to the script that they share.
  expect(inBrowser.filter((file) => !/^src\/(scripts|figures)\//.test(file))).toEqual([]);
  const others = [...needs].filter(([file]) => !file.startsWith('src/scripts/'));
  expect(others.filter(([, needed]) => needed.some((file) => file.startsWith('src/scripts/')))).toEqual([]);
  const usesBrowser = /\b(window|localStorage|navigator|customElements|HTMLElement)\b/;
  const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
  expect(others.map(([file]) => file).filter((file) => file.endsWith('.ts') && usesBrowser.test(code(file)))).toEqual(
    [],
  );
});

test('what src/ imports is a dependency, and what only tests import is a devDependency', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const packages = [...files, 'astro.config.mjs', 'tailwind.config.ts']
    .flatMap((file) => named(read(file).replace(/^\s*import type [^;]*;/gm, '')))
    .filter((name) => !/^(\.|\/|node:|astro:)/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  expect(packages.filter((name) => name in (devDependencies ?? {}))).toEqual([]);
  // Style sheets and the reader of fonts name these by their paths.
  const byPath = /^(@fontsource-variable\/|tailwindcss$)/;
  expect(Object.keys(dependencies ?? {}).filter((name) => !packages.includes(name) && !byPath.test(name))).toEqual([]);
});

test('each npm script says what is missing before it starts a tool', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const unguarded = Object.entries(scripts).filter(
    ([, command]) => !/^(node src\/(installed\.mjs &&|astro\.mjs) |npm run build && )/.test(command),
  );
  expect(unguarded).toEqual([]);
});

test('content holds no code, and only queries.ts and render-text.ts ask Astro for it', () => {
  const code = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((f) =>
    /\.(ts|js|mjs|astro)$/.test(f),
  );
  expect(code).toEqual([]);
  const askers = files.filter((file) => /import \{ (getCollection|getEntry|render)\b/.test(readFileSync(file, 'utf8')));
  expect(askers).toEqual(['src/collections/queries.ts', 'src/collections/render-text.ts']);
});

test('colours stand in the token file only', () => {
  const styles = readdirSync('src/styles', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !['tokens.css', 'print.css'].includes(file),
  );
  const literals = styles.filter((file) =>
    /oklch\(|#[0-9a-f]{3,8}\b|rgb\(/i.test(readFileSync(`src/styles/${file}`, 'utf8')),
  );
  expect(literals).toEqual([]);
});
