import { expect, test } from 'vitest';
import { renameClasses, shortNames } from '../../src/styles/short-names.ts';
import { usedRules } from '../../src/styles/used-rules.ts';

const places = new Map([
  ['mark', [1, 2, 3]],
  ['lg:mt-2', [4]],
  ['[&_a]:flex', [1, 5]],
  ['p-2', [1, 5]],
  ['a', [6]],
  ['by-script', [1, 2, 3]],
]);
const names = shortNames(places, (name) => ['mark', 'a', 'by-script'].includes(name));

test('utilities have short names that nothing else has, the most frequent first, and one if they stand together', () => {
  expect([...names]).toEqual([
    ['[&_a]:flex', 'b'],
    ['p-2', 'b'],
    ['lg:mt-2', 'c'],
  ]);
});

test('no two of a thousand names are the same, and each begins with a letter', () => {
  const many = new Map(Array.from({ length: 1000 }, (_, i) => [`p-${i}`, [i]]));
  const short = new Set(shortNames(many, () => false).values());
  expect(short.size).toBe(1000);
  for (const name of short) expect(name).toMatch(/^[a-z][a-z\d]*$/);
});

test('a page and its style sheet have the same names', () => {
  expect(
    renameClasses(
      `<p title='class="lg:mt-2"' class="mark [&amp;_a]:flex\nlg:mt-2 p-2 by-script">lg:mt-2</p><b class="[&>a]">`,
      names,
    ),
  ).toBe(`<p title='class="lg:mt-2"' class="mark b c by-script">lg:mt-2</p><b class="[&>a]">`);
  const used = {
    hasClass: () => true,
    hasAttribute: () => true,
    hasElement: () => true,
  };
  const css = String.raw`.lg\:mt-2:not(:is(.lg\:mt-2,.mark)) .mark{color:red}:where(.\[\&_a\]\:flex a):hover{color:red}`;
  expect(usedRules(css, used, {}, names)).toBe('.c:not(:is(.c,.mark)) .mark,:where(.b a):hover{color:red}');
  const two = String.raw`.p-2{padding:2px}.\[\&_a\]\:flex{color:red}`;
  expect(usedRules(two, used, {}, names)).toBe('.b{color:red;padding:2px}');
});
