import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/reader/mdx-file.ts';
import { readYamlList } from '../../src/reader/yaml.ts';

const list = (text: string) => readYamlList(text, 'content/x.yaml').problems;

describe('text that YAML would take for a sign of its own is a problem with its line and "quotation marks"', () => {
  test.each([
    '#1 of five',
    'Why we rank #1',
    'C # and F #',
    '"quoted" # and a comment',
    '&Co and more',
    '!Stop it',
    '! Stop',
    '!! Stop',
    '!!str 5',
    '*bold* words',
    '* a star',
    '%50 off',
    '@someone',
    '`code` first',
    '> 50 models',
    '>5',
    '|x| is a size',
    '|2',
    'as follows: this',
    'as follows:',
    '[one] and two',
    '{one} and two',
    '{one}',
    '"one" and two',
    "'don't'",
    '- a list',
    '? a question',
    ', first',
    ']',
  ])('%s', (value) => {
    const problems = list(`- id: one\n  title: ${value}\n  last: x\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ file: 'content/x.yaml', line: 2 });
    expect(problems.map(({ hint }) => hint).join()).toMatch(/quotation mark/);
  });

  test('and in front matter too', () => {
    const { frontMatter, problems } = splitFrontMatter('---\norder: 1\ntitle: Rank #1\n---\n\nText.\n', 'x.mdx');
    expect(frontMatter).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'x.mdx', line: 3, message: expect.stringContaining('"#1"') as string }]);
  });
});

test.each([
  ['a comment on a line of its own', '# first\n- id: one\n  # second\n  title: x\n# last\n'],
  ['a comment behind a field without a space, on its own line', '- id: one\n  #title: old\n  title: x\n'],
  ['signs inside of text', '- title: 5 > 3 & 2 * 2 ! @ % `x` A|B C#\n'],
  ['signs in quotation marks', `- a: '#1 & co'\n  b: "@x: y # z"\n`],
  ['a text block', '- code: |\n    # a comment of the shell\n    \tx: y\n'],
  ['an empty list', '[]\n'],
])('%s is no problem', (_, text) => {
  expect(list(text)).toEqual([]);
});

test('a line of "---" between the fields of front matter is named, and not each field behind it', () => {
  const text = '---\ntitle: x\n---\nkicker: y\ndek: z\n---\n\nText.\n';
  expect(splitFrontMatter(text, 'x.mdx').problems).toMatchObject([{ line: 3, hint: 'Remove the line.' }]);
  const inText = '---\ndek: |\n  one\n---\n  two\ntitle: x\n---\n\nText.\n';
  expect(splitFrontMatter(inText, 'x.mdx').problems).toMatchObject([{ line: 4, hint: 'Remove the line.' }]);
});

test.each([
  ['\n---\ntitle: x\n---\n', 2, /first line/],
  ['----\ntitle: x\n----\n', 1, /not "----"/],
  ['—-\ntitle: x\n—-\n', 1, /not "—-"/],
  ['+++\ntitle = x\n+++\n', 1, /not "\+\+\+"/],
])('front matter that begins as %j is told apart from none', (text, line, message) => {
  const [problem] = splitFrontMatter(text, 'x.mdx').problems;
  expect(problem).toMatchObject({ line });
  expect(problem?.message).toMatch(message);
});

test('a text that goes on with # on the next line is not lost in silence', () => {
  expect(list('- title: We are\n    #1 of five\n')).toMatchObject([{ line: 2 }]);
});

test('a comma in braces does not make a field of the words behind it', () => {
  expect(list('- { text: an idle machine, costly, id: idle }\n')[0]?.message).toContain('"costly"');
});

test.each([
  ['a field that stands twice', '- id: one\n  id: two\n', 2, /is here already/],
  ['a quotation mark that is not closed, at its line', '- id: one\n  title: "x\n- id: two\n', 2, /not closed/],
  ['a second document', '- id: one\n---\n- id: two\n', 2, /"---"/],
  ['an escape that does not exist', '- id: "50\\%"\n', 1, /escape/],
  ['a path whose backslash makes a tab', '- path: "C:\\temp"\n', 1, /"\\t"/],
  ['a control character typed as an escape', '- id: "a\\u0007b"\n', 1, /U\+0007/],
  ['a tab in the indentation', '- id: one\n\ttitle: x\n\turl: y\n', 2, /A tab .* 1 lines? more/],
  ['a no-break space in the indentation', '- id: one\n\u00a0\u00a0title: x\n', 2, /no-break/],
  ['a no-break space before a name', '- id: one\n  \u00a0title: x\n', 2, /no-break/],
  ['a colon without a space', '- id: one\n  title:x\n  url: y\n', 2, /colon .* needs a space/],
  ['an equals sign for a colon', '- id: one\n  title = x\n  url: y\n', 2, /equals sign/],
  ['curly quotation marks around a value', '- id: one\n  title: “x: y”\n', 2, /Curly/],
  ['an entry that is indented', '- id: one\n - id: two\n', 2, /further left or right/],
  ['a field that is not indented', '- id: one\n  title: x\nauthor: y\n', 3, /further left or right/],
  ['a field that is indented more', 'scale: { from: 1 }\n  to: 2\n', 2, /further left or right/],
  ['a bracket in a text in braces', '- steps:\n    - { code: pip install hf[cli] }\n', 2, /cut into pieces/],
  ['brackets without end', `- x: ${'['.repeat(5000)}\n`, 1, /Too much is nested/],
  ['an indentation without end', `- x:\n${' '.repeat(300)}y: z\n`, 2, /Too much is nested/],
  ['a full-width colon', '- id: one\n  title： x\n  url: y\n', 2, /full-width colon/],
  ['a dash for a hyphen', '- id: one\n  title: x\n– id: two\n  title: y\n', 3, /no hyphen/],
  ['a hyphen without a space', '- id: one\n  title: x\n-id: two\n  title: y\n', 3, /hyphen .* needs a space/],
  ['an entry without its hyphen', '- id: one\n  a: x\n  b: y\n  id: two\n  a: x\n  b: y\n', 4, /without its hyphen/],
  ['a bracket that is not closed', '- id: one\n  see: [a, b\n  url: y\n', 2, /\[ that opens here is not closed/],
  ['an apostrophe in single quotation marks', "- id: one\n  title: 'The model's part.'\n", 2, /ends at this '/],
  ['a comma and a colon in braces', '- steps: [{ code: echo foo: bar }]\n', 1, /cut into pieces/],
  ['a no-break space after a colon', '- id: one\n  title:\u00a0x\n  url: y\n', 2, /no-break/],
])('%s is named as what it is, once', (_, text, line, message) => {
  const problems = list(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.line).toBe(line);
  expect(problems[0]?.message).toMatch(message);
});

test('independent faults are all reported, and what follows from one is not', () => {
  expect(list('- a: @x\n- b: y\n- c: &z\n').map(({ line }) => line)).toEqual([1, 3]);
  expect(list('- a: "x" y\n  b: c: d\n    e\n').map(({ line }) => line)).toEqual([1, 2]);
});
