import { checkPart, type Problem } from '../collections/problems';
import { chartProblems, missingCharts } from '../charts/problems';
import { figureProblems } from '../figures/data';
import { siteAnchors } from './anchors';
import { articleProblems } from './articles';
import { citationProblems } from './citations';
import { claimProblems } from './claims';
import { componentProblems, tableProblems } from './components';
import { readContent, type Content } from './content';
import { dataProblems } from './data';
import { duplicateProblems } from './duplicates';
import { eventProblems } from './events';
import { headingProblems } from './headings';
import { linkProblems } from './links';
import { pageProblems } from './pages';
import { gradeProblems } from './reading-grade';
import { redirectProblems } from './redirects';
import { repeatedFigureProblems } from './repeated-figures';
import { termProblems } from './terms';
import { typographyProblems } from './typography';
import { uncitedFigureProblems } from './uncited-figures';

/** Each takes everything that was read and says what is wrong from its own point of view. */
const checks: Record<string, (content: Content) => Problem[] | Promise<Problem[]>> = {
  duplicates: duplicateProblems,
  components: componentProblems,
  tables: tableProblems,
  citations: citationProblems,
  articles: articleProblems,
  claims: claimProblems,
  terms: termProblems,
  data: dataProblems,
  charts: ({ charts, texts, soundDatasets, idsOf }) => [
    ...chartProblems(charts, soundDatasets, idsOf('datasets')),
    ...texts.flatMap(({ file, outline }) => missingCharts(file, outline.components, idsOf('charts'))),
  ],
  events: eventProblems,
  figures: ({ figures, soundDatasets }) => figureProblems(figures, soundDatasets),
  headings: headingProblems,
  pages: pageProblems,
  links: async (content) => {
    const { anchors, problems } = await siteAnchors(content);
    return [...problems, ...linkProblems(content, anchors), ...redirectProblems(content, anchors)];
  },
  typography: typographyProblems,
  'uncited figures': uncitedFigureProblems,
  'repeated figures': repeatedFigureProblems,
  'reading grade': gradeProblems,
};

/**
 * Reads all of content/ and says everything that an author must change: syntax, fields, components,
 * references between files, links inside the site, and the rules of writing.
 * @param root folder that holds `content/`
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const content = await readContent(root);
  const found = await Promise.all(
    Object.entries(checks).map(([part, check]) => checkPart(`the ${part}`, 'content', () => check(content))),
  );
  return [...content.problems, ...found.flat()];
}
