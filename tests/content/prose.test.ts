import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { citedKeys, outline, splitFrontMatter } from '../../src/collections/mdx-file';
import { verdictIds } from '../../src/schemas/verdict';

interface Front {
  dek: string;
  title: string;
  [field: string]: unknown;
}

const read = (file: string) => {
  const { body, frontMatter } = splitFrontMatter(readFileSync(file, 'utf8'), file);
  return { body, front: frontMatter?.value as Front };
};
const articles = readdirSync('content/articles').map((name) => ({ name, ...read(`content/articles/${name}`) }));
const count = (text: string) => outline(text, 'x').words;
const section = (body: string, name: string) =>
  new RegExp(`<Section name="${name}"[^>]*>([\\s\\S]*?)</Section>`).exec(body)?.[1] ?? '';
const withoutTables = (body: string) => body.replace(/<TableFigure[\s\S]*?<\/TableFigure>/g, '');

test('the five arguments stand at their addresses, which never change', () => {
  expect(articles.map(({ name }) => name).sort()).toEqual([
    'closing-the-gap.mdx',
    'data-privacy.mdx',
    'efficiency.mdx',
    'safer-future.mdx',
    'thriving-ecosystem.mdx',
  ]);
});

describe.each(articles)('$name', ({ body }) => {
  test('is as long as a whole article should be', () => {
    const words = count(withoutTables(body));
    expect(words).toBeGreaterThanOrEqual(1400);
    expect(words).toBeLessThanOrEqual(2200);
  });

  test('tells the promise at its strongest, at length', () => {
    expect(count(section(body, 'promise'))).toBeGreaterThanOrEqual(250);
  });

  test('cites something in each part that states facts', () => {
    for (const name of ['promise', 'evidence', 'since', 'weak-points']) {
      expect(citedKeys(outline(section(body, name), 'x')).length, name).toBeGreaterThan(0);
    }
  });
});

test('the home page opens in at most 80 words', () => {
  expect(count(read('content/pages/home.mdx').front.dek)).toBeLessThanOrEqual(80);
});

test('the closed list of verdicts is whole, and in the order of its definition', () => {
  const verdicts = parse(readFileSync('content/verdicts.yaml', 'utf8')) as { id: string }[];
  expect(verdicts.map(({ id }) => id)).toEqual([...verdictIds]);
});

test('the toolkit begins with the three tools it was commissioned with, at their given addresses', () => {
  const tools = parse(readFileSync('content/tools.yaml', 'utf8')) as { name: string; url: string }[];
  expect(tools.slice(0, 3).map(({ name, url }) => [name, url])).toEqual([
    ['Llama 2', 'https://ai.meta.com/llama/'],
    ['Hugging Face', 'https://huggingface.co/'],
    ['PyTorch', 'https://pytorch.org/'],
  ]);
  expect(tools.length).toBeGreaterThanOrEqual(12);
});

test('claims cover the opening, each argument with its benefit, and the close', () => {
  const claims = parse(readFileSync('content/claims.yaml', 'utf8')) as { id: string; group: string; kind: string }[];
  for (const { name, front } of articles) {
    const own = claims.filter(({ group }) => `${group}.mdx` === name);
    expect(
      own.map(({ id }) => id),
      name,
    ).toContain(front['claim']);
    expect(
      own.map(({ kind }) => kind),
      name,
    ).toEqual(expect.arrayContaining(['claim', 'benefit']));
  }
  for (const group of ['opening', 'close']) expect(claims.map((claim) => claim.group)).toContain(group);
});

const prose = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(mdx|yaml|csv)$/.test(file))
  .map((file) => ({ file, text: readFileSync(`content/${file}`, 'utf8') }));

test('quotation marks and apostrophes of the text are curly', () => {
  const straight = prose
    .filter(({ file }) => !file.startsWith('sources/'))
    .flatMap(({ file, text }) => [...text.matchAll(/\p{L}'(s|t|re|ve|ll|d)\b/gu)].map(([hit]) => `${file}: ${hit}`));
  expect(straight).toEqual([]);
});

test('what must not be printed is not printed', () => {
  // From the research notes: each of these was checked and failed.
  const banned = [
    /2 to 38 times/,
    /OSI-(validated|approved|certified) model/i,
    /one release\b.*22 to 67/,
    /\$1 billion open-model fund/,
  ];
  const found = prose.flatMap(({ file, text }) =>
    banned.filter((pattern) => pattern.test(text)).map((p) => `${file}: ${p}`),
  );
  expect(found).toEqual([]);
});
