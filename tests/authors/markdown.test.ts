import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { ContentCopy } from './content-copy.ts';

/** Mistakes that one page may hold beside each other, each in a paragraph of its own. */
const mistakes: [name: string, typed: string, message: RegExp, ...hint: RegExp[]][] = [
  ['a link without words', '[](/toolkit/)', /has no words/],
  ['a link without an address', 'A [link]().', /has no address/],
  ['a link whose address has a space', 'A [link](/tool kit/).', /link cannot be read/],
  ['a link without a host', 'A [link](https:///x).', /not a complete address/],
  ['a link to a host without a dot', 'A [link](https://host/).', /not a complete address/],
  ['a link to an own computer', 'A [link](http://localhost:4321/toolkit/).', /own computer/, /alone: \/toolkit\//],
  ['a link that is not encrypted', 'A [link](http://example.org/).', /not encrypted/, /https:/],
  ['a link with a tracking parameter', 'A [link](https://example.org/?utm_source=x).', /tracks readers/],
  ['a link to a file of the content', 'A [link](data-privacy.mdx).', /has no page/, /"\/articles\/data-privacy\/"/],
  ['a link whose words say nothing', 'See [here](/toolkit/).', /do not say where/],
  ['a link that is no mail address', 'A [link](mailto:).', /not a complete address/],
  ['a link that is code', 'A [link](javascript:alert).', /cannot begin with "javascript:"/],
  ['a link without its scheme', 'A [link](//example.org/).', /has no scheme/, /https:\/\/example/],
  ['a link to two parts', 'A [link](/toolkit/#ollama#x).', /two signs #/],
  ['a link to a part of the page to print', 'A [link](/print/#x).', /cannot name a part of \/print\//],
  ['a link with a space between its brackets', 'A [link] (/toolkit/).', /link cannot be read/],
  ['a link with its brackets the wrong way round', 'A (link)[/toolkit/].', /link cannot be read/],
  ['a command that is no code', 'Type ollama --help to begin.', /makes a dash/, /backticks/],
  ['a term in a link', '[the <Term id="model">model</Term>](/toolkit/)', /<Term> cannot be inside a link/],
  ['a link in a term', 'A <Term id="benchmark">[test](/toolkit/)</Term>.', /link cannot be inside a <Term>/],
  ['a citation in a heading', '### So it is<Cite id="epoch-gap-2026" />', /<Cite> cannot be inside a heading/],
  ['a citation in a link', '[so it is<Cite id="epoch-gap-2026" />](/toolkit/)', /<Cite> cannot be inside a link/],
  ['a citation in a link by a name', '[so it is<Cite id="a" />][x]\n\n[x]: /data/', /<Cite> cannot be inside a link/],
  ['a chart in a paragraph', 'See <Chart name="leaks" /> here.', /<Chart> cannot be inside a paragraph/, /its own/],
  ['a chart after the words of an item', '- One <Chart name="leaks" />', /<Chart> cannot be inside a paragraph/],
  ['a chart in a link', '[<Chart name="leaks" />](/toolkit/)', /<Chart> cannot be inside a paragraph/],
  ['details in a paragraph', 'See <Details summary="More">words</Details>', /<Details> cannot be inside a paragraph/],
  ['a figure in bold', '**<InteractiveFigure name="many-eyes" />**', /Figure> cannot be inside a paragraph/],
  ['a note in a sentence', 'Words <Note>and a note.</Note>', /<Note> cannot be inside a paragraph/],
  ['a chart as an item of a list', '- <Chart name="leaks" />', /<Chart> cannot be inside a list/],
  ['a chart in a quotation', '> <Chart name="leaks" />', /<Chart> cannot be inside a quotation/],
  ['a chart in a heading', '### Leaks <Chart name="leaks" />', /<Chart> cannot be inside a heading/],
  ['a chart in a term', '<Term id="licence"><Chart name="leaks" /></Term>', /<Chart> cannot be inside a <Term>/],
  [
    'a table figure without a table',
    '<TableFigure id="none" title="T" subtitle="S" sources={["epoch-gap-2026"]}>\n\nWords.\n\n<Note>**A.**</Note>\n\n</TableFigure>',
    /There is no table in it/,
  ],
  ['a link by a name that is not defined', 'See [the page][nowhere].', /does not define/],
  ['a link of a wiki', 'See [[Toolkit]].', /no links of this form/],
  ['a footnote', 'A fact.^[A note.]', /footnote cannot be read/],
  ['bold that is not closed', 'Some **bold words.', /bold text is not closed/],
  ['a heading without a space', '###Heading', /heading cannot be read/],
  ['a heading without words', '### !!!', /heading has no words/],
  ['a table without its line of dashes', '| a | b |\n| c | d |', /no table that can be read/],
  ['a list of another program', '• one\n• two', /makes no list/, /"- "/],
  ['a paragraph that begins with a year', '2026. Five others.', /makes a list of a .*"2026\."/, /2026\\\. there/],
  ['a paragraph that begins with a number', '7) Five others.', /makes a list of a .*"7\)"/, /write 7\\\) there/],
  ['code that is not closed', 'Type `ls to begin.', /code is not closed/],
  ['a citation of another program', 'He said so [@epoch-gap-2026].', /citation cannot be read/, /<Cite/],
  ['a formula', 'It is $x^2$.', /no formulas/],
  ['marks of another program', 'It is ==marked==.', /no signs of this form/],
  ['a heading in bold alone', '**Who pays for it**', /looks like a heading/, /### Heading/],
  ['a heading that stands above', '## How facts are checked', /stands above/],
  ['a citation before the full stop', 'So it is<Cite id="epoch-gap-2026" />.', /before the full stop/],
  ['a space before a citation', 'So it is. <Cite id="epoch-gap-2026" />', /space stands before a citation/],
  ['a command in curly quotation marks', 'Type `ls “x”` to begin.', /does not run/, /straight/],
  ['a text still to be written', 'TODO: more of it.', /still to be written: TODO/],
  ['a hyphen that cannot be seen', 'A back\u00adroom.', /soft hyphen/],
  ['a space before a comma', 'A room , and a printer.', /space stands before this sign: room ,/],
  ['a hyphen for a dash', 'A room - and a printer.', /stands for a dash/],
  ['two full stops', 'A room..', /Two full stops/],
  ['a letter that looks like another', 'You h\u0430ve it.', /U\+0430/, /mixes Latin letters/],
  ['a mark that cannot be seen', 'A \u200fword.', /invisible \(U\+200F\)/],
  ['a box of another program', ':::note', /no boxes of this form/],
  ['a box of GitHub', '> [!NOTE]\n> Words.', /no boxes of this form/],
  ['a table without a title', '| a |\n| - |\n| b |', /no title and no sources/],
  ['a check box', '- [ ] A task', /no check boxes/],
  ['a note without a table', '<Note>**Words.**</Note>', /must be directly inside <TableFigure>/],
  ['sides of a question elsewhere', '<Sides>\n\nWords.\n\n</Sides>', /only for content\/questions\//],
  ['a part of an article elsewhere', '<BenefitCallout>\n\nWords.\n\n</BenefitCallout>', /only for content\/articles\//],
  ['a component of another page', '<VerdictList />', /only for content\/pages\/claims\.mdx/],
  ['a term without words', '<Term id="licence" />', /nothing between <Term> and <\/Term>/],
  ['a citation with words', '<Cite id="epoch-gap-2026">Epoch</Cite>', /would not see what is between/],
  ['an attribute twice', '<Term id="weights" id="licence">words</Term>', /attribute twice/],
  ['a name that every object of JavaScript has', '<constructor />', /HTML is not used/, /Remove it/],
  ['a figure with such a name', '<InteractiveFigure name="constructor" />', /not allowed/],
];

describe('what Markdown would show otherwise than meant is reported in its line', async () => {
  const file = 'content/pages/about.mdx';
  const copy = new ContentCopy();
  const lines = mistakes.map(([, typed]) => {
    copy.append(file, `\n${typed}\n`);
    return copy.read(file).split('\n').length - typed.split('\n').length;
  });
  const problems = await checkContent(copy.root);
  afterAll(() => copy.remove());

  test.each(mistakes.map((mistake, i) => [...mistake.slice(0, 1), lines[i], ...mistake.slice(2)]))(
    '%s',
    (_, line, message, hint = /./) => {
      const found = problems.filter((problem) => problem.file === file && (message as RegExp).test(problem.message));
      expect(found.map((problem) => problem.line)).toContain(line);
      expect(found.find((problem) => problem.line === line)?.hint).toMatch(hint as RegExp);
    },
  );
});

test.each([
  ['an attribute without quotation marks', '<Term id=gpu>x</Term>', /no straight quotation marks/],
  ['an attribute in curly quotation marks', '<Term id=“gpu”>x</Term>', /no straight quotation marks/],
])('%s is named as what it is', async (_, typed, message) => {
  const copy = new ContentCopy();
  copy.append('content/pages/about.mdx', `\n${typed}\n`);
  const problems = await checkContent(copy.root);
  copy.remove();
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
});

test('a list from 1 is one, and the number that begins a paragraph needs a source like any other', async () => {
  const copy = new ContentCopy();
  copy.append('content/pages/about.mdx', '\n1. One\n2. Two\n\n1984\\. It was a year.<Cite id="epoch-gap-2026" />\n');
  const problems = await checkContent(copy.root);
  copy.remove();
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/without a source: 1984\.$/)]);
});

test('a list that lost its second half is one problem, before what follows from it', async () => {
  const copy = new ContentCopy();
  copy.write('content/glossary.yaml', copy.read('content/glossary.yaml').split('\n- ').slice(0, 5).join('\n- '));
  const [first] = await checkContent(copy.root);
  copy.remove();
  expect(first).toMatchObject({ file: 'content/glossary.yaml', cause: true });
  expect(first?.message).toMatch(/^Other files name \d+ ids that are not here/);
});
