import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** That it keeps the types of schema.org is said by the types of src/head/structured-data.ts. */
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
