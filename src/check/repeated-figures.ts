import { visit } from 'unist-util-visit';
import type { Problem } from '../collections/problems';
import type { Content } from './content';

/** In how many places a figure of three or more significant digits may stand. */
const most = 2;

/** A place in the texts where a figure stands. */
export interface Printed {
  file: string;
  line?: number;
  where: string;
}

/**
 * Where each figure of three or more significant digits is printed, in texts and claims. The same quantity written by
 * hand in several places begins to disagree. Years and dates are left out, and so are data, charts, and corrections,
 * which repeat what stood elsewhere.
 */
export function printedFigures(content: Content): Map<string, Printed[]> {
  const found = new Map<string, Printed[]>();
  const add = (text: string, place: Printed) => {
    for (const figure of new Set(figuresIn(text))) found.set(figure, [...(found.get(figure) ?? []), place]);
  };
  for (const { file, tree } of content.texts)
    visit(tree, 'text', ({ value, position }) => add(value, { file, line: position?.start.line, where: 'text' }));
  for (const { file, data, lineOf } of content.claims)
    add(data.reason, { file, line: lineOf(['reason']), where: data.id });
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}

const date =
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(1[89]|20)\d\d\b/g;

/** Numbers with three or more significant digits, such as 28,531 or 30.84. */
function figuresIn(text: string): string[] {
  const numbers = text.replace(date, '').match(/(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-])/g) ?? [];
  return numbers.filter((number) => number.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length >= 3);
}

/** Figures that stand in too many places to stay the same. */
export function repeatedFigureProblems(content: Content): Problem[] {
  return [...printedFigures(content)]
    .filter(([, places]) => places.length > most)
    .map(([figure, places]) => ({
      ...(places[most] as Printed),
      message: `${figure} stands in ${places.length} places: ${places.map(({ file, line }) => `${file}:${line}`).join(', ')}.`,
      hint: 'Keep it where it matters most; elsewhere say it in words, with a link. npm run figures lists all.',
    }));
}
