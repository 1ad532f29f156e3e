import { basename } from 'node:path';
import { atAttribute, citedKeys, shownData } from '../collections/outline';
import { atField, didYouMean, type Place, type Report } from '../collections/problems';
import type { Entry } from '../collections/read-content';
import { claimGroups } from '../schemas/claim';
import { keysIn } from '../schemas/dataset';
import { places, type Content } from './content';

/** A place in the content that names something by its id. */
interface Reference extends Place {
  id: string;
}

/** If as many ids of one kind are unknown, a part of their list was probably lost. */
const manyIds = 10;

/** Names of sources, claims, terms and other things that do not exist, and sources that nothing cites. */
export function referenceProblems(content: Content, report: Report): void {
  const citations = citationsIn(content);
  const articles = content.idsOf('articles');
  const kinds: { kind: string; known?: ReadonlySet<string>; named: Reference[]; fix: string }[] = [
    {
      kind: 'source',
      known: content.idsOf('sources'),
      named: citations,
      fix: 'Add it to a file in content/sources/, or correct the key.',
    },
    {
      kind: 'claim',
      known: content.idsOf('claims'),
      named: inField(content.articles.entries, 'claim'),
      fix: `Add the claim to ${places.claims}, or correct the id.`,
    },
    {
      kind: 'term',
      known: content.idsOf('terms'),
      named: [...inField(content.terms, 'see'), ...inComponents(content, 'Term', 'id')],
      fix: `Add the term to ${places.terms}, or correct the id.`,
    },
    {
      kind: 'data set',
      known: content.idsOf('datasets'),
      named: content.components.flatMap((shown) => shownData(shown).map((id) => ({ ...shown, id }))),
      fix: 'Add its CSV file and its description in YAML to content/data/.',
    },
    {
      kind: 'chart',
      // The timeline is the one of a page, and has no figure around it.
      known: without('timeline', content.idsOf('charts')),
      named: inComponents(content, 'Chart', 'name'),
      fix: `Add its file to ${places.charts}/, or correct the name.`,
    },
    {
      kind: 'article',
      known: articles,
      named: inCells(content, 'article'),
      fix: `Use the name of a file in ${places.articles}/, without .mdx.`,
    },
    {
      kind: 'article',
      known: articles && new Set(claimGroups([...articles])),
      named: inField(content.claims, 'group'),
      fix: 'Use opening, close, or the name of an article’s file without .mdx.',
    },
    {
      kind: 'group of tools',
      known: content.idsOf('toolGroups'),
      named: inField(content.tools, 'group'),
      fix: `Use an id of ${places.toolGroups}, or add a group there.`,
    },
  ];
  let isUnknown = false;
  for (const { kind, known, named, fix } of kinds) {
    const unknown = named.filter(({ id }) => known && !known.has(id));
    isUnknown ||= unknown.length > 0;
    const ids = [...new Set(unknown.map(({ id }) => id))];
    if (ids.length < manyIds) {
      for (const { id, ...place } of unknown)
        report(place, `There is no ${kind} "${id}".`, didYouMean(id, known ?? []) ?? fix);
    } else {
      const message = `${ids.length} names of a ${kind} lead nowhere (${ids.slice(0, 5).join(', ')}, …). There are only ${known?.size}.`;
      report(
        { file: 'content', cause: true },
        message,
        'Was a part deleted, or an id changed? Restore it from a copy.',
      );
    }
  }
  // What could not be read, or names a source wrongly, may cite those that nothing else cites.
  if (content.problems.length > 0 || isUnknown) return;
  const cited = new Set(citations.map(({ id }) => id));
  for (const source of content.sources.filter(({ data }) => !cited.has(data.id))) {
    const hint = 'Cite it, or remove the entry: the bibliography holds only what is cited.';
    report(atField(source, 'id'), `Nothing cites the source "${source.data.id}".`, hint);
  }
}

/** Files of sources without a name for readers. */
export function sourceGroupProblems({ sources, sourceGroups, isWhole }: Content, report: Report): void {
  if (!isWhole('sourceGroups')) return;
  for (const file of new Set(sources.map(({ file }) => file))) {
    const id = basename(file, '.yaml');
    if (sourceGroups.some(({ data }) => data.id === id)) continue;
    const hint = `Add an entry with the id "${id}" to ${places.sourceGroups}.`;
    report({ file }, 'Readers would see no name for the sources of this file.', hint);
  }
}

const without = (id: string, ids?: ReadonlySet<string>) => ids && new Set([...ids].filter((other) => other !== id));

const citationsIn = (content: Content): Reference[] => [
  ...content.texts.flatMap(({ outline }) => citedKeys(outline).map(({ key, ...place }) => ({ ...place, id: key }))),
  ...inField([...content.articles.entries, ...content.pages.entries], 'dekSources'),
  ...inField(content.articles.entries, 'synopsisSources'),
  ...inField(
    [...content.tools, ...content.memory, ...content.claims, ...content.corrections, ...content.datasets],
    'sources',
  ),
  ...inCells(content, 'source'),
];

/** The id, or the list of ids, that a field holds. */
const inField = <K extends string>(entries: readonly Entry<Record<K, string | string[]>>[], field: K): Reference[] =>
  entries.flatMap((entry): Reference[] => {
    const value = entry.data[field];
    if (typeof value === 'string') return [{ ...atField(entry, field), id: value }];
    return value.map((id, i) => ({ ...atField(entry, field, i), id }));
  });

const inComponents = ({ components }: Content, component: string, attribute: string): Reference[] =>
  components
    .filter(({ name }) => name === component)
    .flatMap((found): Reference[] => {
      const id = found.props[attribute];
      return typeof id === 'string' ? [{ ...atAttribute(found, attribute), id }] : [];
    });

/** The ids in those cells of the data sets whose column is of the given type. */
const inCells = ({ datasets }: Content, type: 'source' | 'article'): Reference[] =>
  datasets.flatMap(({ csv, data, rows }) => {
    const columns = data.fields.filter((field) => field.type === type).map(({ name }) => name);
    return rows.flatMap(({ row, line }) =>
      columns.flatMap((where) => keysIn(row[where] ?? null).map((id) => ({ file: csv, line, where, id }))),
    );
  });
