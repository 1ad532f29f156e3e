import { failedCheck, reporter, type Problem, type Report } from '../reader/problems.ts';
import { siteAnchors } from './anchors.ts';
import { articleProblems } from './articles.ts';
import { chartProblems } from './charts.ts';
import { claimProblems } from './claims.ts';
import { componentProblems } from './components.ts';
import { readContent, type Content } from './content.ts';
import { dayProblems } from './days.ts';
import { duplicateProblems } from './duplicates.ts';
import { eventProblems } from './events.ts';
import { figureProblems } from './figures.ts';
import { linkProblems, redirectProblems } from './links.ts';
import { markdownProblems } from './markdown.ts';
import { gradeProblems } from './reading-grade.ts';
import { pagePartProblems } from './page-parts.ts';
import { plateProblems } from './plates.ts';
import { referenceProblems, sourceGroupProblems } from './references.ts';
import { repeatedFigureProblems } from './repeated-figures.ts';
import { headingProblems, homeProblems, tableProblems, termProblems } from './text-rules.ts';
import { typographyProblems } from './typography.ts';
import { uncitedFigureProblems } from './uncited-figures.ts';

/**
 * Each takes everything that was read and reports what is wrong from its own point of view. The first notes which lists
 * have lost a part, so that the others do not report what follows from it.
 */
const checks: Record<string, (content: Content, report: Report) => void | Promise<void>> = {
  references: referenceProblems,
  duplicates: duplicateProblems,
  components: componentProblems,
  'source groups': sourceGroupProblems,
  days: (content, report) => dayProblems(content, report),
  articles: articleProblems,
  claims: claimProblems,
  terms: termProblems,
  Markdown: markdownProblems,
  headings: headingProblems,
  tables: tableProblems,
  'home page': homeProblems,
  events: eventProblems,
  charts: chartProblems,
  figures: figureProblems,
  plates: plateProblems,
  'parts of pages': pagePartProblems,
  links: async (content, report) => {
    const anchors = await siteAnchors(content, report);
    linkProblems(content, anchors, report);
    redirectProblems(content, anchors, report);
  },
  typography: typographyProblems,
  'uncited figures': uncitedFigureProblems,
  'repeated figures': repeatedFigureProblems,
  'reading grade': gradeProblems,
};

/**
 * Reads all of content/ and says everything that an author must change.
 * @param root folder that holds `content/`
 */
export const checkContent = async (root: string): Promise<Problem[]> => problemsIn(await readContent(root));

/**
 * Everything that an author must change in what was read: syntax, fields, components, references between files, links
 * inside the site, and the rules of writing.
 */
export async function problemsIn(content: Content): Promise<Problem[]> {
  const found = [...content.problems];
  for (const [part, check] of Object.entries(checks)) {
    try {
      await check(content, reporter(found));
    } catch (error) {
      found.push(failedCheck(`the ${part}`, 'content', error));
    }
  }
  return joined(found);
}

/** As many times as this the same problem is listed by itself. */
const fewTimes = 3;

/** Problems that say the same of more places than a few, each as one with all its places. */
function joined(problems: readonly Problem[]): Problem[] {
  // In a column, each cell of a wrong form is the same problem.
  const kindOf = ({ file, where, message, hint }: Problem) =>
    file.endsWith('.csv') ? [file, where, message.replace(/"[^"]*"/g, '')].join('\n') : `${message}\n${hint}`;
  return [...Map.groupBy(problems, kindOf).values()].flatMap((group) => {
    const [first, ...more] = group;
    if (!first || group.length <= fewTimes) return group;
    const places = more.slice(0, 10).map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
    const all = `${places.join(', ')}${more.length > 10 ? ', …' : ''}`;
    return [{ ...first, message: `${first.message} The same in ${more.length} more places: ${all}.` }];
  });
}
