import { expect, test } from 'vitest';
import { findTag, forEachTag, visitPage } from '../../src/text/tags';

/** What a visit of a page tells, in one line. */
function visited(html: string): string {
  const told: string[] = [];
  visitPage(html, {
    onTag: ({ name, attributes }) => told.push(name + JSON.stringify(attributes)),
    onText: (text) => told.push(`"${text}"`),
    onEnd: (name) => told.push(`/${name}`),
  });
  return told.join(' ');
}

test('a visit tells tags, texts and ends in their order, with entities as characters', () => {
  expect(visited('<!DOCTYPE html><p class="a b" hidden>A &amp; <em>b</em></p >\n')).toBe(
    'p{"class":"a b","hidden":""} "A & " em{} "b" /em /p "\n"',
  );
  expect(visited('<IMG alt="a > b &quot;c&quot;" src=x.png><br/>')).toBe(
    'img{"alt":"a > b \\"c\\"","src":"x.png"} /img br{} /br',
  );
  expect(visited("<svg><path d='M0 0\"' /></svg>")).toBe('svg{} path{"d":"M0 0\\""} /path /svg');
});

test('a visit finds no tags in comments, scripts and style sheets', () => {
  expect(visited('<!-- <b> --><script>if (a<b) "<i>"</script><style>a>b{}</style>1 < 2')).toBe(
    'script{} /script style{} /style "1 < 2"',
  );
});

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
