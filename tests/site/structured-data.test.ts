import { mkdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { pages } from './pages';

interface Thing {
  '@type': string;
  [name: string]: unknown;
}

const graphs = pages.flatMap(({ path, html }) => {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return json ? [{ path, graph: JSON.parse(json) as { '@graph': Thing[] } }] : [];
});
const typesOn = (path: string) =>
  graphs.find((page) => page.path === path)?.graph['@graph'].map((thing) => thing['@type']);

test('every page that may be found says what it is', () => {
  const found = pages.filter(({ html }) => !html.includes('content="noindex"')).map(({ path }) => path);
  expect(graphs.map(({ path }) => path).sort()).toEqual(found.sort());
  expect(typesOn('/articles/efficiency/')).toEqual(['BreadcrumbList', 'Article']);
  expect(typesOn('/glossary/')).toContain('DefinedTermSet');
  expect(typesOn('/data/')?.filter((type) => type === 'Dataset').length).toBeGreaterThan(15);
  expect(typesOn('/')).toContain('WebSite');
});

test('an article names each of its sources', () => {
  for (const { path, graph } of graphs.filter(({ path }) => /^\/articles\/.+/.test(path))) {
    const article = graph['@graph'].find((thing) => thing['@type'] === 'Article');
    const html = pages.find((page) => page.path === path)?.html ?? '';
    expect((article?.['citation'] as unknown[]).length).toBe(html.match(/class="source" id=/g)?.length);
  }
});

test('all of it keeps the types of schema.org', () => {
  // The compiler reads what was built, not what the code meant to build.
  const file = 'test-results/structured-data.ts';
  mkdirSync('test-results', { recursive: true });
  const lines = graphs.map(({ graph }, i) => `export const page${i}: Graph = ${JSON.stringify(graph)};`);
  writeFileSync(file, `import type { Graph } from 'schema-dts';\n${lines.join('\n')}\n`);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
  const messages = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 400));
  expect(messages).toEqual([]);
});
