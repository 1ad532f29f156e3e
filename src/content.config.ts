import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { chartSchema, chartSchemaFor } from './charts/kinds';
import { dataFiles, datasets, fieldFiles, texts } from './collections/loaders';
import { articleSchema } from './schemas/article';
import { claimSchema } from './schemas/claim';
import { correctionSchema } from './schemas/correction';
import { datasetSchema } from './schemas/dataset';
import { figureSchemas } from './schemas/figure';
import { memorySchema } from './schemas/memory';
import { pageSchema, pageTexts } from './schemas/page';
import { questionSchema } from './schemas/question';
import { sourceFields, sourceGroupSchema, sourceSchema } from './schemas/source';
import { termSchema } from './schemas/term';
import { toolGroupSchema, toolSchema } from './schemas/tool';
import { verdictSchema } from './schemas/verdict';

/** Entries of one file, each with its position. The loader validates them; Astro uses the schema only for types. */
const list = <Shape extends z.ZodRawShape>(place: string, schema: z.ZodObject<Shape>) =>
  defineCollection({ loader: dataFiles(place, schema), schema: schema.extend({ position: z.number() }) });

export const collections = {
  articles: defineCollection({ loader: texts('content/articles', articleSchema), schema: articleSchema }),
  questions: defineCollection({ loader: texts('content/questions', questionSchema), schema: questionSchema }),
  pages: defineCollection({ loader: texts('content/pages', pageSchema, pageTexts), schema: pageSchema }),
  sources: defineCollection({
    loader: dataFiles('content/sources', sourceSchema),
    schema: sourceFields.extend({ position: z.number(), group: z.string() }),
  }),
  sourceGroups: list('content/source-groups.yaml', sourceGroupSchema),
  claims: list('content/claims.yaml', claimSchema),
  corrections: list('content/corrections.yaml', correctionSchema),
  glossary: list('content/glossary.yaml', termSchema),
  tools: list('content/tools.yaml', toolSchema),
  toolGroups: list('content/tool-groups.yaml', toolGroupSchema),
  verdicts: list('content/verdicts.yaml', verdictSchema),
  datasets: defineCollection({ loader: datasets('content/data'), schema: datasetSchema }),
  charts: defineCollection({ loader: fieldFiles('content/charts', chartSchemaFor), schema: chartSchema }),
  figures: defineCollection({
    loader: fieldFiles('content/figures', figureSchemas),
    schema: z.union(Object.values(figureSchemas)),
  }),
  memory: list('content/memory.csv', memorySchema),
};
