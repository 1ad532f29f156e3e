import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

test('the toolkit begins with what is easiest, then has the three tools it was commissioned with, at their given addresses', () => {
  const tools = parse(readFileSync('content/tools.yaml', 'utf8')) as { name: string; url: string }[];
  expect(tools.slice(0, 3).map(({ name }) => name)).toEqual(['LM Studio', 'Ollama', 'Jan']);
  expect(tools.slice(3, 6).map(({ name, url }) => [name, url])).toEqual([
    ['Llama 2', 'https://ai.meta.com/llama/'],
    ['Hugging Face', 'https://huggingface.co/'],
    ['PyTorch', 'https://pytorch.org/'],
  ]);
  expect(tools.length).toBeGreaterThanOrEqual(12);
});

test('what must not be printed is not printed', () => {
  const prose = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(mdx|yaml|csv)$/.test(file))
    .map((file) => ({ file, text: readFileSync(`content/${file}`, 'utf8') }));
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
