import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/lib/mdx-file';
import { plainText } from '../../src/lib/plain-text';
import { readingGrade } from '../../src/lib/reading-grade';

/** `npm run grade` runs this file: it prints the grades and fails above the limit. */
const limit = 9;
/** A text just under the limit is mended before the next word tips it. */
const margin = 0.2;

const texts = ['articles', 'questions', 'pages'].flatMap((folder) =>
  readdirSync(`content/${folder}`).map((name) => {
    const file = `content/${folder}/${name}`;
    const text = plainText(splitFrontMatter(readFileSync(file, 'utf8'), file).body);
    return { file, text, words: text.split(/\s+/).length };
  }),
);
const grades = texts
  .filter(({ words }) => words > 100)
  .map(({ file, text, words }) => ({ file, words, grade: Math.round(readingGrade(text) * 10) / 10 }));

// eslint-disable-next-line no-console -- the command is there to print
afterAll(() => console.table(grades));

test.each(grades)('$file reads at grade $grade', ({ grade }) => {
  expect(grade).toBeLessThanOrEqual(limit - margin);
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
  expect(plainText(body)).toBe('One.\nTwo words.\nThree');
});
