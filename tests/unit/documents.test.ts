import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/schemas/vocabulary.ts';

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

test('the architecture can be read in ten minutes, in lines that fit an editor', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8');
  expect(text.split(/\s+/).length).toBeLessThanOrEqual(1900);
  expect(text.split('\n').filter((line) => line.length > 120 && !line.startsWith('|'))).toEqual([]);
});

test('README says what each file and folder of src/ is for', () => {
  const table = readFileSync('README.md', 'utf8').split('\n## Find your way\n')[1]?.split('\n## ')[0] ?? '';
  const described = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/(?<=`src\/)[\w.]+/g) ?? [],
  );
  expect(described.sort()).toEqual(readdirSync('src').sort());
});

describe.each(documents)('%s', (document) => {
  test('names only files and commands that exist', () => {
    const text = readFileSync(document, 'utf8');
    const paths = [
      ...text.matchAll(/`((?:src|content|tests|public|\.ci)\/[\w./[\]-]*|[\w.-]+\.(?:ts|mjs|json|md))`/g),
    ].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
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
  const allowed = Object.entries(vocabulary).map(([name, { attributes }]) => [name, Object.keys(attributes.shape)]);
  expect(shown).toEqual(Object.fromEntries(allowed));
});
