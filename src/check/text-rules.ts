import { visit } from 'unist-util-visit';
import { atAttribute, type ComponentUse } from '../collections/outline';
import { atField, type Report } from '../collections/problems';
import { countWords } from '../text/plain-text';
import { places, type Content } from './content';

/** Headings of a level that leaves one out. The title of a page is its first level, and a section its second. */
export function headingProblems({ texts }: Content, report: Report): void {
  for (const { file, tree } of texts) {
    let level = 1;
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' && ['Section', 'BenefitCallout'].includes(node.name ?? '')) level = 2;
      if (node.type !== 'heading') return;
      const place = { file, line: node.position?.start.line };
      if (node.depth === 1) {
        const message = 'A text has no heading of the first level: that is the title in its front matter.';
        report(place, message, 'Begin the heading with ## or, inside a <Section>, with ###.');
      } else if (node.depth === 2 && file.startsWith(places.articles)) {
        const message = 'Inside a section of an article a heading is of level 3 or more.';
        report(place, message, 'Begin the heading with ###. A line of "---" under a text makes a heading of it.');
      } else if (node.depth > level + 1) {
        const message = `This heading is of level ${node.depth}, but the one before it is of level ${level}.`;
        report(place, message, `Begin it with ${'#'.repeat(level + 1)}.`);
      }
      level = node.depth;
    });
  }
}

/** Tables that do not say what they leave out. */
export function tableProblems({ texts }: Content, report: Report): void {
  const hint = 'Below the table write <Note>**What matters most.** What is left out, and how uncertain it is.</Note>';
  for (const { outline } of texts) {
    const parts = outline.components.filter(({ name }) => name === 'TableFigure' || name === 'Note');
    for (const [i, part] of parts.entries())
      if (part.name === 'TableFigure' && parts[i + 1]?.name !== 'Note') report(part, 'The table has no <Note>.', hint);
  }
}

/** The greatest number of terms that a text may mark, so that it stays a text. */
const mostTerms = 12;

/** Terms that a text marks twice, and texts that mark too many. */
export function termProblems({ texts }: Content, report: Report): void {
  const idOf = ({ props }: ComponentUse) => String(props['id']);
  for (const { outline } of texts) {
    const terms = outline.components.filter(({ name }) => name === 'Term');
    for (const [i, term] of terms.entries()) {
      const place = atAttribute(term, 'id');
      if (terms.findIndex((other) => idOf(other) === idOf(term)) < i)
        report(
          place,
          `The term "${idOf(term)}" is marked a second time.`,
          'Mark a term only where the text uses it first.',
        );
      if (i >= mostTerms) {
        const message = `A text may mark at most ${mostTerms} terms, and this one marks ${terms.length}.`;
        report(place, message, 'Keep those that a newcomer needs most.');
      }
    }
  }
}

/** What a text must have so that its page is whole, by its file or folder. */
const needed: [place: string, ...components: string[]][] = [
  [places.questions, 'Sides', 'Prompts'],
  [`${places.pages}/toolkit.mdx`, 'Chooser', 'MemoryTable'],
  [`${places.pages}/claims.mdx`, 'VerdictList'],
  [`${places.pages}/home.mdx`, 'ArgumentList'],
  [`${places.pages}/about.mdx`, 'Reports'],
];

/** Texts without a component that their page needs, and questions without two to four sides. */
export function neededComponents({ texts }: Content, report: Report): void {
  for (const { file, outline } of texts) {
    const count = (component: string) => outline.components.filter(({ name }) => name === component).length;
    const components = needed.find(([place]) => file.startsWith(place))?.slice(1) ?? [];
    for (const name of components.filter((name) => count(name) !== 1))
      report({ file }, `The text must have <${name}> once, but has it ${count(name)} times.`, 'See content/README.md.');
    if (file.startsWith(places.questions) && count('Sides') === 1 && (count('Side') < 2 || count('Side') > 4))
      report(
        { file },
        `A question has two to four sides, but here are ${count('Side')}.`,
        'Write each as <Side title="…">.',
      );
  }
}

/** The most words with which the home page may open. */
const mostWords = 80;

/** A home page that opens at length. */
export function homeProblems({ pages }: Content, report: Report): void {
  const home = pages.entries.find(({ name }) => name === 'home');
  const words = countWords(home?.data.dek ?? '');
  if (!home || words <= mostWords) return;
  const message = `The home page opens with ${words} words; at most ${mostWords} are allowed.`;
  report(atField(home, 'dek'), message, 'Shorten it, or move a part of it into the text.');
}
