import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { ContentCopy } from './content-copy.ts';

/** Slips in different files of one copy. Each is one problem, by its cause, and nothing that follows from it. */
const slips: [name: string, says: RegExp, make: (copy: ContentCopy) => void][] = [
  [
    'a list that is written as text',
    /data-privacy\.mdx synopsisSources: .* must be a list, but is text/,
    (c) => c.replace('content/articles/data-privacy.mdx', /^synopsisSources: \[(.*)\]$/m, 'synopsisSources: $1'),
  ],
  [
    'a section with a name that none has',
    /safer-future\.mdx <Section name>: "Since" is not allowed/,
    (c) => c.replace('content/articles/safer-future.mdx', 'name="since"', 'name="Since"'),
  ],
  [
    'an attribute that its component does not have, with a name that means something elsewhere',
    /safer-future\.mdx <Section data>: /,
    (c) =>
      c.replace('content/articles/safer-future.mdx', '<Section name="promise"', '<Section data="foo" name="promise"'),
  ],
  [
    'a key with a character that cannot be seen',
    /efficiency\.mdx <Cite id>: There is no source .* U\+00AD/,
    (c) => c.replace('content/articles/efficiency.mdx', '<Cite id="', '<Cite id="\u00ad'),
  ],
  [
    'a number in quotation marks',
    /thriving-ecosystem\.mdx order: "2" must be a number, but is text\. Leave the quotation marks out/,
    (c) => c.replace('content/articles/thriving-ecosystem.mdx', /^order: .*$/m, 'order: "2"'),
  ],
  [
    'a term in capitals',
    /closing-the-gap\.mdx <Term id>: There is no term "[A-Z]\S*"\. Did you mean "[a-z]/,
    (c) =>
      c.replace(
        'content/articles/closing-the-gap.mdx',
        /<Term id="[^"]+"/,
        (term) => term.slice(0, 10) + term.slice(10).toUpperCase(),
      ),
  ],
  [
    'two keys in one',
    /public-money\.mdx <Cite id>: .* It has a space, which no id has/,
    (c) => c.append('content/questions/public-money.mdx', '\nA fact.<Cite id="epoch-gap-2026 llama-2-card" />\n'),
  ],
  [
    'a manual reference of another article',
    /safer-future\.mdx manual: .* is already used/,
    (c) =>
      c.replace(
        'content/articles/safer-future.mdx',
        /^manual: .*$/m,
        /^manual: .*$/m.exec(c.read('content/articles/closing-the-gap.mdx'))?.[0] ?? '',
      ),
  ],
  [
    'a term that names itself',
    /glossary\.yaml see: "see" names the term itself/,
    (c) => c.append('content/glossary.yaml', '\n- id: permit\n  term: Permit\n  meaning: A leave.\n  see: [permit]\n'),
  ],
  [
    'a row of data twice',
    /withdrawn-and-kept\.csv : This row is the same as that of line 2/,
    (c) =>
      c.append(
        'content/data/withdrawn-and-kept.csv',
        `${c.read('content/data/withdrawn-and-kept.csv').split('\n')[1]}\n`,
      ),
  ],
  [
    'keys with a comma between them',
    /price-changes\.csv source: .* separated by spaces\. Write it as \S+ \S+\. Expected/,
    (c) => c.replace('content/data/price-changes.csv', /(,\S+-\d{4}\S*) (\S+\n)/, '$1; $2'),
  ],
  [
    'the beginning of a type',
    /training-costs\.yaml fields\[\d\]\.type: .* Did you mean "string"/,
    (c) => c.replace('content/data/training-costs.yaml', 'type: string', 'type: str'),
  ],
  [
    'a command that a program corrected',
    /tools\.yaml steps\[\d\]\.code: This does not run as a command: –all/,
    (c) => c.replace('content/tools.yaml', 'code: lms get', 'code: lms get –all'),
  ],
  [
    'a component under a wrong name',
    /toolkit\.mdx <Tablefigure>: There is no component with this name.* Did you mean "TableFigure"/,
    (c) => {
      c.replace('content/pages/toolkit.mdx', '<TableFigure id="memory"', '<Tablefigure id="memory"');
      c.replace('content/pages/toolkit.mdx', '</TableFigure>', '</Tablefigure>');
    },
  ],
  [
    'an attribute under a wrong name',
    /what-open-means\.mdx <Chart nmae>: No field has the name "nmae"/,
    (c) => c.replace('content/pages/what-open-means.mdx', '<Chart name=', '<Chart nmae='),
  ],
  [
    'a footnote',
    /who-leads\.mdx : This footnote cannot be read/,
    (c) => c.append('content/questions/who-leads.mdx', '\nA fact.[^1]\n'),
  ],
  [
    'a page that the site does not have',
    /pages\/contact\.mdx : The site does not use a file of this name/,
    (c) => c.write('content/pages/contact.mdx', c.read('content/pages/about.mdx')),
  ],
  [
    'a term under a name of another',
    /glossary\.yaml term: "Fine-Tuning" is already used/,
    (c) =>
      c.append('content/glossary.yaml', '\n- id: tuning\n  term: Fine-Tuning\n  meaning: Teaching a model more.\n'),
  ],
  [
    'a name for a file of sources that is not there',
    /source-groups\.yaml id: content\/sources\/ has no file "nothing\.yaml"/,
    (c) => c.append('content/source-groups.yaml', '\n- id: nothing\n  name: Nothing\n'),
  ],
  [
    'a question with the anchor of the sources',
    /questions\/sources\.mdx : The site gives the name "sources" to something else/,
    (c) => {
      const sides = '<Side title="x">\n\nWords.\n\n</Side>\n\n'.repeat(2);
      const fields = 'order: 99\ntitle: Why?\nshort: Why?\nsummary: Why?\nreviewed: 2026-11-28\n';
      const text = `Words.\n\n<Sides>\n\n${sides}</Sides>\n\n<Prompts title="x">\n\n- Words.\n\n</Prompts>\n`;
      c.write('content/questions/sources.mdx', `---\n${fields}---\n\n${text}`);
    },
  ],
  [
    'an address that is defined twice',
    /who-benefits\.mdx : The address of \[a\] is defined twice/,
    (c) => c.append('content/questions/who-benefits.mdx', '\nSee [a].\n\n[a]: /toolkit/\n\n[a]: /data/\n'),
  ],
  [
    'a moved address that differs in capitals',
    /redirects\.yaml from: "\/Toolkit\/" differs from "\/toolkit\/" only in capital letters/,
    (c) => c.append('content/redirects.yaml', '- { from: /Toolkit/, to: /toolkit/, why: A test. }\n'),
  ],
  [
    'a chart of words',
    /hosts-per-model\.yaml value: .* cannot show the column "model"/,
    (c) => c.replace('content/charts/hosts-per-model.yaml', /^value: .*$/m, 'value: model'),
  ],
  [
    'a column that a spreadsheet wrote',
    /token-prices\.csv blended: .* must be a number.* more places/,
    (c) =>
      c.write(
        'content/data/token-prices.csv',
        c.read('content/data/token-prices.csv').replace(/^(.*),(\d+)\.(\d+),/gm, '$1,"$2,$3",'),
      ),
  ],
  [
    'a description with two columns of one name',
    /leaks\.yaml fields: "fields" have two of the same name/,
    (c) => c.replace('content/data/leaks.yaml', 'name: people_or_records', 'name: event'),
  ],
];

describe('one slip is one problem', async () => {
  const copy = new ContentCopy();
  for (const [, , make] of slips) make(copy);
  const problems = (await checkContent(copy.root)).map(
    ({ file, where = '', message, hint }) => `${file} ${where}: ${message} ${hint}`,
  );
  afterAll(() => copy.remove());

  test.each(slips)('%s', (_, says) => {
    expect(
      problems.filter((problem) => says.test(problem)),
      problems.join('\n'),
    ).toHaveLength(1);
  });

  test('and none is told besides', () => {
    expect(problems.filter((problem) => !slips.some(([, says]) => says.test(problem)))).toEqual([]);
  });
});
