import { shownData } from '../collections/mdx-file';
import type { Problem } from '../collections/problems';
import { places, type Content } from './content';
import { cellReferences } from './citations';
import { unknownIds } from './references';

/** Data sets that a text shows and that do not exist, and articles that a data set or a tool's group only imagines. */
export function dataProblems(content: Content): Problem[] {
  const shown = content.texts.flatMap(({ file, outline }) =>
    outline.components.flatMap((component) =>
      shownData(component).map((id) => ({ file, line: component.line, where: `<${component.name}>`, id })),
    ),
  );
  const articles = content.datasets.flatMap((dataset) => cellReferences(dataset, 'article'));
  const groups = content.tools.map(({ file, data, lineOf }) => ({
    file,
    line: lineOf(['group']),
    where: 'group',
    id: data.group,
  }));
  return [
    ...unknownIds(
      shown,
      content.idsOf('datasets'),
      'data set',
      'Add its CSV file and its description in YAML to content/data/.',
    ),
    ...unknownIds(
      articles,
      content.idsOf('articles'),
      'article',
      `Use the name of a file in ${places.articles}/, without .mdx.`,
    ),
    ...unknownIds(
      groups,
      content.idsOf('toolGroups'),
      'group of tools',
      `Use an id of ${places.toolGroups}, or add a group there.`,
    ),
  ];
}
