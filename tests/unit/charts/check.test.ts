import { describe, expect, test } from 'vitest';
import { chartSchemaFor, type Chart } from '../../../src/charts/kinds.ts';
import { chartProblems } from '../../../src/check/charts.ts';
import { reporter, type Problem } from '../../../src/reader/problems.ts';
import type { DatasetEntry, FileEntry } from '../../../src/reader/read-content.ts';
import type { Row } from '../../../src/schemas/dataset.ts';
import { chart, dataset, labels, row } from './charts.ts';

describe('before a chart is drawn', () => {
  const file = 'content/charts/c.yaml';
  const entry = (data: Chart) => ({
    file,
    name: 'c',
    data,
    lineOf: ([field]: readonly PropertyKey[]) => (field === 'value' ? 7 : 2),
  });
  const read = (...rows: Row[]): DatasetEntry => ({
    file: 'content/data/set.yaml',
    csv: 'content/data/set.csv',
    name: 'set',
    data: dataset(rows),
    lineOf: () => 5,
    rows: rows.map((row, i) => ({ row, line: i + 2 })),
    download: '',
  });
  const articles = { entries: [], texts: [] };
  const problemsOf = (charts: FileEntry<Chart>[], ...soundDatasets: DatasetEntry[]) => {
    const found: Problem[] = [];
    chartProblems({ articles, charts, soundDatasets, idsOf: () => new Set(['set']) }, reporter(found));
    return found;
  };
  const problems = (options: object, ...rows: Row[]) =>
    problemsOf([entry(chart('points', { labels, value: 'value', ...options }))], read(...rows));

  test('nothing is wrong with data as the chart needs them', () => {
    expect(problems({}, row('a', 1), row('b', 2))).toEqual([]);
  });

  test('a column that is not there is named where the chart names it', () => {
    const [problem, ...others] = problems({}, { name: 'a', valeu: 1 }, { name: 'b', valeu: 2 });
    expect(problem).toMatchObject({ file, line: 7, where: 'value', hint: 'Did you mean "valeu"?' });
    expect(others).toEqual([]);
  });

  test.each([
    ['a text where a number is needed', {}, 'many', 'a number', '"many" must be'],
    ['an empty cell', {}, null, 'a number', 'but is empty'],
    ['zero on a logarithmic scale', { scale: { type: 'log' } }, 0, 'a number above 0', '"0" must be'],
  ])('%s is reported with its row and column', (_, options, value, needed, given) => {
    const [problem] = problems(options, row('a', 1), { name: 'b', value });
    expect(problem).toMatchObject({ file: 'content/data/set.csv', line: 3, where: 'value' });
    expect(problem?.message).toContain('The chart "c" cannot show this row.');
    expect(problem?.message).toContain(given);
    expect(problem?.hint).toContain(`Expected: ${needed}.`);
  });

  test('a word that no kind of event has is reported with the words that are known', () => {
    const kinds = ['open', 'closed'].map((word) => ({ word, name: word, side: word }));
    const events = chartSchemaFor({ kind: 'events' }).parse({
      ...{ kind: 'events', data: ['set'], title: 'T', subtitle: 'S', note: 'N.' },
      ...{ column: 'side', kinds, texts: ['event'] },
    });
    const [problem] = problemsOf([entry(events)], read({ date: '2026', side: 'opened', event: 'e' }));
    expect(problem).toMatchObject({ where: 'side', line: 2 });
    expect(problem?.message).toContain('open, closed');
  });

  test('points that lie outside of the frame are refused, and marks that would touch', () => {
    const price = (date: string, output: number) => ({ line: 'A', date, model: date, openness: 'open', output });
    const early = chart('price-changes', { until: '2026-02-01' });
    const [beyond] = problemsOf([entry(early)], read(price('2026-01-01', 1), price('2026-06-01', 2)));
    expect(beyond?.message).toContain('lie outside of the frame');
    const parts = Array.from({ length: 60 }, (_, i) => ({ name: `m${i}`, step: `step ${i % 30}`, weights: 'yes' }));
    const wide = chartSchemaFor({ kind: 'openness-parts' }).parse({
      ...{ kind: 'openness-parts', data: ['set'], title: 'T', subtitle: 'S', note: 'N.', description: 'D.' },
      ...{ key: [], group: 'step', parts: ['weights'] },
    });
    expect(problemsOf([entry(wide)], read(...parts.slice(0, 3)))).toEqual([]);
    const [problem] = problemsOf([entry(wide)], read(...parts));
    expect(problem).toMatchObject({ where: 'group' });
    expect(problem?.message).toContain('no room');
  });

  test('a picture of nothing is refused', () => {
    expect(problems({ only: { name: [] } }, row('a', 1))[0]).toMatchObject({ file, where: 'only' });
  });

  test('a fault of the code is reported with the file of its chart, and the next chart is still checked', () => {
    const broken = Object.defineProperty(chart('points', { labels, value: 'value' }), 'scale', {
      get: () => {
        throw new Error('no scale');
      },
    });
    const next = { ...entry(chart('points', { labels, value: 'valeu' })), file: 'content/charts/next.yaml' };
    const found = problemsOf([entry(broken), next], read(row('a', 1)));
    expect(found).toMatchObject([{ file, message: 'The check of this chart failed: no scale' }, { file: next.file }]);
  });

  test('a data set that does not exist is reported, with the one that was meant', () => {
    const points = { ...chart('points', { labels, value: 'value' }), data: ['sett'] };
    expect(problemsOf([entry(points)])[0]).toMatchObject({ hint: 'Did you mean "set"?' });
  });
});
