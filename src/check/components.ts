import { didYouMean, type Problem } from '../collections/problems';
import { validate } from '../collections/validate';
import { vocabulary } from '../schemas/vocabulary';
import type { Content } from './content';

/** Components that do not exist, and attributes that they do not take. */
export function componentProblems({ texts }: Content): Problem[] {
  return texts.flatMap(({ file, outline }) =>
    outline.components.flatMap(({ name, props, line }) => {
      const schema = vocabulary[name];
      if (schema) {
        return validate(schema, props, file, () => line).problems.map((problem) => ({
          ...problem,
          where: `<${name}${problem.where ? ` ${problem.where}` : ''}>`,
        }));
      }
      const names = Object.keys(vocabulary);
      return [
        {
          file,
          line,
          where: `<${name}>`,
          message: `There is no component with this name. Allowed: ${names.join(', ')}.`,
          hint: didYouMean(name, names) ?? 'Use one of these, or plain Markdown.',
        },
      ];
    }),
  );
}

/** Tables that do not say what they leave out. */
export const tableProblems = ({ texts }: Content): Problem[] =>
  texts.flatMap(({ file, outline }) =>
    outline.components
      .filter(({ name }) => name === 'TableFigure' || name === 'Note')
      .filter(({ name }, i, all) => name === 'TableFigure' && all[i + 1]?.name !== 'Note')
      .map(({ line }) => ({
        file,
        line,
        where: '<TableFigure>',
        message: 'The table has no <Note>.',
        hint: 'Below the table write <Note>**What matters most.** What is left out, and how uncertain it is.</Note>',
      })),
  );
