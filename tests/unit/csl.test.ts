import { expect, test } from 'vitest';
import { sourceCsl } from '../../src/bibliography/csl.ts';
import { webpage } from './webpage.ts';

const source = webpage('a');

test.each([
  ['legal', 'legislation'],
  ['paper', 'article'],
  ['post', 'post-weblog'],
] as const)('a source of the kind %s is called %s', (type, called) => {
  expect(sourceCsl({ ...source, type }).type).toBe(called);
});

test('a date is as exact as it is known, and the day of reading is never left out', () => {
  expect(sourceCsl(source)).toMatchObject({
    issued: { 'date-parts': [[2026, 5]] },
    accessed: { 'date-parts': [[2026, 11, 22]] },
  });
  expect(sourceCsl({ ...source, date: 'no date' })).not.toHaveProperty('issued');
});

test('a publisher who is the author is not named twice', () => {
  expect(sourceCsl({ ...source, publisher: 'A paper' })['container-title']).toBe('A paper');
  expect(sourceCsl({ ...source, publisher: 'An author' })).not.toHaveProperty('container-title');
});
