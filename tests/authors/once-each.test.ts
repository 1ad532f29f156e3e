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
    'a key with a character that cannot be seen',
    /efficiency\.mdx <Cite id>: There is no source .* U\+00AD/,
    (c) => c.replace('content/articles/efficiency.mdx', '<Cite id="', '<Cite id="\u00ad'),
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
    /glossary\.yaml name: "Fine-Tuning" is already used/,
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
