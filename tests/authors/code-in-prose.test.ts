import { expect, test } from 'vitest';
import { parseBody } from '../../src/reader/mdx-file.ts';

const problems = (body: string) => {
  const { outline, problems } = parseBody(body, 'content/articles/x.mdx');
  return [...problems, ...outline.problems];
};

const brace = /\\\{/;
const picture = /<Chart>/;
test.each([
  ['an expression in a sentence', 'Dear {reader}, hello.', brace],
  ['an expression that runs', 'On {process.version}.', brace],
  ['an expression that vanishes', 'An {undefined} word.', brace],
  ['a block of code', '{globalThis}', brace],
  ['a comment in braces', 'One {/* two */} three.', brace],
  ['an expression in a heading', '## A {b}', brace],
  ['an expression in a list', '- a {b}', brace],
  ['an expression in a link', '[a {b}](/toolkit/)', brace],
  ['words in braces', 'Fill in {your name}.', brace],
  ['a brace that is not closed', 'A { brace.', brace],
  ['a spread', '<Cite {...x} />', /quotation marks/],
  ['an attribute that is code', '<Cite id={key} />', /quotation marks/],
  ['an attribute that is a template', '<Cite id={`key`} />', /quotation marks/],
  ['an import', "import x from './x'", /remove the line/],
  ['an export', 'export const x = 1', /remove the line/],
  ['a bold element', 'A <b>bold</b> word.', /\*\*bold\*\*/],
  ['a line break', 'One<br/>two.', /empty line/],
  ['a line break that is not closed', 'One<br>two.', /empty line/],
  ['a link', '<a href="/toolkit/">x</a>', /\[text\]\(address\)/],
  ['a division', '<div>\n\nx\n\n</div>', /Markdown/],
  ['a script', '<script>alert(1)</script>', /Remove it/],
  ['a frame', '<iframe src="https://example.org" />', /Remove it/],
  ['a component in small letters', 'A fact.<cite id="x" />', /Did you mean <Cite>/],
  ['a fragment', '<>x</>', /Remove it/],
  ['a component that another closes', 'x <Sides><Side title="x">y</Sides>', /Write <\/Side> before it/],
  ['a component whose first tag is gone', '<Sides>y</Details></Sides>', /Write <Details> before it/],
  ['a component with two spellings', 'x <BenefitCallOut>y</BenefitCallout>', /name of one of the two tags/],
  ['an HTML comment', 'One <!-- two --> three.', /front matter/],
  ['an address in angle brackets', 'See <https://example.org/>.', /\[text\]\(address\)/],
  ['a bare sign', 'If a <5 b.', /\\</],
  ['an attribute without quotation marks', '<Cite id=x />', /name="value"/],
  ['an attribute with quotation marks inside', '<Side title="What "has" been">x</Side>', /“ ”/],
  ['a list in single quotation marks', "<TableFigure sources={['one']} />", /double quotation marks/],
  ['a component that is closed twice', '</Section>', /Section/],
  ['a picture', '![a cat](cat.png)', picture],
  ['a picture from elsewhere', '![a cat](https://example.org/cat.png)', picture],
  ['a picture by reference', '![a cat][cat]\n\n[cat]: https://example.org/cat.png', picture],
  ['a picture by a short reference', '![cat]\n\n[cat]: cat.png', picture],
  ['a picture in a link', '[![a cat](cat.png)](/toolkit/)', picture],
  ['a picture in a list', '- ![a cat](cat.png)', picture],
  ['a picture as an element', '<img src="cat.png" alt="a cat" />', picture],
  ['a picture as an element that is not closed', 'x <img src="cat.png">', picture],
])('%s is refused with its line and what to write instead', (_, body, hint) => {
  const found = problems(`First.\n\n${body}\n`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ file: 'content/articles/x.mdx', line: 3 });
  expect(found[0]?.hint).toMatch(hint);
});

test('a tag that was cut is named, and not the component that seems open then', () => {
  expect(problems('<Sides>\n\n<Side title="x">\n\nOne.\n\n</Side\n\n</Sides>\n')).toMatchObject([
    { line: 7, message: expect.stringContaining('</Side is not whole') as string, hint: 'Write </Side>.' },
  ]);
});

test('code that is not closed is named, and not the component that seems open after it', () => {
  const found = problems('<Sides>\n\nOne.\n\n```sh\nls\n\n</Sides>\n');
  expect(found).toMatchObject([{ line: 5, message: expect.stringContaining('code that begins here') as string }]);
});

test('an expression in a table is refused too', () => {
  const table = '| {a} |\n| - |\n| b |';
  const found = problems(
    `<TableFigure id="t" title="x" subtitle="y" sources={["one"]}>\n\n${table}\n\n</TableFigure>\n`,
  );
  expect(found).toMatchObject([{ line: 3, hint: expect.stringMatching(brace) as string }]);
});

test.each([
  'A \\{brace\\} and a closing } one.',
  'Code: `{reader}` and `<b>`.',
  '```js\nimport x from "y"; ({ a: <b /> })\n```',
  '<TableFigure id="t" title="x" subtitle="y" sources={["two", "one"]} note="z">\n\nx\n\n</TableFigure>',
  '5 < 6, a -> b, a &lt;b&gt; and [a](/toolkit/ "title").',
])('%s is sound', (body) => {
  expect(problems(body)).toEqual([]);
});
