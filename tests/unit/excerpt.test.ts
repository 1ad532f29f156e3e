import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, splitAtWords } from '../../src/scripts/excerpt.ts';

const long = `${'before '.repeat(60)}here stands the licence that matters ${'after '.repeat(60)}`.trim();

test('an excerpt is about the words found, cut at spaces', () => {
  const piece = excerpt(long, ['licence']);
  expect(piece).toContain('here stands the licence that matters');
  expect(piece).toMatch(/^… before .* after …$/);
  expect(piece.length).toBeLessThan(320);
});

test('a short text is shown whole', () => {
  expect(excerpt('A short one.', ['short'])).toBe('A short one.');
  expect(excerpt('A short one.', ['absent'])).toBe('A short one.');
});

test('the pieces are the text, and those marked are the words', () => {
  expect(splitAtWords('Open weights, open data', ['open'])).toEqual([
    { text: 'Open', found: true },
    { text: ' weights, ', found: false },
    { text: 'open', found: true },
    { text: ' data', found: false },
  ]);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(
        splitAtWords(text, words)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test('a word that begins with a term is marked whole, and none in its middle', () => {
  const found = splitAtWords('A lot of coincidences on a slot', ['coincidenc', 'lot']).filter((piece) => piece.found);
  expect(found.map(({ text }) => text)).toEqual(['lot', 'coincidences']);
});
