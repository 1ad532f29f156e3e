import { expect, test } from 'vitest';
import { sentence } from '../../src/text/format.ts';
import { listed } from '../../src/text/list.ts';

test.each([
  ['open weights', 'Open weights.'],
  ['is it open?', 'Is it open?'],
  ['he said “it works.”', 'He said “it works.”'],
  ['and so on …', 'And so on …'],
  ['the “model”', 'The “model”.'],
  ['all its parts (data, code, etc.)', 'All its parts (data, code, etc.).'],
])('"%s" as a sentence has one end', (text, wanted) => {
  expect(sentence(text)).toBe(wanted);
});

test.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two and three'],
])('a sentence lists %j', (names, wanted) => {
  expect(listed(names)).toBe(wanted);
});
