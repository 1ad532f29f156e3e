import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/exports/search-index.ts';
import { siteSearch } from '../../src/scripts/site-search.ts';
import { dist } from './pages.ts';

const search = siteSearch(JSON.parse(readFileSync(join(dist, 'search.json'), 'utf8')) as SearchEntry[]);

/** What people type, and the place that they should find among the first three. */
const wanted: [place: string, ...queries: string[]][] = [
  ['/glossary/#fine-tuning', 'finetuning', 'fine tuning', 'fine-tune', 'finetuned'],
  ['/glossary/#quantisation', 'quantization', 'quantised', 'what is quantization'],
  ['/glossary/#licence', 'license', 'licences'],
  ['/glossary/#apache-2-0', 'apache 2', 'apache license', 'apache2.0'],
  ['/glossary/#mit-licence', 'MIT license'],
  ['/glossary/#open-source-definition', 'open source definition'],
  ['/glossary/#open-source-ai', 'opensource ai', 'open source ai'],
  ['/glossary/#open-weights', 'openweights', 'open-weight'],
  ['/glossary/#open-washing', 'openwashing'],
  ['/glossary/#back-door', 'backdoor', 'back doors'],
  ['/glossary/#jailbreak', 'jail break', 'jailbreaking'],
  ['/glossary/#hallucination', 'halucination', 'hallucinations'],
  ['/glossary/#vendor-lock-in', 'lockin', 'vendor lock in'],
  ['/glossary/#self-hosting', 'selfhosting', 'self hosted'],
  ['/glossary/#red-teaming', 'redteaming'],
  ['/glossary/#gguf', 'what is a GGUF?'],
  ['/glossary/#memory', 'vram'],
  ['/glossary/#deepfake', 'deep fakes'],
  ['/glossary/#cloud', 'data center', 'datacenter', 'data centre'],
  ['/glossary/#zero-data-retention', 'zero data retention'],
  ['/glossary/#ai-act', 'eu ai act'],
  ['/glossary/#large-language-model', 'llm'],
  ['/toolkit/#llama-cpp', 'llama cpp', 'llamacpp', 'llama.cpp'],
  ['/toolkit/#lm-studio', 'lmstudio', 'LM studio'],
  ['/toolkit/#gpt-oss', 'gptoss', 'gpt oss', 'gpt-oss 120b'],
  ['/toolkit/#hugging-face', 'huggingface', 'hugging face'],
  ['/toolkit/#olmo', 'olmo3', 'olmo'],
  ['/toolkit/#ollama', 'install ollama', 'olama'],
  ['/toolkit/#pytorch', 'py torch'],
  ['/toolkit/#on-your-phone-now', 'run a model on my phone', 'iphone'],
  ['/articles/data-privacy/', 'data privacy'],
  ['/articles/efficiency/#training-costs', 'training costs'],
  ['/articles/efficiency/#break-even', 'break even', 'breakeven'],
  ['/data/#token-prices', 'token price', 'prices of tokens'],
  ['/data/#arena-gap', 'leaderboard', 'arena gap'],
  ['/data/#hidden-flaws', 'heartbleed'],
  ['/claims/#llama-is-open-source', 'is llama open source', 'llama opensource'],
  ['/since-the-letter/', 'zuckerbergs letter', 'timeline'],
  ['/corrections/', 'corrections'],
  ['/about/#how-to-report-an-error', 'report an error'],
];

const rows = wanted.flatMap(([place, ...queries]) => queries.map((query) => ({ query, place })));

test('more than fifty queries are tried', () => expect(rows.length).toBeGreaterThan(50));

test.each(rows)('$query finds $place', ({ query, place }) => {
  const { results, nearest } = search(query);
  expect(results.slice(0, 3).map(({ id }) => id)).toContain(place);
  expect(nearest).toBe(false);
});

test.each([
  ['Closed services end', 'You can change sellers'],
  ['Linux outpaced the closed Unix', 'Every claim'],
  ['Abliteration', 'The words'],
  ['Ollama runs', 'Tools you can try'],
  ['The cellar: what never leaves the house', 'Questions'],
  ['Open Source AI Is the Path Forward', 'Where it all comes from'],
  ['Public models on the Hugging Face Hub', 'The data behind'],
])('every kind of thing can be found: "%s" on "%s"', (words, page) => {
  expect(search(words).results.map(({ place }) => place)).toContainEqual(expect.stringContaining(page));
});

test.each([
  ['privacy', '/articles/data-privacy/'],
  ['efficiency', '/articles/efficiency/'],
  ['ecosystem', '/articles/thriving-ecosystem/'],
])('an article is found first by the name of its argument: %s', (word, path) => {
  expect(search(word).results[0]?.id).toBe(path);
});

describe('names of models as people type them', () => {
  test.each([
    ['gpt4', /GPT-4/],
    ['deep seek', /DeepSeek/],
    ['deepseek r1', /DeepSeek[- ]R1/],
    ['llama3', /Llama 3/],
    ['llama-3.1-405b', /Llama 3\.1 405B/],
    ['gpt 4o', /GPT-4o/],
  ])('%s', (query, name) => {
    const [first] = search(query).results;
    expect(`${first?.title} ${first?.text}`.replaceAll('\u00a0', ' ')).toMatch(name);
  });
});

test('when no place has all words, the nearest are shown and said to be that', () => {
  const { results, nearest } = search('ollama zebra licence');
  expect(nearest).toBe(true);
  expect(results[0]?.text).toMatch(/ollama/i);
  expect(results[0]?.text).toMatch(/licen[cs]e/i);
  expect(search('xyzzy').results).toEqual([]);
});
