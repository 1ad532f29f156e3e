import { expect, test } from 'vitest';
import * as noBreak from '../../src/markdown/no-break.ts';

const products = ['Annex', 'Article', 'Claude', 'Nova', 'Nova Sonic', 'GPT', 'Llama', 'Opus', 'Été'];
const splitAtNames = (text: string) => noBreak.splitAtNames(text, products);
const withNoBreakSpaces = (text: string) => noBreak.withNoBreakSpaces(text, products);

const kept = (text: string) => splitAtNames(text).flatMap((part) => (part.noWrap ? [part.text] : []));

test('names of models and licences stay in one piece', () => {
  expect(kept('GPT-4 and o1-mini, gpt-oss-120b under Apache-2.0, then DeepSeek-V3.')).toEqual([
    'GPT-4',
    'o1-mini',
    'gpt-oss-120b',
    'Apache-2.0',
    'DeepSeek-V3',
  ]);
});

test('a word of two halves stays whole if one half is very short', () => {
  expect(kept('A set-up, an e-mail and a log-in; but open-source, half-truth, state-of-the-art')).toEqual([
    'set-up',
    'e-mail',
    'log-in',
  ]);
});

test('names with a version are not translated; numbers, years and law are', () => {
  const names = (text: string) =>
    splitAtNames(withNoBreakSpaces(text)).flatMap(({ text, isName }) => (isName ? [text] : []));
  expect(names('On Llama 3.1 405B, Claude Opus 5.5 and GPT-4o. Llama 3.')).toEqual([
    'Llama\u00a03.1\u00a0405B',
    'Claude Opus\u00a05.5',
    'GPT-4o',
    'Llama\u00a03',
  ]);
  expect(names('Article 50, a 24-hour run in mid-2024, an e-mail, large models of 70 billion')).toEqual([]);
});

test('a name may have several words, and begin with an accent', () => {
  const names = splitAtNames(withNoBreakSpaces('With Nova Sonic 2, then Été 3.')).filter(({ isName }) => isName);
  expect(names.map(({ text }) => text)).toEqual(['Nova Sonic\u00a02', 'Été\u00a03']);
});

test('without any names only dates and quantities are kept together', () => {
  // A number after a sign would follow an empty name.
  expect(noBreak.withNoBreakSpaces('On 23 July 2024, it cost: 4 b', [])).toBe('On 23\u00a0July 2024, it cost: 4 b');
  expect(noBreak.splitAtNames('Llama\u00a03', [])).toHaveLength(1);
});

test('ordinary words and numbers may break', () => {
  expect(kept('open-source models cost 4.15 billion on 23 July 2024, a 50% half-truth')).toEqual([]);
});

test('nothing of the text is lost', () => {
  const text = 'o1-preview: 9 of 10, “GPT-4” (o3).';
  expect(
    splitAtNames(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('a day stays with its month, a number with its unit, a name with its version', () => {
  expect(withNoBreakSpaces('On 23 July 2024 Llama 3.1 405B took 30.84 million hours.')).toBe(
    'On 23\u00a0July 2024 Llama\u00a03.1\u00a0405B took 30.84\u00a0million hours.',
  );
});
