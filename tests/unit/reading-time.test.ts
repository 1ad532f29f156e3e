import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/text/reading-time.ts';

test('a text takes at least a minute, and else the nearest whole minute at 238 words a minute', () => {
  expect(readingMinutes(10)).toBe(1);
  expect([832, 834].map(readingMinutes)).toEqual([3, 4]);
});
