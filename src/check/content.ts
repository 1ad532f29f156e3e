import { articleSchema } from '../schemas/article';
import { claimSchema } from '../schemas/claim';
import { correctionSchema } from '../schemas/correction';
import { figureSchemas } from '../schemas/figure';
import { memorySchema } from '../schemas/memory';
import { pageSchema, pageTexts } from '../schemas/page';
import { productNameSchema } from '../schemas/product-name';
import { questionSchema } from '../schemas/question';
import { redirectSchema } from '../schemas/redirect';
import { sourceGroupSchema, sourceSchema } from '../schemas/source';
import { termSchema } from '../schemas/term';
import { toolGroupSchema, toolSchema } from '../schemas/tool';
import { verdictSchema } from '../schemas/verdict';
import { chartSchemaFor } from '../charts/kinds';
import { listTop } from '../collections/files';
import { contentReader, type Entry } from '../collections/read-content';

/** Where each kind of content is kept. */
export const places = {
  articles: 'content/articles',
  claims: 'content/claims.yaml',
  corrections: 'content/corrections.yaml',
  charts: 'content/charts',
  datasets: 'content/data',
  figures: 'content/figures',
  memory: 'content/memory.csv',
  model: 'content/model',
  pages: 'content/pages',
  productNames: 'content/product-names.yaml',
  questions: 'content/questions',
  redirects: 'content/redirects.yaml',
  sourceGroups: 'content/source-groups.yaml',
  sources: 'content/sources',
  terms: 'content/glossary.yaml',
  toolGroups: 'content/tool-groups.yaml',
  tools: 'content/tools.yaml',
  verdicts: 'content/verdicts.yaml',
} as const;

/** Everything that is in content/, read once for all checks, and what was wrong while it was read. */
export type Content = Awaited<ReturnType<typeof readContent>>;

/** @param root folder that holds `content/` */
export async function readContent(root: string) {
  const problems = await listTop(root, Object.values(places));
  const reader = contentReader(root, problems);
  const lists = {
    sources: await reader.data(places.sources, sourceSchema),
    sourceGroups: await reader.data(places.sourceGroups, sourceGroupSchema),
    claims: await reader.data(places.claims, claimSchema),
    corrections: await reader.data(places.corrections, correctionSchema),
    terms: await reader.data(places.terms, termSchema),
    tools: await reader.data(places.tools, toolSchema),
    toolGroups: await reader.data(places.toolGroups, toolGroupSchema),
    verdicts: await reader.data(places.verdicts, verdictSchema),
    memory: await reader.data(places.memory, memorySchema),
    redirects: await reader.data(places.redirects, redirectSchema),
    productNames: await reader.data(places.productNames, productNameSchema),
  };
  const articles = await reader.mdx(places.articles, articleSchema);
  const questions = await reader.mdx(places.questions, questionSchema);
  const pages = await reader.mdx(places.pages, pageSchema, pageTexts);
  const datasets = await reader.datasets(places.datasets);
  const charts = await reader.fields(places.charts, chartSchemaFor);
  const figures = await reader.fields(places.figures, figureSchemas);
  const faulty = new Set(problems.map(({ file }) => file));
  const idsOf = (place: keyof typeof places) => reader.idsOf(places[place]);
  const all = [...articles.texts, ...questions.texts, ...pages.texts];
  const texts = all.filter(({ file }) => !reader.unread.has(file));
  return {
    ...lists,
    articles,
    questions,
    pages,
    datasets,
    /** The data sets in which nothing is wrong by their own descriptions. */
    soundDatasets: datasets.filter(({ file, csv }) => !faulty.has(file) && !faulty.has(csv)),
    charts,
    figures,
    /** The fields of everything. */
    entries: [
      ...Object.values(lists).flat(),
      ...[articles.entries, questions.entries, pages.entries, datasets, charts, figures].flat(),
    ] as Entry<unknown>[],
    /** Every text whose body could be parsed. */
    texts,
    components: texts.flatMap(({ outline }) => outline.components),
    problems,
    unread: reader.unread,
    /** The ids of a list or folder; undefined if they are not all known, so that none can be called unknown. */
    idsOf,
    /** Notes that a list or folder has lost a part. */
    addLost: (place: keyof typeof places) => reader.addLost(places[place]),
    /** Whether all that a list holds was read without a fault, so that nothing of it can be called missing. */
    isWhole: (place: keyof typeof places) =>
      idsOf(place) !== undefined && ![...faulty].some((file) => file.startsWith(places[place])),
  };
}
