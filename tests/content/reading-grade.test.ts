import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { grades, readingGrade } from '../../src/check/reading-grade.ts';
import { parseBody } from '../../src/reader/mdx-file.ts';
import { plainText } from '../../src/text/plain-text.ts';

test('every article has a grade', async () => {
  const graded = grades(await readContent('.'))
    .map(({ file }) => file)
    .filter((file) => file.startsWith('content/articles/'));
  expect(graded).toHaveLength(readdirSync('content/articles').length);
});

test('the grade follows its formula', () => {
  // 0.39 × 6 words / 1 sentence + 11.8 × 6 syllables / 6 words − 15.59
  expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 2);
  // Two lines are two sentences, also without a full stop; 10 words, 12 syllables.
  expect(readingGrade('A headline\nThe cat sat on the mat, very happy.')).toBeCloseTo(0.39 * 5 + 11.8 * 1.3 - 15.59, 2);
});

test('tables, charts, code and citation numbers are no running text', () => {
  const body =
    'One.<Cite id="a" />\n\n<Section name="x">\n\nTwo <Term id="t">words</Term>.\n\n- Three\n\n</Section>\n\n| a |\n| - |\n| b |\n\n```sh\nls\n```\n';
  expect(plainText(parseBody(body, 'x').tree)).toBe('One.\nTwo words.\nThree');
});
