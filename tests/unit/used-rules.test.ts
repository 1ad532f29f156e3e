import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { usedClasses } from '../../src/integrations/unused-styles';
import { browserTargets, usedRules } from '../../src/styles/used-rules';

const rules = (css: string, ...classes: string[]) =>
  usedRules(css, (name) => classes.includes(name), browserTargets(['chrome111', 'safari16.4']));

test('a rule goes when no selector of it can match without a class that is not there', () => {
  expect(rules('.gone{color:red}.a .gone{color:red}:is(.gone>*):target{color:red}', 'a')).toBe('');
  expect(rules('@media print{.gone{color:red}}')).toBe('');
});

test('a rule stays when one selector of it can match', () => {
  for (const css of [
    '.gone,.a{color:red}',
    ':is(.gone,.a) p{color:red}',
    '.a:not(.gone){color:red}',
    '.a:has(.gone){color:red}',
    '.a:not(:has(:is(label:not([hidden])))){color:red}',
    ".md\\:\\[\\&_a\\]\\:hover\\:content-\\[\\'\\+\\'\\]:hover{color:red}",
  ])
    expect(rules(css, 'a', "md:[&_a]:hover:content-['+']")).toBe(css);
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
    '@media print{@page{margin:1cm}[data-screen-only]{display:none!important}}',
    '@media (forced-colors:active){svg{color:canvastext}}',
  ])
    expect(rules(css)).toBe(css);
});

test('layers keep their order', () => {
  expect(rules('@layer a{.gone{color:red}}@layer b{p{color:red}}@layer a{p{color:green}}')).toMatch(
    /^@layer a.*@layer b/,
  );
});

const folder = mkdtempSync(join(tmpdir(), 'used-classes-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a page uses the classes of its elements and scripts, and of what these import', async () => {
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    `<p class="[&amp;_a]:flex\n b">own other</p><script>element.className = 'inside'</script>
    <script type="application/json">{"text":"datum"}</script><script type="module" src="/_astro/a.1.js"></script>`,
  );
  const scripts = new Map([
    ['a.1.js', 'import"./b.2.js";x=`<b class="odd:content-[\'+\']">`'],
    ['b.2.js', 'y.classList.add("imported")'],
    ['c.3.js', 'y.classList.add("other")'],
  ]);
  const isUsed = await usedClasses([pathToFileURL(page)], scripts);
  for (const name of ['[&_a]:flex', 'b', 'inside', "odd:content-['+']", 'imported']) expect(isUsed(name)).toBe(true);
  for (const name of ['own', 'datum', 'other', 'flex']) expect(isUsed(name)).toBe(false);
});
