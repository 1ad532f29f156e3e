import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

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
      // A number has no syllables in the dictionary; it is read as one word of one beat at least.
      counts.syllable += Math.max(1, syllable(segment));
    }
  }
  return 0.39 * (counts.word / counts.sentence) + 11.8 * (counts.syllable / counts.word) - 15.59;
}
