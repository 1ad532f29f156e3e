import { expect, test } from 'vitest';
import { dataPackage } from '../../src/collections/data-package.ts';
import { datasetKeys, readRows } from '../../src/reader/dataset.ts';
import { datasetSchema, type Field } from '../../src/schemas/dataset.ts';
import type { Source } from '../../src/schemas/source.ts';

const description = datasetSchema.parse({
  title: 'Waits',
  description: 'A row is a record.',
  date: '2026-03-09',
  licence: 'CC-BY-4.0',
  sources: ['epoch'],
  fields: [
    { name: 'record', type: 'string', title: 'Record', constraints: { required: true } },
    { name: 'months', type: 'integer', title: 'Wait', unit: 'months', constraints: { minimum: 0 } },
    { name: 'on', type: 'any-date', title: 'Date' },
    { name: 'source', type: 'source', title: 'Source' },
  ],
});
const rowsOf = (csv: string) => readRows(description, csv, 'waits.csv');

test('cells have the types of their columns, and an empty cell is null', () => {
  const { rows, problems } = rowsOf('record,months,on,source\nGPT-4,16,2024-07,a b\no1,,,\n');
  expect(problems).toEqual([]);
  expect(rows.map(({ row }) => row)).toEqual([
    { record: 'GPT-4', months: 16, on: '2024-07', source: 'a b' },
    { record: 'o1', months: null, on: null, source: null },
  ]);
});

test.each([
  ['GPT-4,1.5,,', 'whole number'],
  ['GPT-4,-1,,', 'at least 0'],
  ['GPT-4,1,July 2024,', 'YYYY'],
  ['GPT-4,1,2024-13,', 'YYYY'],
  ['GPT-4,1,,Not A Key', 'keys of the bibliography'],
  [',1,,', 'is empty'],
])('the row "%s" is refused with its line and a reason', (row, reason) => {
  const [problem, ...others] = rowsOf(`record,months,on,source\n${row}\n`).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'waits.csv', line: 2 });
  expect(problem?.message).toContain(reason);
});

test('rows that begin with a date are in order of day wherever they stand, those of one day as they stand', () => {
  const [record, months, on, source] = description.fields as [Field, Field, Field, Field];
  const namesOf = (fields: Field[], ...lines: string[]) => {
    const { rows } = readRows(
      { ...description, fields },
      [fields.map(({ name }) => name), ...lines].join('\n'),
      'a.csv',
    );
    return rows.map(({ row }) => row['record']);
  };
  const lines = ['2024-07-23,b,,', '2026,f,,', '2024-07,a,,', '2026-08-10,g,,', '2024-07-23,c,,', '2025-01-29,d,,'];
  expect(namesOf([on, record, months, source], ...lines)).toEqual(['a', 'b', 'c', 'd', 'f', 'g']);
  expect(namesOf([record, months, on, source], 'b,,2025,', 'a,,2024,')).toEqual(['b', 'a']);
});

test('a file without rows is refused', () => {
  expect(rowsOf('record,months,on,source\n').problems.map(({ message }) => message)).toEqual(['The file has no rows.']);
});

test('a data set rests on the sources of its description and of its rows, each once', () => {
  const { rows } = rowsOf('record,months,on,source\nGPT-4,16,,a epoch\no1,7,,b\n');
  expect(datasetKeys({ ...description, rows: rows.map(({ row }) => row) })).toEqual(['epoch', 'a', 'b']);
});

test('the Data Package describes columns in the words of Table Schema', () => {
  const source = { title: 'Epoch', url: 'https://epoch.ai/' } as Source;
  const [resource] = dataPackage(
    [{ ...description, name: 'waits', rows: [] }],
    new Map([['epoch', source]]),
    'x',
  ).resources;
  expect(resource).toMatchObject({
    name: 'waits',
    path: 'waits.csv',
    licenses: [{ name: 'CC-BY-4.0' }],
    sources: [{ key: 'epoch', title: 'Epoch', path: 'https://epoch.ai/' }],
  });
  // Only types that the standard knows.
  expect(resource?.schema.fields.map(({ type }) => type)).toEqual(['string', 'integer', 'string', 'string']);
});
