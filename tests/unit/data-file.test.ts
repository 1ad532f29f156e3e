import { expect, test } from 'vitest';
import { readEntries, readYamlFields } from '../../src/collections/data-file';

test('entries of a YAML list know the lines of their fields', () => {
  const { entries } = readEntries('- id: one\n  name: First\n\n- id: two\n  name: Second\n', 'x.yaml');
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

test('a key that stands twice is an error with its line', () => {
  const { problems } = readYamlFields('title: One\ntitle: Two', 'x.mdx', 2);
  expect(problems[0]).toMatchObject({ file: 'x.mdx', line: 3 });
});

test('rows of a CSV file know their lines, also after a cell with a line break', () => {
  const { entries } = readEntries('name,value\n"two\nlines",1\nlast,2\n', 'x.csv');
  expect(entries.map(({ lineOf }) => lineOf([]))).toEqual([3, 4]);
  expect(entries[1]?.value).toEqual({ name: 'last', value: '2' });
});

test('a CSV row with a cell too many is an error with its line', () => {
  const { problems } = readEntries('name,value\na,1\nb,2,3\n', 'x.csv');
  expect(problems[0]).toMatchObject({ file: 'x.csv', line: 3 });
});
