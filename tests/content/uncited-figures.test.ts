import { expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { figureFinder, uncitedFigureProblems, uncitedFigures } from '../../src/check/uncited-figures.ts';
import { parseBody, splitFrontMatter } from '../../src/reader/mdx-file.ts';
import { reporter, type Problem } from '../../src/reader/problems.ts';

const uncited = (raw: string) => {
  const { body, frontMatter } = splitFrontMatter(raw, 'x');
  const { tree, outline } = parseBody(body, 'x');
  return uncitedFigures({ file: 'x', tree, outline, frontMatter }, figureFinder(['Llama', 'GPT']));
};

test('at most ten numbers need no source, and each is one that would be asked for its source', async () => {
  const content = await readContent('.');
  const { unsourcedNumbers } = content;
  expect(unsourcedNumbers.length).toBeLessThanOrEqual(10);
  const found: Problem[] = [];
  uncitedFigureProblems({ ...content, unsourcedNumbers: [] }, reporter(found));
  const asked = found.map(({ message }) => message).join('\n');
  expect(unsourcedNumbers.filter(({ data }) => !asked.includes(data.text))).toEqual([]);
});

const article = `---
title: A title
dek: A dek.
dekSources: []
summary: A summary.
weakestPoint: { text: a point, id: a }
---

<Section name="promise" title="A heading">

It cost $5 in 2024.<Cite id="a" /> Another sentence.

</Section>

<BenefitCallout>

- A benefit.

</BenefitCallout>

<WeakPoint id="a" title="An objection.">

A reply.

</WeakPoint>
`;

test('a text whose figures are all cited has no fault; a name is no figure', () => {
  expect(uncited(article)).toEqual([]);
  expect(uncited(article.replace('Another', 'Llama 3.1 405B, GPT-4, o3 and H100 are names. Another'))).toEqual([]);
  expect(uncited(article.replace('Another', 'Gemma 3 is a name. Another'))).toHaveLength(1);
});

test.each([
  ['the title', 'title: A title', 'title: Nine in 100'],
  ['the dek', 'dek: A dek.', 'dek: It took 16 months.'],
  ['the summary', 'summary: A summary.', 'summary: It took sixteen months.'],
  ['the weakest point', 'text: a point', 'text: 42 points'],
  ['a heading', 'title="A heading"', 'title="A heading of 1991"'],
  ['a sentence', 'Another sentence.', 'Another 12% sentence.'],
  ['a number written as words', 'Another sentence.', 'It took six times as long.'],
  ['a fraction', 'Another sentence.', 'So did two-thirds of them.'],
  ['the benefit callout', '- A benefit.', '- It costs $0.02.'],
  ['an objection', 'title="An objection."', 'title="It failed in 23,000 clusters."'],
  ['a reply', 'A reply.', 'A reply of 7 April 2014.'],
])('a planted figure is found in %s', (_, from, to) => {
  expect(uncited(article.replace(from, to))).toHaveLength(1);
});
