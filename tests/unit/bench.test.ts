import { expect, test } from 'vitest';
import { bytesByKind } from '../bench/lighthouse.ts';
import { median, ratio, table } from '../bench/numbers.ts';
import { variants } from '../bench/variants.ts';
import { floor, words } from '../bench/words.ts';

test('the median of an even count lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(() => median([])).toThrow('nothing');
});

test('a ratio to nothing is not a number', () => {
  expect(ratio(3, 2)).toBe('1.50');
  expect(ratio(0, 0)).toBe('1.00');
  expect(ratio(3, 0)).toBe('–');
});

test('a table has a line under its head that sets the numbers right', () => {
  expect(table(['a', 'b'], [['c', '1']])).toBe('| a | b |\n| --- | ---: |\n| c | 1 |');
});

test('bytes are summed by kind, and an unknown kind is other', () => {
  const request = (resourceType: string, transferSize: number) => ({ url: 'http://x/', resourceType, transferSize });
  expect(bytesByKind([request('Font', 3), request('Font', 4), request('Manifest', 5)])).toEqual({
    html: 0,
    css: 0,
    js: 0,
    fonts: 7,
    images: 0,
    other: 5,
  });
});

const page = `<html><head><title>T</title></head><body><header>Site</header><main>
  <h1>A title</h1><span aria-hidden="true">decoration</span><form>filter</form>
  <p>Words <b>in</b> <a href="/x/">a link</a>.</p>
  <div><svg data-part="drawing"><text>narrow</text></svg><svg data-part="drawing"><text>wide</text></svg></div>
  <style>p{}</style><script>1</script></main></body></html>`;

test('the floor is the main element and nothing that styles or moves it', () => {
  const html = floor(page);
  expect(html).toContain('<title>A title</title>');
  expect(html).toContain('<p>Words <b>in</b> <a href="/x/">a link</a>.</p>');
  expect(html).toContain('wide');
  expect(html).not.toMatch(/Site|<style|<script|stylesheet/);
});

test('the words of a page are its text without decoration, with one drawing of each chart if asked', () => {
  const { title, markdown } = words(page, { pictures: true });
  expect(title).toBe('A title');
  expect(markdown).toContain('Words **in** [a link](/x/).');
  expect(markdown).toContain('narrow');
  expect(markdown).not.toMatch(/wide|decoration|filter|A title/);
  expect(words(page, { pictures: false }).markdown).not.toContain('svg');
});

test('a variant of a page lacks one thing', () => {
  const html = `<meta http-equiv="content-security-policy" content="style-src 'sha256-a'"><style>@font-face{font-family:A;src:url(/a.woff2)}@font-face{font-family:B;src:local(B)}p{content-visibility:auto;color:red}</style><figure id="a">x</figure><script type="module" src="/a.js"></script><script type="application/json">{}</script>`;
  const rest = html.slice(html.indexOf('<style>'));
  expect(variants['without web fonts'](html)).toBe(rest.replace('@font-face{font-family:A;src:url(/a.woff2)}', ''));
  expect(variants['all laid out at once'](html)).toBe(rest.replace('content-visibility:auto;', ''));
  expect(variants['without scripts'](html)).toBe(rest.replace('<script type="module" src="/a.js"></script>', ''));
  expect(variants['without figures'](html)).toBe(rest.replace('<figure id="a">x</figure>', ''));
});
