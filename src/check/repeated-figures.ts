import { visit } from 'unist-util-visit';
import { atField, type Location, type Report } from '../reader/problems.ts';
import { months } from '../text/dates.ts';
import type { Content } from './content.ts';

/** In how many places a figure of three or more significant digits may stand. */
const most = 2;

/**
 * Where each figure of three or more significant digits is printed, in texts and claims. The same quantity written by
 * hand in several places begins to disagree. Years and dates are left out, and so are data, charts, and corrections,
 * which repeat what stood elsewhere.
 */
export function printedFigures(content: Content): Map<string, Location[]> {
  const found = new Map<string, Location[]>();
  const add = (text: string, place: Location) => {
    for (const figure of new Set(figuresIn(text))) found.set(figure, [...(found.get(figure) ?? []), place]);
  };
  for (const { file, tree } of content.texts)
    visit(tree, 'text', ({ value, position }) => add(value, { file, line: position?.start.line, where: 'text' }));
  for (const claim of content.claims) add(claim.data.reason, { ...atField(claim, 'reason'), where: claim.data.id });
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length));
}

const date = new RegExp(`\\b\\d{1,2} (${months.join('|')})\\b|\\b(1[89]|20)\\d\\d\\b`, 'g');

/** Numbers with three or more significant digits, such as 28,531 or 30.84. */
function figuresIn(text: string): string[] {
  const numbers = text.replace(date, '').match(/(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-])/g) ?? [];
  return numbers.filter((number) => number.replace(/[.,]/g, '').replace(/^0+|0+$/g, '').length >= 3);
}

/** Figures that are in too many places to stay the same. */
export function repeatedFigureProblems(content: Content, report: Report): void {
  const hint = 'Keep it where it matters most; elsewhere say it in words, with a link. npm run figures lists all.';
  for (const [figure, places] of printedFigures(content)) {
    const third = places[most];
    const all = places.map(({ file, line }) => `${file}:${line}`).join(', ');
    if (third) report(third, `${figure} stands in ${places.length} places: ${all}.`, hint);
  }
}
