import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('each file is read once, also by a module that is loaded again', async () => {
  let reads = 0;
  const work = (text: string) => `${text} ${++reads}`;
  const { perFile } = await import('../../src/reader/per-file.ts');
  const read = perFile('a test', work);
  expect([read('a', '1.md'), read('b', '2.md'), read('a', '1.md')]).toEqual(['a 1', 'b 2', 'a 1']);
  vi.resetModules();
  const again = (await import('../../src/reader/per-file.ts')).perFile;
  expect(again).not.toBe(perFile);
  expect(again('a test', work)('a', '1.md')).toBe('a 1');
  expect(again('a test', work)('changed', '1.md')).toBe('changed 3');
  expect(again('another test', work)('a', '1.md')).toBe('a 4');
});

test('no two functions share their results by one name', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const names = code.flatMap((text) => [...text.matchAll(/= perFile\('([^']*)'/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});
