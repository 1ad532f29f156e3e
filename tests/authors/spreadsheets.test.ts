import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../src/reader/csv.ts';
import { readRows } from '../../src/reader/dataset.ts';
import { datasetSchema } from '../../src/schemas/dataset.ts';

const values = (text: string) => readCsv(text, 'x.csv').entries.map(({ value }) => Object.values(value as object));
const problems = (text: string) => readCsv(text, 'content/data/x.csv').problems;

test.each([
  [
    'semicolons',
    'name;note\nx;"a; b"\ny;1,5\n',
    [
      ['x', 'a; b'],
      ['y', '1,5'],
    ],
  ],
  [
    'tabs',
    'name\tnote\nx\ta, b\ny\t\n',
    [
      ['x', 'a, b'],
      ['y', ''],
    ],
  ],
  ['a line that names the separator', 'sep=;\nname;note\nx;y\n', [['x', 'y']]],
  [
    'empty columns and rows at the end',
    'name,note,,\nx,y,,\n,,,\n\nz,,,\n,,,\n',
    [
      ['x', 'y'],
      ['z', ''],
    ],
  ],
  ['line ends inside of quotation marks', 'name,note\n"one\ntwo",y\n', [['one two', 'y']]],
  ['spaces around cells', 'name , note\n x , "y" \n', [['x', 'y']]],
  ['no line end at the end', 'name,note\nx,y', [['x', 'y']]],
  ['curly quotation marks as text', 'name,note\n“x”,y\n', [['“x”', 'y']]],
])('%s are understood', (_, text, expected) => {
  expect(problems(text)).toEqual([]);
  expect(values(text)).toEqual(expected);
});

test('rows know the line in which they begin', () => {
  const { entries } = readCsv('sep=;\na;b\n"x\ny";1\n\nz;2\n', 'x.csv');
  expect(entries.map(({ lineOf }) => lineOf([]))).toEqual([3, 6]);
});

test.each([
  ['two columns of one name', 'a,a\n1,2\n', 1, /Two columns have the name "a"/],
  ['a column without a name', 'a,,c\n1,2,3\n', 1, /no name/],
  ['a row with a cell too few', 'a,b\n1,2\n3\n', 3, /1 cell\(s\), but the first line names 2 column\(s\)/],
  ['a row of numbers with a cell too few', 'a,b,c\n1,2\n', 2, /2 cell/, /the separator stands twice/],
  ['a row with a cell too many', 'a,b\nx,y,z\n', 2, /3 cell/],
  ['a decimal comma between commas', 'a,b\nx,1,5\n', 2, /3 cell/, /decimal comma/],
  ['curly quotation marks around a comma', 'a,b\n“x, y”,z\n', 2, /3 cell/, /Curly quotation marks/],
  ['another separator in a row', 'a,b\nx;y\n', 2, /1 cell/, /semicolons/],
  ['a quotation mark that is not closed', 'a,b\n1,2\n"x,2\n3,4\n5,6\n', 3, /not closed/],
  ['a quotation mark inside of a cell', 'a,b\n1,x"y"z\n', 2, /inside a cell/],
  ['text after a quotation mark', 'a,b\n1,"x" y\n', 2, /quotation mark/],
  ['an empty file', '', 1, /empty/],
  ['empty lines alone', '\n,,\n\n', 1, /empty/],
])('%s: the true cause is reported with its line', (_, text, line, message, hint = /./) => {
  const found = problems(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ file: 'content/data/x.csv', line });
  expect(found[0]?.message).toMatch(message);
  expect(found[0]?.hint).toMatch(hint);
});

test.each([
  '#NAME?',
  '#REF!',
  '#DIV/0!',
  '#N/A',
  '#VALUE!',
  '#BEZUG!',
  '#NV',
  '#SPILL!',
  'Err:502',
  '#####',
  '=SUM(A1:A3)',
  '=A1+B1',
  '=5+5',
])('what a spreadsheet could not compute is refused with its column: %s', (cell) => {
  expect(problems(`name,note\nx,y\nz,${cell}\n`)).toMatchObject([{ line: 3, where: 'note' }]);
});

test('a cell that begins with # or = and is text is sound', () => {
  expect(problems('name,note\n#1,= equal\n#hashtag,#5\n')).toEqual([]);
});

const description = datasetSchema.parse({
  title: 'T',
  description: 'D',
  date: '2026',
  licence: 'CC-BY-4.0',
  sources: ['a'],
  fields: [
    { name: 'day', type: 'date', title: 'Day' },
    { name: 'about', type: 'any-date', title: 'About' },
    { name: 'price', type: 'number', title: 'Price' },
    { name: 'open', type: 'boolean', title: 'Open' },
  ],
});

test.each([
  ['day', '22/11/2026', /2026-11-22/],
  ['day', '11/22/26', /2026-11-22/],
  ['day', '03/04/2026', /2026-04-03 or 2026-03-04/],
  ['day', '22.11.2026', /2026-11-22/],
  ['day', '22-Nov-26', /2026-11-22/],
  ['day', '2026-11-22 00:00:00', /2026-11-22/],
  ['day', '45987', /2025-11-26/],
  ['day', 'November 22, 2026', /as 2026-11-22\./],
  ['day', '20261122', /as 2026-11-22\./],
  ['day', '2026-1-2', /as 2026-01-02\./],
  ['day', '2026–11–22', /as 2026-11-22\./],
  ['about', 'Nov-26', /as 2026-11\./],
  ['about', '45987', /2025-11-26/],
  ['about', '11/22/2026', /2026-11-22/],
  ['price', '1,5', /1\.5/],
  ['price', '1.234,5', /1234\.5/],
  ['price', '1,234,567', /1234567/],
  ['price', '1\u00a0234', /1234/],
  ['price', '$5', /: 5/],
  ['price', '−5', /-5/],
  ['price', '12%', /: 12/],
  ['open', 'TRUE', /true/],
  ['price', 'Infinity', /Price/],
  ['price', '0x1F', /Price/],
  ['day', '2026-02-30', /Day/],
  ['about', '2026-02-30', /About/],
])('a %s that a spreadsheet wrote as %s is refused, with the way to write it', (field, cell, hint) => {
  const row = ['day', 'about', 'price', 'open'].map((name) => (name === field ? cell : '')).join(';');
  const found = readRows(description, `day;about;price;open\n2026-01-01;2026;1;true\n${row}\n`, 'x.csv').problems;
  expect(found).toMatchObject([{ file: 'x.csv', line: 3, where: field }]);
  expect(found[0]?.hint).toMatch(hint);
});

test('a row of totals, and each column with another name, is one problem', () => {
  const head = 'Day;about;price;is open\n';
  expect(readRows(description, `${head}2026-01-01;2026;1;true\n`, 'x.csv').problems).toMatchObject([
    { line: 1, where: 'Day', message: expect.stringContaining('must have the name "day"') as string },
    { line: 1, where: 'is open' },
  ]);
  const total = 'day;about;price;open\nTotal;all;two;maybe\n';
  expect(readRows(description, total, 'x.csv').problems).toMatchObject([
    { line: 2, message: expect.stringContaining('4 cells of this row are wrong') as string },
  ]);
});

test('a row of totals with fewer wrong cells is one problem too, and a column whose name stands over another says so', () => {
  const fields = [
    { name: 'tool', type: 'string', title: 'Tool', constraints: { required: true } },
    { name: 'side', type: 'string', title: 'Side', constraints: { required: true, enum: ['open', 'closed'] } },
    { name: 'kind', type: 'string', title: 'Kind', constraints: { required: true } },
  ];
  const tools = datasetSchema.parse({ ...description, fields });
  const problemsOf = (csv: string) => readRows(tools, csv, 'x.csv').problems;
  expect(problemsOf('tool,side,kind\na,open,x\nTotal,,\n')).toMatchObject([
    { line: 3, message: expect.stringContaining('2 cells of this row are wrong') as string },
  ]);
  expect(problemsOf('side,tool,kind\na,open,x\nb,closed,y\n').map(({ hint }) => hint)).toEqual([
    expect.stringContaining('does the first line name each column rightly?'),
    expect.stringContaining('does the first line name each column rightly?'),
  ]);
});

test('a title above the first line is one problem, not one for each row', () => {
  const found = readRows(description, 'Table 1\nday;about;price;open\n2026-01-01;2026;1;true\n', 'x.csv').problems;
  expect(found).toMatchObject([{ line: 1, message: expect.stringContaining('day, about, price, open') as string }]);
});

test('a table without its first line is one problem, not one for each column', () => {
  const found = readRows(description, '2026-01-01,2026,1,true\n', 'x.csv').problems;
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toContain('day, about, price, open');
});

test('the table for download has commas, and quotation marks where they are needed', () => {
  const text = 'name;note;;\nx;"a; b";;\n"1,5";"say ""hi""";;\n';
  const copy = writeCsv(readCsv(text, 'x.csv'));
  expect(copy).toBe('name,note\nx,a; b\n"1,5","say ""hi"""\n');
  expect(values(copy)).toEqual(values(text));
});
