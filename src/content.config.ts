import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { dataFiles } from './lib/loaders';
import { articleSchema } from './schemas/article';
import { memorySchema } from './schemas/memory';
import { pageSchema } from './schemas/page';
import { questionSchema } from './schemas/question';
import { sourceFields } from './schemas/source';
import { toolGroupSchema, toolSchema } from './schemas/tool';
import { verdictSchema } from './schemas/verdict';

const placed = { position: z.number() };
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });

export const collections = {
  articles: defineCollection({ loader: mdx('articles'), schema: articleSchema }),
  questions: defineCollection({ loader: mdx('questions'), schema: questionSchema }),
  pages: defineCollection({ loader: mdx('pages'), schema: pageSchema }),
  sources: defineCollection({ loader: dataFiles('content/sources'), schema: sourceFields.extend(placed) }),
  tools: defineCollection({ loader: dataFiles('content/tools.yaml'), schema: toolSchema.extend(placed) }),
  toolGroups: defineCollection({
    loader: dataFiles('content/tool-groups.yaml'),
    schema: toolGroupSchema.extend(placed),
  }),
  verdicts: defineCollection({ loader: dataFiles('content/verdicts.yaml'), schema: verdictSchema.extend(placed) }),
  memory: defineCollection({ loader: dataFiles('content/memory.csv'), schema: memorySchema.extend(placed) }),
};
