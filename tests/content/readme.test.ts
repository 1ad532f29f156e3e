import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { common } from '../../src/charts/kinds/rows.ts';
import { legend as chartLegend } from '../../src/charts/options.ts';
import { lengths } from '../../src/check/articles.ts';
import { articleSchema, emblems } from '../../src/schemas/article.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { correctionSchema } from '../../src/schemas/correction.ts';
import { datasetSchema, fieldTypes } from '../../src/schemas/dataset.ts';
import { figureSchemas } from '../../src/schemas/figure.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { questionSchema } from '../../src/schemas/question.ts';
import { redirectSchema } from '../../src/schemas/redirect.ts';
import { sourceFields, sourceGroupSchema, sourceTypes } from '../../src/schemas/source.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { toolGroupSchema, toolSchema } from '../../src/schemas/tool.ts';
import { verdictSchema } from '../../src/schemas/verdict.ts';

const readme = readFileSync('content/README.md', 'utf8').replaceAll('\r\n', '\n');

/** The text under a heading. */
const under = (heading: string) => readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

/** The rows of the first table under a heading whose head begins so: the first cell and the second. */
function rows(heading: string, head: string): Map<string, string> {
  const section = under(heading);
  const table = section.slice(section.indexOf(`| ${head} |`)).split('\n\n')[0] ?? '';
  return new Map(
    [...table.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = '', meaning = '']) => [name, meaning]),
  );
}

const kinds: [string, z.ZodObject][] = [
  ['Add an article', articleSchema],
  ['Add a claim', claimSchema],
  ['Add a question', questionSchema],
  ['Add a tool', toolSchema],
  ['Add a term', termSchema],
  ['Add a source', sourceFields],
  ['Add a data set', datasetSchema],
  ['Change the text of a page', pageSchema],
  ['Correct an error', correctionSchema],
  ['Move an address', redirectSchema],
];

test.each(kinds)('%s: the authors’ guide describes every field, and says which may be left out', (heading, schema) => {
  const fields = rows(heading, 'field');
  expect([...fields.keys()].sort()).toEqual(Object.keys(schema.shape).sort());
  const either = ['readAt'];
  for (const [name, meaning] of fields) {
    if (either.includes(name)) continue;
    expect(/may be left out/i.test(meaning), name).toBe(schema.shape[name]?.safeParse(undefined).success);
  }
});

test.each(kinds)('%s: the authors’ guide gives the limits that the check has', (heading, schema) => {
  const limits = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {};
  const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
  for (const [name, meaning] of rows(heading, 'field')) {
    const { type, maxLength, maxItems, properties } = limits[name] as z.core.JSONSchema.JSONSchema;
    const { maxLength: ofItsText } = (properties?.['text'] ?? {}) as z.core.JSONSchema.JSONSchema;
    const characters = /(\d+) characters/.exec(meaning)?.[1];
    if (characters) expect(Number(characters), name).toBe(maxLength ?? ofItsText);
    const items = type === 'array' && /(?:at most|up to) (\w+)/.exec(meaning)?.[1];
    if (items) expect(numbers.indexOf(items) + 1, name).toBe(maxItems);
  }
});

test('the authors’ guide names every field that charts of rows share, and every mark of a legend', () => {
  const guide = under('Add a chart');
  const words = [...Object.keys(common), ...Object.keys(common.labels.shape)];
  // For those who draw: they follow from the other fields.
  const unsaid = ['rowHeight'];
  expect(words.filter((word) => !unsaid.includes(word) && !guide.includes(`\`${word}\``))).toEqual([]);
  const marks = Object.keys(chartLegend.unwrap().element.shape.mark.unwrap().enum);
  const named = /`mark` \(([^)]*)\)/.exec(guide)?.[1] ?? '';
  expect(marks.filter((mark) => !named.includes(mark))).toEqual([]);
});

test('the authors’ guide names every field of a figure and of the small lists', () => {
  const missing = (text: string, fields: object) => Object.keys(fields).filter((name) => !text.includes(`\`${name}\``));
  for (const [name, { shape }] of Object.entries(figureSchemas))
    expect(missing(under('Change the texts of a figure'), shape), name).toEqual([]);
  const lists = rows('Change a small list', 'file');
  for (const [file, { shape }] of Object.entries({
    'content/verdicts.yaml': verdictSchema,
    'content/tool-groups.yaml': toolGroupSchema,
    'content/source-groups.yaml': sourceGroupSchema,
  }))
    expect(missing(lists.get(file) ?? '', shape), file).toEqual([]);
});

test('the authors’ guide names every kind of column, of source and of drawing', () => {
  expect([...rows('Add a data set', 'type').keys()]).toEqual([...fieldTypes]);
  for (const type of sourceTypes) expect(rows('Add a source', 'field').get('type')).toContain(type);
  for (const name of emblems) expect(rows('Add an article', 'field').get('emblem')).toContain(name);
});

test('the authors’ guide gives the lengths that the check asks for', () => {
  const { least, most } = lengths.article;
  expect(readme).toContain(`${least.toLocaleString('en')} to ${most.toLocaleString('en')} words`);
  expect(readme).toContain(`at least ${lengths.promise.least} words`);
});
