import { expect, test } from 'vitest';
import { readCsv } from '../../src/collections/csv';

test('rows of a CSV file know their lines, also after a cell with a line break', () => {
  const { entries } = readCsv('name,value\n"two\nlines",1\nlast,2\n', 'x.csv');
  expect(entries.map(({ lineOf }) => lineOf([]))).toEqual([2, 4]);
  expect(entries[1]?.value).toEqual({ name: 'last', value: '2' });
});

test('a CSV row with a cell too many is an error with its line', () => {
  const { problems } = readCsv('name,value\na,1\nb,2,3\n', 'x.csv');
  expect(problems[0]).toMatchObject({ file: 'x.csv', line: 3 });
});
