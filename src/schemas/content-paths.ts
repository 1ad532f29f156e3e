/** Where each kind of content is kept. */
export const contentPaths = {
  articles: 'content/articles',
  claims: 'content/claims.yaml',
  corrections: 'content/corrections.yaml',
  charts: 'content/charts',
  datasets: 'content/data',
  figures: 'content/figures',
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
  unsourcedNumbers: 'content/numbers-without-source.yaml',
  verdicts: 'content/verdicts.yaml',
} as const;

export type Kind = keyof typeof contentPaths;

/** The file of the reader's model. */
export const modelFile = `${contentPaths.model}/place-names.safetensors`;
