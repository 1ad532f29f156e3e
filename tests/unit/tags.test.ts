import { expect, test } from 'vitest';
import { findTag, forEachTag } from '../../src/text/tags.ts';

test('a tag knows its place, and the text of a script', () => {
  const html = '<p>a</p><script type="module">let a = "<p>";</script>';
  const tags: string[] = [];
  forEachTag(html, ({ start, end, text }) => tags.push(html.slice(start, end), text));
  expect(tags).toEqual(['<p>', '', '<script type="module">', 'let a = "<p>";']);
});

test('a search for a tag ends with the first', () => {
  let seen = 0;
  const found = findTag(
    '<a id="1"></a><a id="2"></a><a id="2"></a>',
    ({ attributes }) => ++seen > 0 && attributes['id'] === '2',
  );
  expect([found?.start, seen]).toEqual([14, 2]);
});
