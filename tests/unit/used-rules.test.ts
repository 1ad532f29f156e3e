import { expect, test } from 'vitest';
import { usedIn } from '../../src/styles/used-in.ts';
import { browserTargets, usedRules, utilitiesOf } from '../../src/styles/used-rules.ts';
import { visitPage } from '../../src/text/tags.ts';

/** @param has classes, elements beside p, svg and details, and attributes with and without a value */
const rules = (css: string, ...has: string[]) =>
  usedRules(
    css,
    {
      hasClass: (name) => has.includes(name),
      hasElement: (name) => ['p', 'svg', 'details', ...has].includes(name),
      hasAttribute: (name, value) => has.includes(value === undefined ? name : `${name}=${value}`),
    },
    browserTargets(['chrome111', 'safari16.4']),
  );

test('a rule goes when no selector of it can match without a class that is not there', () => {
  expect(rules('.gone{color:red}.a .gone{color:red}:is(.gone>*):target{color:red}', 'a')).toBe('');
  expect(rules('.a:has(>.gone){color:red}@media print{.gone{color:red}}', 'a')).toBe('');
});

test('a rule stays when one selector of it can match', () => {
  for (const css of [
    '.gone,.a{color:red}',
    ':is(.gone,.a) p{color:red}',
    '.a:not(.gone){color:red}',
    '.a:has(.a,.gone){color:red}',
    '.a:not(:has(:is(label:not([hidden])))){color:red}',
    ".md\\:\\[\\&_a\\]\\:hover\\:content-\\[\\'\\+\\'\\]:hover{color:red}",
  ])
    expect(rules(css, 'a', "md:[&_a]:hover:content-['+']")).toBe(css);
});

test('a rule goes when it needs a data attribute or an element that is not there', () => {
  for (const css of ['[data-a]{color:red}', '[data-a=b]{color:red}', 'a-b:hover p{color:red}', 'p em{color:red}']) {
    expect(rules(css)).toBe('');
    expect(rules(css, 'data-a', 'data-a=b', 'a-b', 'em')).toBe(css);
  }
  expect(rules('[data-a=b]{color:red}', 'data-a', 'data-a=c')).toBe('');
  expect(rules('[data-a^=b]{color:red}', 'data-a')).toBe('[data-a^=b]{color:red}');
});

test('a colour is given in one way', () => {
  const css =
    ':root{--a:#fff}@supports (color:lab(0% 0 0)){:root{--a:lab(100% 0 0)}}@supports (top:1cqw){p{color:red}}';
  expect(rules(css)).toBe(':root{--a:#fff}@supports (top:1cqw){p{color:red}}');
});

test('a declaration with a prefix stays once, though each pass writes it again', () => {
  const css = 'p{-webkit-text-decoration-color:var(--a);text-decoration-color:var(--a)}';
  expect(rules(rules(css))).toBe(css);
});

test('what needs no class stays', () => {
  for (const css of [
    '@font-face{font-family:A;src:url(/a.woff2)}',
    '@property --gone{syntax:"*";inherits:false}',
    '@keyframes gone{to{color:red}}',
    '@layer theme,base;',
    ':root{--a:1}',
    ':target{color:red}',
    '::selection{color:red}',
    'details::details-content{color:red}',
    '[popover]:popover-open{color:red}',
    '@media print{@page{margin:1cm}[hidden]{display:none!important}}',
    '@media (forced-colors:active){svg{color:canvastext}}',
  ])
    expect(rules(css)).toBe(css);
});

test('layers keep their order', () => {
  expect(rules('@layer a{.gone{color:red}}@layer b{p{color:red}}@layer a{p{color:green}}')).toMatch(
    /^@layer a.*@layer b/,
  );
});

test('a utility has rules in the layer of utilities only, and is not found by a part of its name', () => {
  const css = `.own,.both{color:red}@layer components{.part:is(.inner,p){color:red}}
    @layer utilities{.p-2{padding:2px}@media print{.print\\:p-0:not(.nested){padding:0}}.both,.p-later{padding:0}}.after,[class*=later]{color:red}`;
  expect([...utilitiesOf(css)].sort()).toEqual(['nested', 'p-2', 'print:p-0']);
});

test('a page uses the classes of its elements and scripts, and of what these import', () => {
  const html = `<style>.own{color:red}@layer utilities{.b,.p-9,.inside{color:red}}</style>
    <p class="[&amp;_a]:flex\n b" data-part="here">own other</p><script>element.className = 'inside'</script>
    <script>insider(aside.inside)</script><script type="application/json">{"text":"datum"}</script><script type="module" src="/_astro/a.1.js"></script>`;
  const scripts = new Map([
    ['a.1.js', 'import"./b.2.js";x=`<b class="odd:content-[\'+\']">`'],
    ['b.2.js', 'y.classList.add("imported")'],
    ['c.3.js', 'y.classList.add("other")'],
  ]);
  const { visitorOf, used } = usedIn(scripts);
  visitPage(html, visitorOf(html));
  const { places, isFixed, hasClass, hasAttribute, hasElement } = used(new Set(['later-2']));
  expect(hasClass('later-2')).toBe(true);
  for (const name of ['[&_a]:flex', 'b', 'inside', "odd:content-['+']", 'imported']) expect(hasClass(name)).toBe(true);
  for (const name of ['own', 'datum', 'other', 'flex', 'insider', 'side']) expect(hasClass(name)).toBe(false);
  for (const value of ['here', 'imported', 'datum', undefined]) expect(hasAttribute('data-part', value)).toBe(true);
  expect(hasAttribute('data-part', 'other')).toBe(false);
  // A script sets it as `element.dataset.className`.
  expect(hasAttribute('data-class-name')).toBe(true);
  expect(hasAttribute('data-other')).toBe(false);
  for (const name of ['p', 'b', 'tbody']) expect(hasElement(name)).toBe(true);
  for (const name of ['b-c', 'i']) expect(hasElement(name)).toBe(false);
  expect([...places]).toEqual([
    ['[&_a]:flex', [2]],
    ['b', [2]],
  ]);
  for (const name of ['own', 'inside']) expect(isFixed(name)).toBe(true);
  expect(isFixed('p-9')).toBe(false);
});
