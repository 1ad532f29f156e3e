import { expect, test } from 'vitest';
import { sentence } from '../../src/text/format.ts';

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
