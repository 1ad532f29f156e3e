import { basename } from 'node:path';
import { atAttribute, citedKeys, shownData } from '../reader/outline.ts';
import { atField, type Location, type Report } from '../reader/problems.ts';
import { codeOf } from '../text/characters.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Entry } from '../reader/read-log.ts';
import { claimGroups } from '../schemas/claim.ts';
import { keysIn } from '../schemas/dataset.ts';
import { timelineChart } from '../site.ts';
import { contentPaths, type Kind } from '../schemas/content-paths.ts';
import type { Content } from './content.ts';

/** A place in the content that names something by its id. */
type Reference = Location & { id: string };

/** Lists and folders that other parts of the site, or links, name entries of. */
const neverEmpty = ['articles', 'questions', 'claims', 'sources', 'terms', 'tools', 'toolGroups', 'verdicts'] as const;

/** If as many ids of one kind are unknown, a part of their list was probably lost. */
const manyIds = 10;

/** Names of sources, claims, terms and other things that do not exist, and sources that nothing cites. */
export function referenceProblems(content: Content, report: Report): void {
  const citations = citationsIn(content);
  const isFull = reportEmpty(content, report);
  const areKnown = reportUnknown(content, citations, report);
  // What could not be read, or names a source wrongly, may cite those that nothing else cites.
  if (!isFull || !areKnown || content.problems.length > 0) return;
  const cited = new Set(citations.map(({ id }) => id));
  for (const source of content.sources.filter(({ data }) => !cited.has(data.id))) {
    const hint = 'Cite it, or remove the entry: the bibliography holds only what is cited.';
    report(atField(source, 'id'), `Nothing cites the source "${source.data.id}".`, hint);
  }
}

/** @returns whether each list that may not be empty holds something */
function reportEmpty(content: Content, report: Report): boolean {
  const empty = neverEmpty.filter((list) => content.idsOf(list)?.size === 0);
  for (const list of empty) {
    const hint = 'If it was deleted, restore it from a copy.';
    report({ file: contentPaths[list], cause: true }, 'There is nothing in it, and the site cannot do without.', hint);
    content.addLost(list);
  }
  return empty.length === 0;
}

/**
 * What names something by its id: the list that it is in, what it is called, where it is named, how to fix a wrong id.
 */
function namedIn(
  content: Content,
  citations: Reference[],
): [list: Kind, kind: string, named: Reference[], fix: string][] {
  const shownSets = content.components.flatMap((shown) => shownData(shown).map((id) => ({ ...shown, id })));
  const terms = [...inField(content.terms, 'see'), ...inComponents(content, 'Term', 'id')];
  const groups = inField(content.claims, 'group').filter(({ id }) => !claimGroups([]).includes(id));
  const toolGroups = inField(content.tools, 'group');
  return [
    ['sources', 'source', citations, 'Add it to a file in content/sources/, or correct the key.'],
    ['claims', 'claim', inField(content.articles.entries, 'claim'), 'Add the claim, or correct the id.'],
    ['terms', 'term', terms, `Add the term to ${contentPaths.terms}, or correct the id.`],
    ['datasets', 'data set', shownSets, 'Add its CSV file and its description in YAML to content/data/.'],
    [
      'charts',
      'chart',
      inComponents(content, 'Chart', 'name'),
      'Add its file to content/charts/, or correct the name.',
    ],
    ['articles', 'article', inCells(content, 'article'), 'Use the name of a file in content/articles/, without .mdx.'],
    ['articles', 'article', groups, 'Use opening, close, or the name of an article’s file without .mdx.'],
    ['toolGroups', 'group of tools', toolGroups, `Use an id of ${contentPaths.toolGroups}, or add it there.`],
  ];
}

/** Signs that stand between ids by mistake. */
const signs: Record<string, string> = { ' ': 'a space', ',': 'a comma', ';': 'a semicolon' };

/** @returns whether each id exists that something names */
function reportUnknown(content: Content, citations: Reference[], report: Report): boolean {
  let areKnown = true;
  for (const [list, kind, named, fix] of namedIn(content, citations)) {
    const ids = content.idsOf(list);
    if (!ids) continue;
    // The timeline belongs to its page, and cannot be shown as a chart.
    const known = new Set([...ids].filter((id) => list !== 'charts' || id !== timelineChart));
    const unknown = named.filter(({ id }) => !known.has(id));
    const names = [...new Set(unknown.map(({ id }) => id))];
    areKnown &&= names.length === 0;
    if (names.length >= manyIds) {
      const message = `Other files name ${names.length} ids that are not here, such as ${names.slice(0, 5).join(', ')}.`;
      const hint = 'Was a part deleted, or were ids changed? Restore it from a copy.';
      report({ file: contentPaths[list], cause: true }, message, hint);
      content.addLost(list);
      continue;
    }
    for (const { id, ...place } of unknown) {
      // Some characters cannot be seen, or look like others.
      const [odd] = /[^a-z0-9-]/u.exec(id.toLowerCase()) ?? [];
      const isHidden = odd && `It has ${signs[odd] ?? `the character ${codeOf(odd)}`}, which no id has.`;
      const hint = [didYouMean(id, known) ?? fix, isHidden].filter(Boolean).join(' ');
      report(place, `There is no ${kind} "${id}".`, hint);
    }
  }
  return areKnown;
}

/** Files of sources without a name for readers, and names without a file. */
export function sourceGroupProblems({ sources, sourceGroups, isWhole }: Content, report: Report): void {
  if (!isWhole('sourceGroups') || !isWhole('sources')) return;
  const files = new Map(sources.map(({ file }) => [basename(file, '.yaml'), file]));
  for (const group of sourceGroups)
    if (!files.delete(group.data.id)) {
      const message = `${contentPaths.sources}/ has no file "${group.data.id}.yaml" with sources.`;
      report(atField(group, 'id'), message, 'Correct the id, or remove the entry.');
    }
  for (const [id, file] of files) {
    const hint = `Add an entry with the id "${id}" to ${contentPaths.sourceGroups}.`;
    report({ file }, 'Readers would see no name for the sources of this file.', hint);
  }
}

const citationsIn = (content: Content): Reference[] => [
  ...content.texts.flatMap(({ outline }) => citedKeys(outline).map(({ key, ...place }) => ({ ...place, id: key }))),
  ...inField([...content.articles.entries, ...content.pages.entries], 'dekSources'),
  ...inField(content.articles.entries, 'synopsisSources'),
  ...inField([...content.tools, ...content.claims, ...content.corrections, ...content.datasets], 'sources'),
  ...inCells(content, 'source'),
];

/** The id, or the list of ids, that a field holds. */
const inField = <K extends string>(entries: readonly Entry<Record<K, string | string[]>>[], field: K): Reference[] =>
  entries.flatMap((entry) => {
    const value: string | string[] = entry.data[field];
    if (typeof value === 'string') return [{ ...atField(entry, field), id: value }];
    return value.map((id, i) => ({ ...atField(entry, field, i), id }));
  });

/** The ids in an attribute; one that is no text is reported with the component's schema. */
const inComponents = ({ components }: Content, component: string, attribute: string): Reference[] =>
  components.flatMap((found): Reference[] => {
    const id = found.name === component ? found.props[attribute] : undefined;
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
