import { visit } from 'unist-util-visit';
import type { Problem } from '../collections/problems';
import type { Content } from './content';

/** Headings of a level that leaves one out. The title of a page is its first level, and a section its second. */
export function headingProblems({ texts }: Content): Problem[] {
  return texts.flatMap(({ file, tree }) => {
    const problems: Problem[] = [];
    let level = 1;
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' && ['Section', 'BenefitCallout'].includes(node.name ?? '')) level = 2;
      if (node.type !== 'heading') return;
      const line = node.position?.start.line;
      if (node.depth === 1)
        problems.push({
          file,
          line,
          message: 'A text has no heading of the first level: that is the title in its front matter.',
          hint: 'Begin the heading with ## or, inside a <Section>, with ###.',
        });
      else if (node.depth > level + 1)
        problems.push({
          file,
          line,
          message: `This heading is of level ${node.depth}, but the one before it is of level ${level}.`,
          hint: `Begin it with ${'#'.repeat(level + 1)}.`,
        });
      level = node.depth;
    });
    return problems;
  });
}
