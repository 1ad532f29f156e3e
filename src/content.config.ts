import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { chartSchema } from './charts/kinds';
import { dataFiles, datasets } from './collections/loaders';
import { articleSchema } from './schemas/article';
import { claimSchema } from './schemas/claim';
import { datasetSchema } from './schemas/dataset';
import { figureSchemas } from './schemas/figure';
import { memorySchema } from './schemas/memory';
import { pageSchema } from './schemas/page';
import { questionSchema } from './schemas/question';
import { sourceFields, sourceGroupSchema } from './schemas/source';
import { termSchema } from './schemas/term';
import { toolGroupSchema, toolSchema } from './schemas/tool';
import { verdictSchema } from './schemas/verdict';

const placed = { position: z.number() };
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });

export const collections = {
  articles: defineCollection({ loader: mdx('articles'), schema: articleSchema }),
  questions: defineCollection({ loader: mdx('questions'), schema: questionSchema }),
  pages: defineCollection({ loader: mdx('pages'), schema: pageSchema }),
  sources: defineCollection({
    loader: dataFiles('content/sources/'),
    schema: sourceFields.extend({ ...placed, group: z.string() }),
  }),
  sourceGroups: defineCollection({
    loader: dataFiles('content/source-groups.yaml'),
    schema: sourceGroupSchema.extend(placed),
  }),
  claims: defineCollection({ loader: dataFiles('content/claims.yaml'), schema: claimSchema.extend(placed) }),
  glossary: defineCollection({ loader: dataFiles('content/glossary.yaml'), schema: termSchema.extend(placed) }),
  tools: defineCollection({ loader: dataFiles('content/tools.yaml'), schema: toolSchema.extend(placed) }),
  toolGroups: defineCollection({
    loader: dataFiles('content/tool-groups.yaml'),
    schema: toolGroupSchema.extend(placed),
  }),
  verdicts: defineCollection({ loader: dataFiles('content/verdicts.yaml'), schema: verdictSchema.extend(placed) }),
  datasets: defineCollection({ loader: datasets('content/data/'), schema: datasetSchema }),
  charts: defineCollection({ loader: glob({ pattern: '*.yaml', base: './content/charts' }), schema: chartSchema }),
  figures: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/figures' }),
    schema: z.union(Object.values(figureSchemas)),
  }),
  memory: defineCollection({ loader: dataFiles('content/memory.csv'), schema: memorySchema.extend(placed) }),
};
