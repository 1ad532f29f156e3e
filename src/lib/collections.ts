import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Dataset } from './dataset';

/** A data set with the text of its CSV file, for download. */
export type PublishedDataset = Dataset & { csv: string };

/** The only module that asks Astro for content; everything else takes what it returns. */

const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
const byPosition = (a: { data: { position: number } }, b: { data: { position: number } }) =>
  a.data.position - b.data.position;

/** The arguments in their order. */
export const getArticles = async () => (await getCollection('articles')).sort(byOrder);

/** The questions in their order. */
export const getQuestions = async () => (await getCollection('questions')).sort(byOrder);

/** The prose of a single page. */
export async function getPage(id: string): Promise<CollectionEntry<'pages'>> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.mdx is missing.`);
  return entry;
}

/** The whole bibliography by key. */
export async function getSources() {
  return new Map((await getCollection('sources')).map(({ data }) => [data.id, data]));
}

/** The groups of the bibliography in the order of their file. */
export const getSourceGroups = async () =>
  (await getCollection('sourceGroups')).sort(byPosition).map(({ data }) => data);

/** Every claim in the order of its file. */
export const getClaims = async () => (await getCollection('claims')).sort(byPosition).map(({ data }) => data);

/** The terms of the glossary from A to Z. */
export const getTerms = async () =>
  (await getCollection('glossary')).map(({ data }) => data).sort((a, b) => a.term.localeCompare(b.term, 'en'));

/** The tools in the order of their file. */
export const getTools = async () => (await getCollection('tools')).sort(byPosition).map(({ data }) => data);

/** The groups of the toolkit in the order of their file. */
export const getToolGroups = async () => (await getCollection('toolGroups')).sort(byPosition).map(({ data }) => data);

/** The rows of the table of what fits which computer. */
export const getMemory = async () => (await getCollection('memory')).sort(byPosition).map(({ data }) => data);

/** The closed list of verdicts in the order of their file. */
export const getVerdicts = async () => (await getCollection('verdicts')).sort(byPosition).map(({ data }) => data);

/** The data sets in the order of their names, each with its rows and, in `csv`, the text of its file. */
export async function getDatasets(): Promise<PublishedDataset[]> {
  const entries = await getCollection('datasets');
  return entries
    .map(({ id, data, body = '' }) => ({ ...(data as Omit<Dataset, 'name'>), name: id, csv: body }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** @throws if there is no data set of this name */
export async function getDataset(name: string): Promise<PublishedDataset> {
  const dataset = (await getDatasets()).find((dataset) => dataset.name === name);
  if (!dataset) throw new Error(`content/data/${name}.yaml is missing.`);
  return dataset;
}
