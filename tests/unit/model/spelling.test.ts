import { expect, test } from 'vitest';
import { lowerCase } from '../../../src/model/spelling.ts';

test.each([
  ['İZMİR', 'Turkey', 'izmir'],
  ['IĞDIR', 'Turkey', 'ığdır'],
  // With its dot as a character of its own, as some keyboards and files have it.
  ['I\u0307zmir', 'Turkey', 'izmir'],
  ['İzmir', '', 'izmir'],
  ['IMATRA', 'Finland', 'imatra'],
  [" L'Aquila", 'Italy', 'l’aquila'],
])('%s is written in the letters of the model, in %s', (name, country, letters) => {
  expect(lowerCase(name, country)).toBe(letters);
});
