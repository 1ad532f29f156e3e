import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heights, laterBlocks, markLaterBlocks } from '../../src/styles/later-blocks.ts';
import { visitPage } from '../../src/text/tags.ts';

/** Words that fill so many lines of a phone. */
const lines = (count: number) => 'x'.repeat(41 * count);
const first = `<p>${lines(40)}</p>`;
const inMain = (html: string) => `<html><body><main>${first}${html}</main></body></html>`;
const blocksIn = (html: string) => {
  const { visitor, found } = laterBlocks();
  visitPage(html, visitor);
  return found();
};
const heightsIn = (html: string) => blocksIn(inMain(html)).map(({ height }) => Math.round(height));

test('a block is as high as its words and its drawing for phones', () => {
  expect(heightsIn(`<p>${lines(10)}</p>`)).toEqual([17]);
  expect(heightsIn(`<p>${lines(10)}<span class="note" data-part="margin-note">${lines(9)}</span></p>`)).toEqual([17]);
  const svg = (size: string, box: string) =>
    `<svg data-part="drawing" data-size="${size}" viewBox="${box}"><text>x</text></svg>`;
  expect(heightsIn(`<figure>${svg('S', '0 0 438 800')}${svg('L', '0 0 800 400')}</figure>`)).toEqual([39]);
  expect(heightsIn(`<details><summary>${lines(2)}</summary><p>${lines(99)}</p></details>`)).toEqual([4]);
});

test('what is on the first screen, small or outside the main part is no block', () => {
  expect(blocksIn(`<main>${first}</main>`)).toEqual([]);
  expect(heightsIn('<p>x</p>')).toEqual([]);
  expect(blocksIn(inMain('').replace('</main>', `</main><footer>${first}</footer>`))).toEqual([]);
});

test('a high element is divided, and one that holds a figure too', () => {
  const part = `<p>${lines(40)}</p>`;
  expect(heightsIn(`<div>${part}</div>`)).toEqual([67]);
  expect(heightsIn(`<div>${part}${part}</div>`)).toEqual([67, 67]);
  expect(heightsIn(`<div>${part}<figure><p>${lines(3)}</p></figure></div>`)).toEqual([67, 5]);
});

test('in the matrix a model is one line, so that its table can wait as a whole', () => {
  const row = `<tr><td><details><summary>${lines(1)}</summary></details></td>${'<td data-head="Data">yes</td>'.repeat(9)}</tr>`;
  expect(heightsIn(`<figure><form></form><table data-part="matrix">${row.repeat(39)}</table></figure>`)).toEqual([104]);
});

test('marks blocks with the nearest height for which there is a class', () => {
  const html = inMain(`<p>${lines(10)}</p><p title="a>b" class="b">${lines(30)}</p>`);
  expect(markLaterBlocks(html, blocksIn(html))).toContain(
    `<p class="later-16">${lines(10)}</p><p title="a>b" class="later-53 b">`,
  );
  const css = readFileSync('src/styles/global.css', 'utf8');
  expect(css).toContain(`'later-{${heights.join(',')}}'`);
});
