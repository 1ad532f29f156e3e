import { basename } from 'node:path';
import { citedKeys } from '../collections/mdx-file';
import type { Problem } from '../collections/problems';
import type { DatasetEntry } from '../collections/read-content';
import { keysIn } from '../schemas/dataset';
import { places, type Content } from './content';
import { unknownIds, type Reference } from './references';

/** Citations of sources that do not exist, sources that nothing cites, and files of sources without a name. */
export function citationProblems(content: Content): Problem[] {
  const { sources, sourceGroups } = content;
  const citations = [
    ...content.texts.flatMap(({ file, outline }) =>
      citedKeys(outline).map(({ key, line, where }): Reference => ({ file, line, where, id: key })),
    ),
    ...[...content.articles.entries, ...content.pages.entries].flatMap(({ file, data, lineOf }) =>
      (['dekSources', 'synopsisSources'] as const).flatMap((where) =>
        ((data as Partial<Record<typeof where, string[]>>)[where] ?? []).map((id, i): Reference => ({
          file,
          line: lineOf([where, i]),
          where,
          id,
        })),
      ),
    ),
    ...[...content.tools, ...content.memory, ...content.claims, ...content.corrections, ...content.datasets].flatMap(
      ({ file, data, lineOf }) =>
        data.sources.map((id, i): Reference => ({ file, line: lineOf(['sources', i]), where: 'sources', id })),
    ),
    ...content.datasets.flatMap((dataset) => cellReferences(dataset, 'source')),
  ];
  const known = content.idsOf('sources');
  const unknown = unknownIds(citations, known, 'source', 'Add it to a file in content/sources/, or correct the key.');
  return [
    ...unknown,
    ...(content.isWhole('sourceGroups')
      ? [...new Set(sources.map(({ file }) => file))]
          .filter((file) => !sourceGroups.some(({ data }) => data.id === basename(file, '.yaml')))
          .map((file) => ({
            file,
            message: 'Readers would see no name for the sources of this file.',
            hint: `Add an entry with the id "${basename(file, '.yaml')}" to ${places.sourceGroups}.`,
          }))
      : []),
    // What could not be read may cite them.
    ...(content.problems.length === 0 && unknown.length === 0 ? unusedSources(content, citations) : []),
  ];
}

/** The ids in those cells of a data set whose column is of the given type. */
export function cellReferences({ csv, data, rows }: DatasetEntry, type: 'source' | 'article'): Reference[] {
  const columns = data.fields.filter((field) => field.type === type).map(({ name }) => name);
  return rows.flatMap(({ row, line }) =>
    columns.flatMap((where) => keysIn(row[where] ?? null).map((id) => ({ file: csv, line, where, id }))),
  );
}

function unusedSources({ sources }: Content, citations: readonly Reference[]): Problem[] {
  const cited = new Set(citations.map(({ id }) => id));
  return sources
    .filter(({ data }) => !cited.has(data.id))
    .map(({ file, data, lineOf }) => ({
      file,
      line: lineOf(['id']),
      where: 'id',
      message: `Nothing cites the source "${data.id}".`,
      hint: 'Cite it, or remove the entry: the bibliography holds only what is cited.',
    }));
}
