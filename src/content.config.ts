import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { chartSchema, chartSchemaFor } from './charts/kinds.ts';
import { datasetLoader, listLoader, recordLoader, textLoader } from './collections/loaders.ts';
import { articleSchema } from './schemas/article.ts';
import { claimSchema } from './schemas/claim.ts';
import { correctionSchema } from './schemas/correction.ts';
import { datasetSchema } from './schemas/dataset.ts';
import { figureSchemas } from './schemas/figure.ts';
import { pageSchema, pageTexts } from './schemas/page.ts';
import { contentPaths } from './schemas/content-paths.ts';
import { questionSchema } from './schemas/question.ts';
import { sourceFields, sourceGroupSchema, sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { toolGroupSchema, toolSchema } from './schemas/tool.ts';
import { verdictSchema } from './schemas/verdict.ts';

/** Entries of one file, each with its position. The loader validates them; Astro uses the schema only for types. */
const list = <Shape extends z.ZodRawShape>(place: string, schema: z.ZodObject<Shape>) =>
  defineCollection({ loader: listLoader(place, schema), schema: schema.extend({ position: z.number() }) });

export const collections = {
  articles: defineCollection({ loader: textLoader(contentPaths.articles, articleSchema), schema: articleSchema }),
  questions: defineCollection({ loader: textLoader(contentPaths.questions, questionSchema), schema: questionSchema }),
  pages: defineCollection({ loader: textLoader(contentPaths.pages, pageSchema, pageTexts), schema: pageSchema }),
  sources: defineCollection({
    loader: listLoader(contentPaths.sources, sourceSchema),
    schema: sourceFields.extend({ position: z.number(), group: z.string() }),
  }),
  sourceGroups: list(contentPaths.sourceGroups, sourceGroupSchema),
  claims: list(contentPaths.claims, claimSchema),
  corrections: list(contentPaths.corrections, correctionSchema),
  terms: list(contentPaths.terms, termSchema),
  tools: list(contentPaths.tools, toolSchema),
  toolGroups: list(contentPaths.toolGroups, toolGroupSchema),
  verdicts: list(contentPaths.verdicts, verdictSchema),
  datasets: defineCollection({ loader: datasetLoader(contentPaths.datasets), schema: datasetSchema }),
  charts: defineCollection({ loader: recordLoader(contentPaths.charts, chartSchemaFor), schema: chartSchema }),
  figures: defineCollection({
    loader: recordLoader(contentPaths.figures, figureSchemas),
    schema: z.union(Object.values(figureSchemas)),
  }),
};
