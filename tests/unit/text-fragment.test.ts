import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFragment } from '../../src/scripts/text-fragment.ts';

const page =
  'A log-in took half a second too long. Andres Freund chased the delay. He found a back door, a secret way in.';

test('a short passage is named whole, with what an address cannot hold encoded', () => {
  expect(textFragment({ runs: ['A log-in took half'], before: '' }, page)).toBe(':~:text=A%20log%2Din%20took%20half');
});

test('a long passage is named by its first and last words', () => {
  const runs = ['A log-in took half a second too long. Andres Freund chased the delay.'];
  expect(textFragment({ runs, before: '' }, page)).toBe(
    ':~:text=A%20log%2Din%20took%20half%20a,Andres%20Freund%20chased%20the%20delay.',
  );
});

test('a passage around the number of a source is named by what stands on its two sides', () => {
  const fragment = textFragment({ runs: ['too long.', 'Andres Freund chased'], before: 'half a second' }, page);
  expect(fragment).toBe(':~:text=too%20long.,Andres%20Freund%20chased');
});

test('a passage that occurs again is identified by the words before it', () => {
  const twice = 'One cat sat. Two cats sat. One cat sat.';
  expect(textFragment({ runs: ['One cat sat.'], before: 'Two cats sat.' }, twice)).toBe(
    ':~:text=Two%20cats%20sat.-,One%20cat%20sat.',
  );
});

test('as browsers look for them, words in other capitals or without their accents are the same', () => {
  const page = 'He saw one cafe. Two cats sat. One café burnt.';
  expect(textFragment({ runs: ['One café'], before: 'Two cats sat.' }, page)).toBe(
    ':~:text=Two%20cats%20sat.-,One%20caf%C3%A9',
  );
});

test('nothing is named by nothing, and no text breaks the address', () => {
  expect(textFragment({ runs: ['  '], before: '' }, page)).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (runs, before) => {
      const fragment = textFragment({ runs, before }, [...runs, ...runs].join(' '));
      if (fragment === undefined) return;
      expect(fragment).toMatch(/^:~:text=[^\s&#-]+(-,[^\s&#-]+)?$/);
      expect(fragment.slice(8).split(',').length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 1000 },
  );
});
