import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Dataset } from '../reader/dataset.ts';
import { claimGroups, type Claim } from '../schemas/claim.ts';
import type { FigureName, FigureTexts } from '../schemas/figure.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { argumentName } from '../text/format.ts';
import { once } from './once.ts';

/** A data set with the text of its CSV file, for download. */
export type PublishedDataset = Dataset & { csv: string };

/**
 * The only module that asks Astro for content; everything else takes what it returns. Astro copies all
 * entries each time it is asked, so each kind is read once a build.
 */

const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;

function found<T>(entry: T, what: string): NonNullable<T> {
  if (!entry) throw new Error(`${what} is missing.`);
  return entry;
}

/** The entries of a list in the order of its file. */
const list = <C extends 'sourceGroups' | 'claims' | 'corrections' | 'tools' | 'toolGroups' | 'verdicts'>(
  collection: C,
): (() => Promise<CollectionEntry<C>['data'][]>) =>
  once(async () => (await getCollection(collection)).map(({ data }) => data).sort((a, b) => a.position - b.position));

/** The arguments in their order. */
export const getArticles = once(async () => (await getCollection('articles')).sort(byOrder));

/** The questions in their order. */
export const getQuestions = once(async () => (await getCollection('questions')).sort(byOrder));

/** The prose of a single page. */
export const getPage = async (id: string): Promise<CollectionEntry<'pages'>> =>
  found(await getEntry('pages', id), `content/pages/${id}.mdx`);

/** The whole bibliography by key. */
export const getSources = once(
  async () => new Map((await getCollection('sources')).map(({ data }) => [data.id, data])),
);

export const getSourceGroups = list('sourceGroups');
export const getClaims = list('claims');
export const getTools = list('tools');
export const getToolGroups = list('toolGroups');
export const getVerdicts = list('verdicts');

const getCorrectionsOfFile = list('corrections');
/** What was corrected, the newest first. */
export const getCorrections = async () =>
  (await getCorrectionsOfFile()).toSorted((a, b) => b.date.localeCompare(a.date));

/** The terms of the glossary from A to Z. */
export const getTerms = once(async () =>
  (await getCollection('terms')).map(({ data }) => data).sort((a, b) => a.term.localeCompare(b.term, 'en')),
);

/** The verdict on each claim, by the claim's id. */
export const getVerdictsByClaim = once(async () => {
  const verdicts = new Map((await getVerdicts()).map((verdict) => [verdict.id, verdict]));
  return new Map((await getClaims()).map(({ id, verdict }) => [id, verdicts.get(verdict)]));
});

/** A claim with all that is known of its verdict. */
export type JudgedClaim = Omit<Claim, 'verdict'> & { verdict: Verdict };

/** The claims of the opening, of each argument and of the close, with what readers call each of these groups. */
export const getClaimGroups = once(async () => {
  const [claims, verdicts, articles] = await Promise.all([getClaims(), getVerdictsByClaim(), getArticles()]);
  const judged = claims.map((claim): JudgedClaim => ({
    ...claim,
    verdict: found(verdicts.get(claim.id), `The verdict on ${claim.id}`),
  }));
  const names = new Map(articles.map(({ id, data }) => [id, argumentName(data)]));
  names.set('opening', 'The likeness to Linux').set('close', 'The larger hopes');
  return claimGroups(articles.map(({ id }) => id)).map((id) => ({
    id,
    name: names.get(id) ?? id,
    claims: judged.filter(({ group }) => group === id),
  }));
});

/** The data sets in the order of their names, each with its rows and, in `csv`, the text of its file. */
export const getDatasets = once(async (): Promise<PublishedDataset[]> => {
  const entries = await getCollection('datasets');
  return entries
    .map(({ id, data, body = '' }) => ({ ...(data as Omit<Dataset, 'name'>), name: id, csv: body }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
});

/** The charts by their names. */
export const getCharts = once(async () => new Map((await getCollection('charts')).map(({ id, data }) => [id, data])));

/** @throws if there is no chart of this name */
export const getChart = async (name: string): Promise<CollectionEntry<'charts'>['data']> =>
  found((await getCharts()).get(name), `content/charts/${name}.yaml`);

/** @throws if there is no data set of this name */
export const getDataset = async (name: string): Promise<PublishedDataset> =>
  found(
    (await getDatasets()).find((dataset) => dataset.name === name),
    `content/data/${name}.yaml`,
  );

/** The texts of an interactive figure. */
export const getFigureTexts = async <N extends FigureName>(name: N): Promise<FigureTexts<N>> =>
  found(await getEntry('figures', name), `content/figures/${name}.yaml`).data as FigureTexts<N>;
