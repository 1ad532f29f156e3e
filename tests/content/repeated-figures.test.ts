import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../src/check/content';
import { printedFigures, repeatedFigureProblems } from '../../src/check/repeated-figures';
import { ContentCopy } from '../authors/content-copy';

/** `npm run figures` runs this file, which prints where each figure stands; the limit is a rule of the check. */
const printed = printedFigures(await readContent('.'));
afterAll(() => {
  const lines = [...printed].map(([figure, places]) =>
    [figure, ...places.map(({ file, line, where }) => `  ${file}:${line}  ${where}`)].join('\n'),
  );
  console.warn(lines.join('\n'));
});

test('a figure that stands in a third place is reported, with all three', async () => {
  const copy = new ContentCopy();
  const sentence = 'Others packed 28,531 of them.<Cite id="hf-summer-2026" />';
  for (const name of ['who-leads', 'who-benefits']) copy.append(`content/questions/${name}.mdx`, `\n${sentence}\n`);
  const problems = repeatedFigureProblems(await readContent(copy.root));
  copy.remove();
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/28,531 stands in 3 places: .*closing-the-gap.*who-benefits.*who-leads/);
});

test('years, days, names and round numbers are no such figures', () => {
  for (const figure of ['2024', '30', '500', '405B', '3.1']) expect(printed.has(figure), figure).toBe(false);
  expect(printed.get('28,531')).toHaveLength(1);
});
