import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { copyForEach, testFaults, type Fault } from './faults.ts';

/** Slips in fields, data and texts that can be seen without a look at other files. */

const article = 'content/articles/efficiency.mdx';
const own = copyForEach();

test('the content as it stands has no problem', async () => {
  expect(await own.report()).toBe('');
});

const faults: Fault[] = [
  {
    name: 'a required field that is missing',
    break: (copy) => copy.replace(article, /^kicker: .*\n/m, ''),
    says: [/content\/articles\/efficiency\.mdx(:\d+)?\s+kicker/, '"kicker" is missing'],
  },
  {
    name: 'a field that does not exist',
    break: (copy) => copy.replace(article, 'kicker:', 'kickr:'),
    says: [/efficiency\.mdx:\d+\s+kickr/, 'No field has the name "kickr"', 'Did you mean "kicker"?'],
  },
  {
    name: 'a day that does not exist',
    break: (copy) => copy.replace(article, /^reviewed: .*$/m, 'reviewed: 2026-02-31'),
    says: [/efficiency\.mdx:\d+\s+reviewed/, '"2026-02-31"', 'YYYY-MM-DD', 'day of the last review'],
  },
  {
    name: 'a verdict outside the closed list',
    break: (copy) => copy.replace('content/claims.yaml', 'verdict: half-right', 'verdict: half-rigth'),
    says: [/claims\.yaml:\d+\s+verdict/, '"half-rigth" is not allowed', 'Did you mean "half-right"?'],
  },
  {
    name: 'a headline that is too long for its place',
    break: (copy) => copy.replace(article, /^title: .*$/m, `title: ${'long '.repeat(20)}`),
    says: [/efficiency\.mdx:\d+\s+title/, 'at most 60 characters'],
  },
  {
    name: 'a data cell of the wrong type',
    break: (copy) => copy.replace('content/data/capability-scores.csv', /,\d+\.\d\n/, ',high\n'),
    says: [/capability-scores\.csv:2\s+score/, '"high" must be a number', 'Expected:'],
  },
  {
    name: 'a data cell outside its list of words',
    break: (copy) => copy.replace('content/data/capability-scores.csv', ',closed,', ',clsoed,'),
    says: [/capability-scores\.csv:\d+\s+access/, '"clsoed" is not allowed. Use one of: closed, free to use'],
  },
  {
    name: 'a data cell that may not be empty',
    break: (copy) => copy.replace('content/data/capability-scores.csv', /(?<=\n)[^,]+,/, ','),
    says: [/capability-scores\.csv:2\s+model/, 'is empty'],
  },
  {
    name: 'a limit of words, a list of numbers and a limit of days, which nothing would keep',
    break: (copy) => {
      const file = 'content/data/capability-scores.yaml';
      copy.replace(file, /(name: model\n[^]*?constraints: \{) required: true/, '$1 minimum: 1');
      copy.replace(file, /(name: released\n[^]*?constraints: \{) required: true/, '$1 maximum: 2027');
      copy.replace(file, /(name: score\n[^]*?constraints: \{) required: true/, "$1 enum: ['1', '2']");
    },
    says: [
      /^3 problems/,
      /scores\.yaml:\d+ {2}fields\[1\]\.constraints\.minimum\n {2}"1" is only for a column of the type integer or number, and this one has the type string\. Remove it/,
      /fields\[3\]\.constraints\.maximum\n {2}"2027" is only for .* has the type date/,
      /fields\[6\]\.constraints\.enum\n {2}"fields\[6\]\.constraints\.enum" is only for a column of the type string/,
    ],
  },
  {
    name: 'a data set without a date',
    break: (copy) => copy.replace('content/data/leaks.yaml', /^date: .*$/m, 'date: no date'),
    says: [/^1 problem/, /leaks\.yaml:\d+ {2}date\n {2}"no date" must be a day that exists.*\n.*the state of the data/],
  },
  {
    name: 'a column that the description does not name',
    break: (copy) => copy.replace('content/data/capability-scores.csv', ',licence,', ',license,'),
    says: [/^1 problem /, /capability-scores\.csv:1\s+license\b/, 'must have the name "licence"'],
  },
  {
    name: 'a data set without a description',
    break: (copy) => copy.write('content/data/lonely.csv', 'a,b\n1,2\n'),
    says: ['content/data/lonely.csv', 'lonely.yaml is missing'],
  },
  {
    name: 'a type that data cannot have',
    break: (copy) => copy.replace('content/data/timeline.yaml', 'type: string', 'type: text'),
    says: [/timeline\.yaml:\d+\s+fields\[\d+\]\.type/, '"text" is not allowed'],
  },
  {
    name: 'a table without a note of its limits',
    break: (copy) => copy.replace('content/pages/toolkit.mdx', /<Note>.*<\/Note>/, ''),
    says: [/toolkit\.mdx:\d+\s+<TableFigure>/, 'The table has no <Note>.'],
  },
  {
    name: 'a row of a table with a cell too few',
    break: (copy) => copy.replace(article, /^(\| Pay .*) \| [^|]+ \|$/m, '$1 |'),
    says: [/efficiency\.mdx:\d+\n {2}This row of the table has fewer cells/, 'as many cells as the first'],
  },
  {
    name: 'a table without its line of dashes',
    break: (copy) => copy.replace(article, /^\| --- .*\n/m, ''),
    says: [/^1 problem/, /efficiency\.mdx:\d+\n {2}This is no table that can be read/],
  },
  {
    name: 'details inside of details',
    break: (copy) =>
      copy.replace(article, /<Chart name="training-costs" \/>/, '<Details summary="x">\n\n$&\n\n</Details>'),
    says: [/^1 problem/, /<Details>\n {2}<Details> cannot be inside a <Details>/],
  },
  {
    name: 'an id that is none',
    break: (copy) =>
      copy.append('content/glossary.yaml', '\n- id: Right to Mend\n  term: Mending\n  meaning: Repair.\n'),
    says: [/^1 problem/, /glossary\.yaml:\d+ {2}id\n.*\n {2}Write it as right-to-mend\./],
  },
  {
    name: 'an attribute of a component that takes none',
    break: (copy) => copy.replace(article, '<BenefitCallout>', '<BenefitCallout x="y">'),
    says: [/^1 problem/, 'Allowed: none.', 'Remove it, or correct its name.'],
  },
  {
    name: 'a source that was read elsewhere and does not say where',
    break: (copy) => copy.replace('content/sources/general.yaml', /^ {2}readAt: https:\/\/apnews.*\n/m, ''),
    says: [/general\.yaml:\d+\s+readAt/, 'must say where'],
  },
  {
    name: 'a source that was read at an address with a slip',
    break: (copy) => copy.replace('content/sources/general.yaml', 'readAt: https://', 'readAt: https//'),
    says: [/^1 problem/, /general\.yaml:\d+ {2}readAt\n {2}"https\/\/.*" holds an address that is not whole/],
  },
  {
    name: 'a component that does not exist',
    break: (copy) => copy.append(article, '\n<BenefitCalout>\n\n- One.\n\n</BenefitCalout>\n'),
    says: [/efficiency\.mdx:\d+\s+<BenefitCalout>/, 'no component with this name', 'Did you mean "BenefitCallout"?'],
  },
  {
    name: 'a component with an attribute it does not take',
    break: (copy) => copy.replace(article, '<Section name="promise" title=', '<Section name="promise" heading='),
    says: [/efficiency\.mdx:\d+\s+<Section heading>/, 'No field has the name "heading"', '"title" is missing'],
  },
  {
    name: 'a chart, a table and details where the list of benefits has its styles, and a chart in a cell',
    break: (copy) =>
      copy.replace(
        article,
        '</BenefitCallout>',
        `<Chart name="leaks" />

<TableFigure id="x" title="T" subtitle="S" sources={["epoch-gap-2026"]}>

| a |
| - |
| <Chart name="hub-growth" /> |

<Note>**N.**</Note>

</TableFigure>

<Details summary="More">

Words.

</Details>

</BenefitCallout>`,
      ),
    says: [
      /^4 problems/,
      /efficiency\.mdx:\d+ {2}<Chart>\n {2}<Chart> cannot be inside a <BenefitCallout>\.\n {2}Put one beside the other/,
      /<TableFigure> cannot be inside a <BenefitCallout>/,
      /<Chart> cannot be inside a table\.\n {2}Write it before or after that, on a line of its own/,
      /<Details> cannot be inside a <BenefitCallout>/,
    ],
  },
  {
    name: 'a component that holds only spaces',
    break: (copy) => copy.append('content/pages/about.mdx', '\nA <Term id="gpu"> </Term>.\n'),
    says: [/^1 problem/, /about\.mdx:\d+ {2}<Term>\n {2}There is nothing between <Term> and <\/Term>/],
  },
  {
    name: 'an attribute with a value it does not take',
    break: (copy) => copy.replace(article, 'name="evidence"', 'name="evidense"'),
    says: [/efficiency\.mdx:\d+\s+<Section name>/, 'Use one of: promise, evidence', 'Did you mean "evidence"?'],
  },
  {
    name: 'front matter that is not there',
    break: (copy) => copy.write('content/articles/new.mdx', 'Only text.\n'),
    says: ['content/articles/new.mdx:1', 'front matter is missing', '"---"'],
  },
];

testFaults(faults, own);

test('everything that is wrong is told at once', async () => {
  own.copy.replace(article, /^reviewed: .*$/m, 'reviewed: soon');
  own.copy.replace('content/data/capability-scores.csv', /,\d+\.\d\n/, ',high\n');
  own.copy.append('content/questions/who-benefits.mdx', '\n<Cite id="nobody" />\n');
  expect(await own.report()).toMatch(/^3 problems/);
});

test('a number in a claim without sources, and in what introduces a group of tools, is told of', async () => {
  own.copy.replace('content/claims.yaml', /^ {2}reason: .*\n([^]*?) {2}sources: .*\n/m, '  reason: Of 1851 cats.\n$1');
  own.copy.replace('content/tool-groups.yaml', /intro: .*/, 'intro: There are 1851 of them.');
  own.copy.append(
    'content/claims.yaml',
    '\n- { id: none-known, group: close, kind: claim, claim: It lasts., verdict: not-shown, reason: We found no study., where: /, checked: 2026-11-28 }\n',
  );
  const message = await own.report();
  expect(message).toMatch(/^2 problems/);
  expect(message).toMatch(
    /claims\.yaml:\d+ {2}reason\n {2}This states a number without a source: Of 1851.*\n.*key of its source in sources/,
  );
  expect(message).toMatch(/tool-groups\.yaml:\d+ {2}intro\n.*1851.*\n.*state the number in an article/);
});

test('a number in the glossary and a text that is too hard to read are told of', async () => {
  own.copy.replace('content/glossary.yaml', /meaning: /, 'meaning: In 1851 it began. ');
  own.copy.append(
    article,
    `\n${'The institutionalisation of interoperability necessitates considerable '.repeat(60)}.\n`,
  );
  const message = await own.report();
  expect(message).toMatch(/glossary\.yaml:\d+ {2}meaning\n {2}This states a number without a source: In 1851/);
  expect(message).toMatch(/efficiency\.mdx\n {2}To read this takes [\d.]+ years of school/);
});

test('a number that follows a name of several words, or with accents, needs no source', async () => {
  own.copy.append('content/pages/about.mdx', '\n## Nova Sonic 2\n\nSo are nova sonic2, Été 3 and o.b 4.\n');
  expect(await own.report()).toMatch(/^2 problems [^]*without a source: Nova Sonic 2/);
  own.copy.append('content/product-names.yaml', '- Nova Sonic\n- Été\n- o.b\n');
  expect(await own.report()).toBe('');
});

test('npm run check tells of five faults in five files at once, each with its file and line', () => {
  own.copy.replace(article, /^reviewed: .*$/m, 'reviewed: soon');
  own.copy.replace('content/data/capability-scores.csv', /,\d+\.\d\n/, ',high\n');
  own.copy.replace('content/tools.yaml', 'openness: open', 'openness: opne');
  own.copy.append('content/questions/who-benefits.mdx', '\n<Cite id="nobody" />\n');
  own.copy.append('content/questions/who-leads.mdx', '\nIt cost $17,000,000 in 1851.\n');
  const command = [resolve('src/check/cli.ts'), '--grades', '--figures'];
  const { stdout, status } = spawnSync('node', command, { cwd: own.copy.root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^5 problems/);
  for (const place of [
    /efficiency\.mdx:\d+ {2}reviewed/,
    /capability-scores\.csv:2 {2}score/,
    /tools\.yaml:\d+ {2}openness/,
    /who-benefits\.mdx:\d+ {2}<Cite id>/,
    /who-leads\.mdx:\d+ {2}text\n.*1851/,
    /^\d\.?\d? {2}content\/articles\/efficiency\.mdx, \d+ words$/m,
    /^28,531\n {2}content\/articles\/closing-the-gap\.mdx:\d+ {2}text$/m,
  ])
    expect(stdout).toMatch(place);
});
