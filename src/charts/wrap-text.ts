import { ChartError } from './chart-error.ts';

/**
 * A text of a chart's file in lines of at most so many letters.
 * @param field where it stands in the file
 * @throws ChartError if a word is longer than a line
 */
export function wrapText(words: string, maxLength: number, field: string): string[] {
  const tooLong = words.split(' ').find(({ length }) => length > maxLength);
  if (tooLong !== undefined) {
    const message = `A line of the picture holds ${maxLength} letters there, too few for the word "${tooLong}".`;
    throw new ChartError(field, message, 'Use a shorter word.');
  }
  return words.match(new RegExp(`\\S.{0,${maxLength - 1}}(?= |$)`, 'g')) ?? [];
}
