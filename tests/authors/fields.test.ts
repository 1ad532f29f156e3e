import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { validate } from '../../src/reader/validate.ts';
import { looseDate, references, seen, webAddress } from '../../src/schemas/fields.ts';
import { sourceFields } from '../../src/schemas/source.ts';

const { readAt } = sourceFields.shape;

const problems = (schema: z.ZodType, field: unknown) =>
  validate(z.strictObject({ field: schema }), { field }, 'x.yaml', () => 1).problems;

test.each([
  ['a day that does not exist', looseDate, '2026-02-30', /"2026-02-30" must be a day that exists/],
  ['a month that does not exist', seen, '2026-13', /must be the month, or the existing day/],
  ['a year where a month is needed', seen, '2026', /must be the month/],
  ['an address with two beginnings', webAddress, 'https://https://ai.meta.com/', /whole web address/],
  ['an address with a port that is none', webAddress, 'https://ai.meta.com:99999/', /whole web address/],
  ['an address with what follows it in HTML', webAddress, 'https://ai.meta.com/">x', /whole web address/],
  ['an address without a dot', webAddress, 'https://localhost/', /whole web address/],
  [
    'an address of a copy with a slip',
    readAt,
    'https//example.org/copy',
    /"https\/\/example.+" holds an address.*copy\)/,
  ],
  ['an address of a copy with one slash', readAt, 'https:/example.org/copy', /holds an address that is not whole/],
  ['an address of a copy without its host', readAt, 'https:// (a copy)', /holds an address that is not whole/],
  ['an address of a copy with a slip in its scheme', readAt, 'htps://example.org/', /holds an address that is not/],
  ['an address of a copy without its scheme', readAt, 'www.example.org', /holds an address that is not whole/],
  ['a page of a copy without its scheme', readAt, 'example.org/copy (in full)', /holds an address that is not whole/],
  ['an address of a copy after its words', readAt, ['A copy: https://example.org/'], /not at the beginning.*as a list/],
  ['a number that is too small', z.number().min(1), -1, /"-1" must be at least 1\.$/],
  ['a number that is too great', z.number().max(5), 6, /"6" must be at most 5\.$/],
  ['a fraction', z.number().int(), 4.5, /"4.5" must be a whole number/],
  ['a number without end', z.number(), Infinity, /"Infinity" must be a number, but is a number without end/],
  ['a list that is too short', z.array(z.string()).min(2), ['a'], /must hold at least 2/],
  ['an empty field', z.string(), null, /"field" must be text, but is empty/],
  ['an empty field with a list of words', z.enum(['a', 'b']), null, /"field" is empty. Use one of: a, b\./],
  ['text for a list, once', z.array(z.string()).max(4), 'one, two', /must be a list, but is text/],
  ['an id that stands twice in a list', references, ['a', 'a'], /"field" names one of them twice\./],
  ['a union', z.union([z.string(), z.array(z.string())]), 5, /form that this field cannot have/],
])('%s is reported in plain words', (_, schema, value, message) => {
  const found = problems(schema, value);
  expect(found).toHaveLength(1);
  expect(found[0]?.message).toMatch(message);
});

test('a field with a misspelled name is not missing as well', () => {
  const found = validate(z.strictObject({ kicker: z.string() }), { Kicker: 'x' }, 'x.yaml', () => 1).problems;
  expect(found).toMatchObject([{ hint: 'Did you mean "kicker"?' }]);
});

test.each([
  [looseDate, '2024-02-29'],
  [looseDate, 2024],
  [looseDate, 'no date'],
  [seen, '2026-11'],
  [readAt, 'http headers of the page, and its copy in U.S. v. Google'],
  [readAt, ['https://example.org/copy (a copy and/or a summary)', 'a copy in www and print']],
  [webAddress, 'https://en.wikipedia.org/wiki/Open_source_(disambiguation)?a=b#c'],
])('what is right stays right', (schema, value) => {
  expect(problems(schema, value)).toEqual([]);
});
