import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleSchema } from '../schemas/article.ts';
import { claimSchema } from '../schemas/claim.ts';
import { correctionSchema } from '../schemas/correction.ts';
import { figureSchemas } from '../schemas/figure.ts';
import { pageSchema, pageTexts } from '../schemas/page.ts';
import { modelFile, contentPaths, type Kind } from '../schemas/content-paths.ts';
import { productNameSchema } from '../schemas/product-name.ts';
import { questionSchema } from '../schemas/question.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { sourceGroupSchema, sourceSchema } from '../schemas/source.ts';
import { termSchema } from '../schemas/term.ts';
import { toolGroupSchema, toolSchema } from '../schemas/tool.ts';
import { unsourcedNumberSchema } from '../schemas/unsourced-number.ts';
import { verdictSchema } from '../schemas/verdict.ts';
import { chartSchemaFor } from '../charts/kinds.ts';
import { listTop } from '../reader/files.ts';
import { contentReader } from '../reader/read-content.ts';
import type { Entry } from '../reader/read-log.ts';

/** Everything that is in content/, read once for all checks, and what was wrong while it was read. */
export type Content = Awaited<ReturnType<typeof readContent>>;

/** @param root folder that holds `content/` */
export async function readContent(root: string) {
  const problems = await listTop(root, Object.values(contentPaths));
  const reader = contentReader(root, problems);
  const lists = {
    sources: await reader.list(contentPaths.sources, sourceSchema),
    sourceGroups: await reader.list(contentPaths.sourceGroups, sourceGroupSchema),
    claims: await reader.list(contentPaths.claims, claimSchema),
    corrections: await reader.list(contentPaths.corrections, correctionSchema),
    terms: await reader.list(contentPaths.terms, termSchema),
    tools: await reader.list(contentPaths.tools, toolSchema),
    toolGroups: await reader.list(contentPaths.toolGroups, toolGroupSchema),
    verdicts: await reader.list(contentPaths.verdicts, verdictSchema),
    redirects: await reader.list(contentPaths.redirects, redirectSchema),
    productNames: await reader.list(contentPaths.productNames, productNameSchema),
    unsourcedNumbers: await reader.list(contentPaths.unsourcedNumbers, unsourcedNumberSchema),
  };
  const articles = await reader.texts(contentPaths.articles, articleSchema);
  const questions = await reader.texts(contentPaths.questions, questionSchema);
  const pages = await reader.texts(contentPaths.pages, pageSchema, pageTexts);
  const datasets = await reader.datasets(contentPaths.datasets);
  const charts = await reader.records(contentPaths.charts, chartSchemaFor);
  const figures = await reader.records(contentPaths.figures, figureSchemas);
  const faulty = new Set(problems.map(({ file }) => file));
  const idsOf = (place: Kind) => reader.idsOf(contentPaths[place]);
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
    /** The file of the reader's model, if it is there. */
    model: await readFile(join(root, modelFile)).catch(() => undefined),
    /** Every text whose body could be parsed. */
    texts,
    components: texts.flatMap(({ outline }) => outline.components),
    problems,
    unread: reader.unread,
    /** Texts in which a component is wrong, so that not all their anchors are known; the check of components adds some. */
    broken: new Set(texts.filter(({ outline }) => outline.problems.length > 0).map(({ file }) => file)),
    /** The ids of a list or folder; undefined if they are not all known, so that none can be called unknown. */
    idsOf,
    /** Notes that a list or folder has lost a part. */
    addLost: (place: Kind) => reader.addLost(contentPaths[place]),
    /** Whether all that a list holds was read without a fault, so that nothing of it can be called missing. */
    isWhole: (place: Kind) =>
      idsOf(place) !== undefined && ![...faulty].some((file) => file.startsWith(contentPaths[place])),
  };
}
