import type { Problem } from '../collections/problems';
import { places, type Content } from './content';
import { unknownIds } from './references';

/** The greatest number of terms that a text may mark, so that it stays a text. */
const mostTerms = 12;

/** Terms that are marked twice, too many, or not in the glossary. */
export function termProblems(content: Content): Problem[] {
  const known = content.idsOf('terms');
  const fix = `Add the term to ${places.terms}, or correct the id.`;
  const where = '<Term id>';
  const see = content.terms.flatMap(({ file, data, lineOf }) =>
    data.see.map((id, i) => ({ file, line: lineOf(['see', i]), where: 'see', id })),
  );
  return [
    ...unknownIds(see, known, 'term', fix),
    ...content.texts.flatMap(({ file, outline }) => {
      const marked = outline.components
        .filter(({ name }) => name === 'Term')
        .map(({ props, line }) => ({ file, line, where, id: String(props['id']) }));
      const again = marked.filter(({ id }, i) => marked.findIndex((other) => other.id === id) < i);
      return [
        ...unknownIds(marked, known, 'term', fix),
        ...again.map(({ id, line }) => ({
          file,
          line,
          where,
          message: `The term "${id}" is marked a second time.`,
          hint: 'Mark a term only where the text uses it first.',
        })),
        ...marked.slice(mostTerms).map(({ line }) => ({
          file,
          line,
          where,
          message: `A text may mark at most ${mostTerms} terms, and this one marks ${marked.length}.`,
          hint: 'Keep those that a newcomer needs most.',
        })),
      ];
    }),
  ];
}
