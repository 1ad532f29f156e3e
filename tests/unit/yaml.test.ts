import { expect, test } from 'vitest';
import { readYamlFields, readYamlList } from '../../src/reader/yaml.ts';

test('entries of a YAML list know the lines of their fields', () => {
  const { entries } = readYamlList('- id: one\n  name: First\n\n- id: two\n  name: Second\n', 'x.yaml');
  expect(entries.map(({ value }) => value)).toEqual([
    { id: 'one', name: 'First' },
    { id: 'two', name: 'Second' },
  ]);
  expect(entries[1]?.lineOf(['name'])).toBe(5);
  expect(entries[1]?.lineOf(['missing'])).toBe(4);
});

test('a day stays as the author typed it', () => {
  const { entry } = readYamlFields('reviewed: 2026-02-31', 'x.mdx');
  expect(entry?.value).toEqual({ reviewed: '2026-02-31' });
});
