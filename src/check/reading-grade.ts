import { syllable } from 'syllable';
import { perFile } from '../reader/per-file.ts';
import type { Report } from '../reader/problems.ts';
import { plainText } from '../text/plain-text.ts';
import type { Content } from './content.ts';

/** The greatest number of years of school that reading a text may take: nine, but for what the next word may add. */
const most = 8.8;
/** The grade of a shorter text says little. */
const fewestWords = 100;

/** How hard a text is to read. */
interface Grade {
  file: string;
  words: number;
  /** Years of school, to a tenth. */
  grade: number;
}

/** The reading grade of each text that is long enough to have one. */
export const grades = ({ texts }: Content): Grade[] =>
  texts.map(({ file, tree }) => gradeOf(plainText(tree), file)).filter(({ words }) => words > fewestWords);

const gradeOf = perFile('reading grade', (text, file): Grade => {
  return { file, words: text.split(/\s+/).length, grade: Math.round(readingGrade(text) * 10) / 10 };
});

/** Texts that are too hard to read. */
export function gradeProblems(content: Content, report: Report): void {
  const hint = 'Split long sentences, and use shorter words. npm run check -- --grades prints the grade of each text.';
  for (const { file, grade } of grades(content))
    if (grade > most)
      report({ file }, `To read this takes ${grade} years of school; at most ${most} are allowed.`, hint);
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The syllables of each word that was counted: all texts share most of their words. */
const beats = new Map<string, number>();

/** A number has no syllables in the dictionary; it is read as one word of one beat at least. */
function beatsOf(word: string): number {
  const known = beats.get(word) ?? Math.max(1, syllable(word));
  beats.set(word, known);
  return known;
}

/**
 * The Flesch–Kincaid grade of a text: the years of schooling that reading it takes.
 * Formula: Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas for Navy Enlisted
 * Personnel, Research Branch Report 8-75, 1975.
 * @param text a paragraph a line; a heading without a full stop counts as a sentence
 */
export function readingGrade(text: string): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const line of text.split('\n')) {
    counts.sentence += [...sentences.segment(line)].length;
    for (const { segment, isWordLike } of words.segment(line)) {
      if (!isWordLike) continue;
      counts.word += 1;
      counts.syllable += beatsOf(segment);
    }
  }
  return 0.39 * (counts.word / counts.sentence) + 11.8 * (counts.syllable / counts.word) - 15.59;
}
