import { visit } from 'unist-util-visit';
import { atAttribute } from '../reader/outline.ts';
import { atField, type Report } from '../reader/problems.ts';
import { countWords, inlineText } from '../text/plain-text.ts';
import { contentPaths } from '../schemas/content-paths.ts';
import { vocabulary } from '../schemas/vocabulary.ts';
import type { Content } from './content.ts';

/** Headings of a level that leaves one out. The title of a page is its first level, and a section its second. */
export function headingProblems({ texts }: Content, report: Report): void {
  for (const { file, tree } of texts) {
    let level = 1;
    const all = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' && vocabulary[node.name ?? '']?.section) level = 2;
      if (node.type !== 'heading') return;
      const place = { file, line: node.position?.start.line };
      if (node.depth === 1) {
        const message = 'A text has no heading of the first level: that is the title in its front matter.';
        report(place, message, 'Begin the heading with ## or, inside a <Section>, with ###.');
      } else if (node.depth === 2 && file.startsWith(contentPaths.articles)) {
        const message = 'Inside a section of an article a heading is of level 3 or more.';
        report(place, message, 'Begin the heading with ###. A line of "---" under a text makes a heading of it.');
      } else if (node.depth > level + 1) {
        const message = `This heading is of level ${node.depth}, but the one before it is of level ${level}.`;
        report(place, message, `Begin it with ${'#'.repeat(level + 1)}.`);
      }
      const words = inlineText(node);
      if (all.has(words)) report(place, `A heading of these words stands above: ${words}`, 'Say what differs.');
      all.add(words);
      if (node.depth > 1) level = node.depth;
    });
  }
}

/** Table figures without a table, or that do not say what they leave out. */
export function tableProblems({ texts }: Content, report: Report): void {
  const hint = 'Below the table write <Note>**What matters most.** What is left out, and how uncertain it is.</Note>';
  for (const { file, tree } of texts) {
    visit(tree, 'mdxJsxFlowElement', ({ name, children, position }) => {
      if (name !== 'TableFigure') return;
      const place = { file, line: position?.start.line, where: '<TableFigure>' };
      const parts = children.map((child) => ('name' in child ? child.name : child.type));
      // A table that cannot be read is reported as such.
      const isUnreadable = children.some((child) => child.type === 'paragraph' && inlineText(child).startsWith('|'));
      if (!parts.includes('table') && !isUnreadable)
        report(place, 'There is no table in it.', 'Write a Markdown table, with an empty line before and after it.');
      if (!parts.includes('Note')) report(place, 'The table has no <Note>.', hint);
    });
  }
}

/** The greatest number of terms that a text may mark, so that it stays a text. */
const mostTerms = 12;

/** Terms that a text marks twice, and texts that mark too many. */
export function termProblems({ texts }: Content, report: Report): void {
  for (const { outline } of texts) {
    const terms = outline.components.filter(({ name }) => name === 'Term');
    for (const [first, ...again] of Map.groupBy(terms, ({ props }) => props['id']).values())
      for (const term of again) {
        const message = `The term "${String(first?.props['id'])}" is marked a second time.`;
        report(atAttribute(term, 'id'), message, 'Mark a term only where the text uses it first.');
      }
    const [tooMany] = terms.slice(mostTerms);
    if (tooMany) {
      const message = `A text may mark at most ${mostTerms} terms, and this one marks ${terms.length}.`;
      report(atAttribute(tooMany, 'id'), message, 'Keep those that a newcomer needs most.');
    }
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
