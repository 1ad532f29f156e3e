import type { Problem } from '../collections/problems';
import { countWords } from '../text/plain-text';
import type { Content } from './content';

/** The most words with which the home page may open. */
const mostWords = 80;

/** What single pages must keep to. */
export const pageProblems = ({ pages }: Content): Problem[] =>
  pages.entries
    .filter(({ name, data }) => name === 'home' && countWords(data.dek) > mostWords)
    .map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['dek']),
      where: 'dek',
      message: `The home page opens with ${countWords(data.dek)} words; at most ${mostWords} are allowed.`,
      hint: 'Shorten it, or move a part of it into the text.',
    }));
