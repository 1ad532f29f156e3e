import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/text/reading-time.ts';

test('a text takes at least a minute, and more with more words', () => {
  expect(readingMinutes(10)).toBe(1);
  expect(readingMinutes(900)).toBe(4);
});
