import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/schemas/vocabulary';

/** Who may import from whom: a folder uses those after it, never those before it. */
const order = [
  'pages',
  'layouts',
  'authoring',
  'check',
  'figures',
  'components',
  'head',
  'images',
  'fonts',
  'exports',
  'output',
  'hosting',
  'charts',
  'markdown',
  'collections',
  'bibliography',
  'text',
  'schemas',
];
/** The vocabulary is a schema of what authors write; the checks read it. The toolkit's code is coloured as an author's is. */
const allowed = ['src/check/check-content.ts → src/authoring/vocabulary'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file}`)
  .filter((file) => /\.(ts|astro)$/.test(file));

function imports(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => normalize(join(dirname(file), path)));
}

const folder = (path: string) => path.split('/')[1] ?? '';

test('imports go one way', () => {
  const climbing = files.flatMap((file) =>
    imports(file)
      .map((target) => `${file} → ${target}`)
      .filter((arrow) => {
        const [from = '', to = ''] = arrow.split(' → ');
        const [a, b] = [order.indexOf(folder(from)), order.indexOf(folder(to))];
        // Authors' components and page furniture are built from one another.
        const siblings = [from, to].every((path) => ['authoring', 'components'].includes(folder(path)));
        return a >= 0 && b >= 0 && b < a && !siblings && !allowed.includes(arrow);
      }),
  );
  expect(climbing).toEqual([]);
});

test('content holds no code, and only collections.ts and render-text.ts ask Astro for it', () => {
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

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'content/README.md',
  'src/hosting/README.md',
  'tests/bench/README.md',
];

test('the architecture fits on a page or two', () => {
  expect(readFileSync('ARCHITECTURE.md', 'utf8').split('\n').length).toBeLessThanOrEqual(150);
});

describe.each(documents)('%s', (document) => {
  test('names only files and commands that exist', () => {
    const text = readFileSync(document, 'utf8');
    const paths = [
      ...text.matchAll(/`((?:src|content|tests|public|\.ci)\/[\w./[\]-]*|[\w.-]+\.(?:ts|mjs|json|md))`/g),
    ].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the authors’ guide shows each component with all its fields', () => {
  const rows = readFileSync('content/README.md', 'utf8').match(/^\| `<.*$/gm) ?? [];
  const shown = Object.fromEntries(
    [...rows.join('\n').matchAll(/`<(\w+)([^`]*?)\s*\/?>[^`]*`/g)].map(([, name = '', fields = '']) => [
      name,
      [...fields.matchAll(/(\w+)=/g)].map(([, field]) => field),
    ]),
  );
  const allowed = Object.entries(vocabulary).map(([name, { shape }]) => [name, Object.keys(shape)]);
  expect(shown).toEqual(Object.fromEntries(allowed));
});
