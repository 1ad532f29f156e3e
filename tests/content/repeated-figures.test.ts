import { expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { printedFigures, repeatedFigureProblems } from '../../src/check/repeated-figures.ts';
import { reporter, type Problem } from '../../src/reader/problems.ts';
import { ContentCopy } from '../authors/content-copy.ts';

test('a figure that stands in a third place is reported, with all three', async () => {
  const copy = new ContentCopy();
  const sentence = 'Others packed 28,531 of them.<Cite id="hf-summer-2026" />';
  for (const name of ['who-leads', 'who-benefits']) copy.append(`content/questions/${name}.mdx`, `\n${sentence}\n`);
  const problems: Problem[] = [];
  repeatedFigureProblems(await readContent(copy.root), reporter(problems));
  copy.remove();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/28,531 stands in 3 places: .*closing-the-gap.*who-benefits.*who-leads/);
});

test('years, days, names and round numbers are no such figures', async () => {
  const printed = printedFigures(await readContent('.'));
  for (const figure of ['2024', '30', '500', '405B', '3.1']) expect(printed.has(figure), figure).toBe(false);
  expect(printed.get('28,531')).toHaveLength(1);
});
