import { expect, test } from 'vitest';
import { formatProblems } from '../../src/reader/problems.ts';
import { didYouMean } from '../../src/text/did-you-mean.ts';

test('a problem is reported with its place, what is wrong, and how to fix it', () => {
  const text = formatProblems([
    { file: 'content/b.yaml', line: 9, where: 'url', message: 'is wrong.', hint: 'Mend it.' },
    { file: 'content/a.yaml', message: 'is missing.' },
  ]);
  expect(text).toBe(
    '2 problems in the content\n\ncontent/a.yaml\n  is missing.\n\ncontent/b.yaml:9  url\n  is wrong.\n  Mend it.\n',
  );
});

test('the nearest name is offered, but only if it is near', () => {
  expect(didYouMean('zuckerberg-leter-2024', ['epoch-gap-2026', 'zuckerberg-letter-2024'])).toBe(
    'Did you mean "zuckerberg-letter-2024"?',
  );
  expect(didYouMean('GPU', ['cpu', 'gpu'])).toBe('Did you mean "gpu"?');
  expect(didYouMean('int', ['string', 'integer'])).toBe('Did you mean "integer"?');
  expect(didYouMean('x', ['id'])).toBeUndefined();
  expect(didYouMean('xylophone', ['gap', 'cost'])).toBeUndefined();
  expect(didYouMean('gap', [])).toBeUndefined();
});
