import { expect, test } from 'vitest';
import { renameClasses, shortNames } from '../../src/styles/short-names';
import { usedRules } from '../../src/styles/used-rules';

const counts = new Map([
  ['mark', 9],
  ['lg:mt-2', 1],
  ['[&_a]:flex', 3],
  ['set:by-script', 5],
]);
const names = shortNames(counts, (name) => name === 'set:by-script');

test('long classes have short names, the most frequent the shortest, and those that a script sets keep theirs', () => {
  expect([...names]).toEqual([
    ['[&_a]:flex', '_0'],
    ['lg:mt-2', '_1'],
  ]);
});

test('a page and its style sheet have the same names', () => {
  expect(
    renameClasses(
      `<p title='class="lg:mt-2"' class="mark [&amp;_a]:flex\nlg:mt-2 set:by-script">lg:mt-2</p><b class="[&>a]">`,
      names,
    ),
  ).toBe(`<p title='class="lg:mt-2"' class="mark _0 _1 set:by-script">lg:mt-2</p><b class="[&>a]">`);
  const used = {
    hasClass: () => true,
    hasAttribute: () => true,
    hasElement: () => true,
  };
  const css = String.raw`.lg\:mt-2:not(:is(.lg\:mt-2,.mark)) .mark{color:red}:where(.\[\&_a\]\:flex a):hover{color:red}`;
  expect(usedRules(css, used, {}, names)).toBe('._1:not(:is(._1,.mark)) .mark,:where(._0 a):hover{color:red}');
});
