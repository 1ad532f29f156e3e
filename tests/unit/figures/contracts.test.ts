import { describe, expect, test } from 'vitest';
import { figureProblems } from '../../../src/check/figures.ts';
import { breakEvenContract } from '../../../src/figures/break-even/data.ts';
import { reporter, type Problem } from '../../../src/reader/problems.ts';
import type { DatasetEntry } from '../../../src/reader/read-content.ts';
import type { Cell } from '../../../src/schemas/dataset.ts';
import { contentOf, datasets, figures } from './content.ts';

const problemsOf = (texts: typeof figures, soundDatasets: DatasetEntry[]) => {
  const found: Problem[] = [];
  figureProblems({ figures: texts, soundDatasets }, reporter(found));
  return found;
};
/** Our data sets, one of them changed. */
const changed = (name: string, change: (dataset: DatasetEntry) => Partial<DatasetEntry>) =>
  datasets.map((dataset) => (dataset.name === name ? { ...dataset, ...change(dataset) } : dataset));
const problemsIn = (name: string, change: (dataset: DatasetEntry) => Partial<DatasetEntry>) =>
  problemsOf(figures, changed(name, change)).map(
    ({ file, line, where, message, hint }) => `${file}:${line} ${where} ${message} ${hint}`,
  );
const withCell = (row: number, column: string, cell: Cell) => (dataset: DatasetEntry) => ({
  rows: dataset.rows.map((entry, i) => (i === row ? { ...entry, row: { ...entry.row, [column]: cell } } : entry)),
});
const withoutRow =
  (row: number) =>
  ({ rows }: DatasetEntry) => ({ rows: rows.toSpliced(row, 1) });

test('nothing is wrong with what the figures read', () => {
  expect(problemsOf(figures, datasets)).toEqual([]);
});

test.each([
  ['break-even-inputs', 'value'],
  ['break-even-examples', 'output'],
  ['token-prices', 'output'],
  ['many-eyes', 'speed'],
  ['capability-scores', 'score'],
  ['ways-out-parts', 'sellers'],
  ['ways-out-events', 'notice'],
  ['where-data-goes', 'kept_days'],
])('%s: a column %s with another name is reported once, with what was probably meant', (name, column) => {
  const problems = problemsIn(name, ({ data, rows }) => ({
    data: { ...data, fields: data.fields.map((f) => (f.name === column ? { ...f, name: `${column}s` } : f)) },
    rows: rows.map(({ row: { [column]: cell = null, ...row }, line }) => ({
      row: { ...row, [`${column}s`]: cell },
      line,
    })),
  }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`content/data/${name}.csv:1 ${column} `);
  expect(problems[0]).toContain(`Did you mean "${column}s"?`);
});

test.each([
  ['break-even-inputs', 'gpus', withoutRow(0)],
  ['ways-out-events', 'price', withoutRow(0)],
  ['ways-out-parts', 'model closed', withoutRow(0)],
  ['where-data-goes', 'chatbot prompt default own', withoutRow(0)],
])('%s: the missing row %s is named', (name, row, change) => {
  expect(problemsIn(name, change)).toEqual([expect.stringContaining(`needs a row "${row}"`)]);
});

describe('a cell that the figure cannot show is reported with its line and column', () => {
  test.each([
    ['break-even-inputs', 'name', 'gpu', 'Did you mean "gpus"?'],
    ['break-even-inputs', 'value', 0, 'must be more than 0'],
    ['break-even-examples', 'output', 12, 'must be one of 1, 1.5, 2'],
    ['break-even-examples', 'load', 90, 'must be from 5 to 80'],
    ['break-even-examples', 'input', 40, 'in a ratio that the figure cannot show'],
    ['token-prices', 'output', 0, 'must be more than 0'],
    ['many-eyes', 'speed', 31, 'must be from 1 to 30'],
    ['many-eyes', 'closed', 'appliance', 'Use one of: software, service'],
    ['capability-scores', 'access', 'opened', 'Use one of: closed'],
    ['capability-scores', 'released', '2027-01-01', 'is newer than the data'],
    ['ways-out-parts', 'part', 'rented', '"rented" is a part for which the figure has no rule'],
    ['ways-out-events', 'event', 'flood', 'Use one of: price'],
    ['where-data-goes', 'party', 'police', 'Use one of: own'],
    ['where-data-goes', 'state', 'goes', 'must name a source'],
  ] as const)('%s %s: %s', (name, column, cell, reported) => {
    const problems = problemsIn(name, withCell(0, column, cell));
    const wanted = problems.filter((problem) => problem.includes(reported));
    expect(wanted, problems.join('\n')).toHaveLength(1);
    const where = reported === 'must name a source' ? 'source' : column;
    expect(wanted[0]).toMatch(new RegExp(`^content/data/${name}\\.csv:2 ${where} `));
  });
});

test('a month instead of a day as the date of the scores is reported in the description', () => {
  const [problem = ''] = problemsIn('capability-scores', ({ data }) => ({ data: { ...data, date: '2026-03' } }));
  expect(problem).toMatch(/^content\/data\/capability-scores\.yaml:\d+ date "2026-03" is not a day/);
});

test.each([
  ['model', 'Llama 3.3 7B', 'Did you mean "Llama 3.3 70B"?'],
  ['compare', 'GPT-6.1 Solo', 'Did you mean "GPT-6.1 Sol"?'],
  ['example', 'A busy shop', 'break-even-examples.csv has nothing'],
])('break-even.yaml: %s names something that the data have', (field, name, reported) => {
  const texts = figures.map((figure) =>
    figure.name === 'break-even' ? { ...figure, data: { ...figure.data, [field]: name } } : figure,
  );
  const [problem, ...others] = problemsOf(texts, datasets);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: 'content/figures/break-even.yaml', line: expect.any(Number), where: field });
  expect(`${problem?.message} ${problem?.hint}`).toContain(reported);
});

test('a host whose offer is withdrawn sets no price, and a model without another host is named', () => {
  const withdrawn = (...sellers: string[]) =>
    changed('token-prices', ({ rows }) => ({
      rows: rows.map(({ row, line }) => ({
        row: sellers.includes(String(row['seller'])) ? { ...row, status: 'withdrawn' } : row,
        line,
      })),
    }));
  const hostsWith = (sets: DatasetEntry[]) => contentOf(breakEvenContract, sets).hosts.map(({ label }) => label);
  const [cheapest = '', ...others] = hostsWith(datasets);
  expect(others).not.toEqual([]);
  expect(hostsWith(withdrawn(cheapest))).toEqual(others);
  const [problem] = problemsOf(figures, withdrawn(cheapest, ...others));
  expect(problem).toMatchObject({ file: 'content/figures/break-even.yaml', where: 'model' });
});

test('a system that cannot be had is no example', () => {
  const texts = figures.map((figure) =>
    figure.name === 'ways-out' && 'stacks' in figure.data
      ? { ...figure, data: { ...figure.data, stacks: figure.data.stacks.map((stack) => ({ ...stack, place: 'own' })) } }
      : figure,
  );
  expect(problemsOf(texts, datasets)[0]?.message).toContain('A closed model does not run on your own machine');
});
