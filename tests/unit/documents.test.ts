import { existsSync, readFileSync } from 'node:fs';
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
