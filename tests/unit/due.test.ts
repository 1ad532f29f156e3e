import { expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { dueAgain } from '../../src/check/due.ts';

test('what ages is due from its day on, with its file and line, and not before', async () => {
  const content = await readContent('.');
  const days = [...content.datasets, ...content.tools].flatMap(({ data }) => data.recheck ?? []).sort();
  const [first = ''] = days;
  expect(dueAgain(content, '2026-01-01')).toEqual([]);
  const [problem] = dueAgain(content, first);
  expect(problem?.file).toMatch(/^content\//);
  expect(problem?.line).toBeGreaterThan(1);
  expect(problem?.message).toContain(first);
  expect(dueAgain(content, '2100-01-01').length).toBeGreaterThanOrEqual(days.length);
});
