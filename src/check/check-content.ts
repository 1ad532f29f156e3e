import { chartProblems } from '../charts/problems';
import { checkPart, reporter, type Problem, type Report } from '../collections/problems';
import { figureProblems } from '../figures/data';
import { siteAnchors } from './anchors';
import { articleProblems } from './articles';
import { claimProblems } from './claims';
import { componentProblems } from './components';
import { readContent, type Content } from './content';
import { duplicateProblems } from './duplicates';
import { eventProblems } from './events';
import { linkProblems, redirectProblems } from './links';
import { gradeProblems } from './reading-grade';
import { referenceProblems, sourceGroupProblems } from './references';
import { headingProblems, homeProblems, tableProblems, termProblems } from './text-rules';
import { typographyProblems } from './typography';
import { uncitedFigureProblems } from './uncited-figures';

/** Each takes everything that was read and reports what is wrong from its own point of view. */
const checks: Record<string, (content: Content, report: Report) => void | Problem[] | Promise<void>> = {
  duplicates: duplicateProblems,
  components: componentProblems,
  references: referenceProblems,
  'source groups': sourceGroupProblems,
  articles: articleProblems,
  claims: claimProblems,
  terms: termProblems,
  headings: headingProblems,
  tables: tableProblems,
  'home page': homeProblems,
  events: eventProblems,
  charts: ({ charts, soundDatasets, idsOf }) => chartProblems(charts, soundDatasets, idsOf('datasets')),
  figures: ({ figures, soundDatasets }) => figureProblems(figures, soundDatasets),
  links: async (content, report) => {
    const anchors = await siteAnchors(content, report);
    linkProblems(content, anchors, report);
    redirectProblems(content, anchors, report);
  },
  typography: typographyProblems,
  'uncited figures': uncitedFigureProblems,
  'reading grade': gradeProblems,
};

/**
 * Reads all of content/ and says everything that an author must change: syntax, fields, components,
 * references between files, links inside the site, and the rules of writing.
 * @param root folder that holds `content/`
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const content = await readContent(root);
  const found = Object.entries(checks).map(([part, check]) =>
    checkPart(`the ${part}`, 'content', async () => {
      const problems: Problem[] = [];
      return [...((await check(content, reporter(problems))) ?? []), ...problems];
    }),
  );
  return [...content.problems, ...(await Promise.all(found)).flat()];
}
