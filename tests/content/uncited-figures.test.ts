import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exceptions, figureFinder, uncitedFigures } from '../../src/check/uncited-figures.ts';
import { parseBody, splitFrontMatter } from '../../src/reader/mdx-file.ts';

const uncited = (raw: string) => {
  const { body, frontMatter } = splitFrontMatter(raw, 'x');
  const { tree, outline } = parseBody(body, 'x');
  return uncitedFigures({ file: 'x', tree, outline, frontMatter }, figureFinder(['Llama', 'GPT']));
};

test('there are at most ten exceptions, each still needed', () => {
  expect(exceptions.length).toBeLessThanOrEqual(10);
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mdx$|glossary/.test(file),
  );
  const all = texts.map((file) => readFileSync(`content/${file}`, 'utf8')).join('\n');
  expect(exceptions.filter(({ text }) => !all.replace(/<Cite[^>]*>/g, '').includes(text))).toEqual([]);
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
