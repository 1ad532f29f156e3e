import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content';
import { formatProblems } from '../../src/collections/problems';
import { ContentCopy } from './content-copy';

const article = 'content/articles/efficiency.mdx';

let copy: ContentCopy;
beforeEach(() => {
  copy = new ContentCopy();
});
afterEach(() => copy.remove());

/** What an author reads after breaking one thing. */
const told = async () => {
  const problems = await checkContent(copy.root);
  return problems.length === 0 ? '' : formatProblems(problems);
};

test('the content as it stands has no problem', async () => {
  expect(await told()).toBe('');
});

interface Fault {
  name: string;
  break: (copy: ContentCopy) => void;
  /** What the message must say: place, what is wrong, fix. */
  says: (string | RegExp)[];
}

/** One entry of content/redirects.yaml. */
const moved = (from: string, to: string) =>
  `- from: ${JSON.stringify(from)}\n  to: ${JSON.stringify(to)}\n  why: A test.\n`;
const redirect = (from: string, to: string) => (copy: ContentCopy) =>
  copy.write('content/redirects.yaml', moved(from, to));

const faults: Fault[] = [
  {
    name: 'YAML that cannot be parsed',
    break: (copy) => copy.replace('content/tools.yaml', 'name: Ollama', 'name: "Ollama'),
    says: [/content\/tools\.yaml:\d+/, 'not valid YAML', 'quotation mark'],
  },
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
    name: 'a CSV cell that is no number',
    break: (copy) => copy.replace('content/memory.csv', /^8,/m, 'eight,'),
    says: [/content\/memory\.csv:2\s+memory_gb/, '"eight"', 'whole number'],
  },
  {
    name: 'a CSV row with a cell too few',
    break: (copy) => copy.append('content/memory.csv', '999,only two cells\n'),
    says: [/content\/memory\.csv:\d+/, 'not valid CSV', 'one cell for each column'],
  },
  {
    name: 'a data cell of the wrong type',
    break: (copy) => copy.replace('content/data/capability-scores.csv', ',126.2\n', ',high\n'),
    says: [/capability-scores\.csv:6\s+score/, '"high" must be a number', 'Expected:'],
  },
  {
    name: 'a data cell outside its list of words',
    break: (copy) => copy.replace('content/data/capability-scores.csv', ',closed,', ',clsoed,'),
    says: [/capability-scores\.csv:\d+\s+access/, '"clsoed" is not allowed. Use one of: closed, free to use'],
  },
  {
    name: 'a data cell that may not be empty',
    break: (copy) => copy.replace('content/data/capability-scores.csv', /^LLaMA 7B,/m, ','),
    says: [/capability-scores\.csv:2\s+model/, 'is empty'],
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
    name: 'a data set whose row names an unknown source',
    break: (copy) => copy.append('content/data/timeline.csv', '2026-11-20,Something,open,efficiency,no-such-key\n'),
    says: [/timeline\.csv:\d+\s+source/, 'There is no source "no-such-key"'],
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
    name: 'a column that a chart misnames',
    break: (copy) => copy.replace('content/charts/hosts-per-model.yaml', 'value: hosts', 'value: host'),
    says: [/hosts-per-model\.yaml:\d+\s+value/, 'Did you mean "hosts"?'],
  },
  {
    name: 'a chart that does not exist',
    break: (copy) => copy.replace(article, '<Chart name="load-needed"', '<Chart name="load-neded"'),
    says: [/efficiency\.mdx:\d+\s+<Chart name>/, 'Did you mean "load-needed"?'],
  },
  {
    name: 'an interactive figure that does not exist',
    break: (copy) =>
      copy.replace(article, '<InteractiveFigure name="break-even"', '<InteractiveFigure name="brake-even"'),
    says: [/efficiency\.mdx:\d+\s+<InteractiveFigure name>/, 'Did you mean "break-even"?'],
  },
  {
    name: 'a term that the glossary lacks',
    break: (copy) => copy.replace(article, /<Term id="[^"]+">/, '<Term id="no-such-term">'),
    says: [/efficiency\.mdx:\d+\s+<Term id>/, 'There is no term "no-such-term"'],
  },
  {
    name: 'a term that is marked twice',
    break: (copy) => copy.replace(article, /(<Term id="[^"]+">[^<]*<\/Term>)/, '$1 $1'),
    says: [/efficiency\.mdx:\d+\s+<Term id>/, 'a second time'],
  },
  {
    name: 'an id that is taken',
    break: (copy) => copy.replace('content/tools.yaml', 'id: vllm', 'id: ollama'),
    says: [/content\/tools\.yaml:\d+\s+id/, /"ollama" is already used in content\/tools\.yaml:\d+/],
  },
  {
    name: 'two articles at the same place',
    break: (copy) => copy.replace(article, /^order: .*$/m, 'order: 1'),
    says: [/order\n/, '"1" is already used in content/articles/', 'The next free one is 6.'],
  },
  {
    name: 'a citation of a source that does not exist',
    break: (copy) => copy.append('content/questions/who-benefits.mdx', '\nA fact.<Cite id="muse-spark-2062" />\n'),
    says: [
      /who-benefits\.mdx:\d+\s+<Cite id>/,
      'There is no source "muse-spark-2062"',
      'Did you mean "muse-spark-2026"?',
    ],
  },
  {
    name: 'a source that nothing cites',
    break: (copy) =>
      copy.append(
        'content/sources/general.yaml',
        '\n- {id: nobody-2026, type: webpage, title: T, author: A, date: no date, url: "https://example.org/x", read: primary, facts: [G1], seen: 2026-11-22}\n',
      ),
    says: [/general\.yaml:\d+\s+id/, 'Nothing cites the source "nobody-2026"', 'Cite it, or remove'],
  },
  {
    name: 'a source that was read elsewhere and does not say where',
    break: (copy) => copy.replace('content/sources/general.yaml', /^ {2}readAt: https:\/\/apnews.*\n/m, ''),
    says: [/general\.yaml:\d+\s+readAt/, 'must say where'],
  },
  {
    name: 'an article whose main claim does not exist',
    break: (copy) => copy.replace(article, /^claim: .*$/m, 'claim: open-costs-lesss'),
    says: [/efficiency\.mdx:\d+\s+claim/, 'There is no claim "open-costs-lesss"', 'Did you mean "open-costs-less"?'],
  },
  {
    name: 'a claim that stands nowhere',
    break: (copy) =>
      copy.replace('content/claims.yaml', /where: \/articles\/efficiency\/.*/, 'where: /articles/eficiency/'),
    says: [/claims\.yaml:\d+/, 'no page "/articles/eficiency/"', 'Did you mean "/articles/efficiency/"?'],
  },
  {
    name: 'a file of sources without a name',
    break: (copy) => copy.replace('content/source-groups.yaml', '- id: gap', '- id: gab'),
    says: ['content/sources/gap.yaml', 'no name for the sources', 'Add an entry with the id "gap"'],
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
    name: 'an attribute with a value it does not take',
    break: (copy) => copy.replace(article, 'name="evidence"', 'name="evidense"'),
    says: [/efficiency\.mdx:\d+\s+<Section name>/, 'Use one of: promise, evidence', 'Did you mean "evidence"?'],
  },
  {
    name: 'a component that is not closed',
    break: (copy) => copy.replace(article, '</BenefitCallout>', ''),
    says: [/efficiency\.mdx/, 'not valid MDX', 'not closed'],
  },
  {
    name: 'an article that lacks a part',
    break: (copy) => copy.replace(article, /<Section name="question"[\s\S]*$/, ''),
    says: [/efficiency\.mdx/, 'promise, evidence, benefit, since, weak-points, verdict, question'],
  },
  {
    name: 'a weakest point that is not in the article',
    break: (copy) => copy.replace(article, /id: idle/, 'id: idel'),
    says: [/efficiency\.mdx:\d+\s+weakestPoint\.id/, '"idel"', 'Did you mean "idle"?'],
  },
  {
    name: 'a link to a page that does not exist',
    break: (copy) => copy.append(article, '\nSee [this](/toolkitt/).\n'),
    says: [/efficiency\.mdx:\d+\s+link to \/toolkitt\//, 'no page "/toolkitt/"', 'Did you mean "/toolkit/"?'],
  },
  {
    name: 'a link to a part that a page does not have',
    break: (copy) => copy.append(article, '\nSee [this](/toolkit/#olama).\n'),
    says: [/link to \/toolkit\/#olama/, 'no part "#olama"', 'Did you mean "ollama"?'],
  },
  {
    name: 'front matter that is not there',
    break: (copy) => copy.write('content/articles/new.mdx', 'Only text.\n'),
    says: ['content/articles/new.mdx:1', 'front matter is missing', '"---"'],
  },
  {
    name: 'a file of the wrong kind',
    break: (copy) => copy.write('content/articles/new.md', '---\ntitle: x\n---\n'),
    says: ['content/articles/new.md', 'only files that end in .mdx', 'Rename it'],
  },
  {
    name: 'a moved address that still exists',
    break: redirect('/claims/', '/about/'),
    says: [/redirects\.yaml:1\s+from/, '"/claims/" still exists', 'Remove the entry'],
  },
  {
    name: 'a moved place that still exists',
    break: redirect('/claims/#gap-is-closing', '/claims/#llama-2-rivals'),
    says: [/redirects\.yaml:1\s+from/, '"/claims/#gap-is-closing" still exists'],
  },
  {
    name: 'a moved address that leads nowhere',
    break: redirect('/old/', '/toolkitt/'),
    says: [/redirects\.yaml:2\s+to/, 'no page "/toolkitt/"', 'Did you mean "/toolkit/"?'],
  },
  {
    name: 'a moved place that leads nowhere',
    break: redirect('/toolkit/#old', '/toolkit/#olama'),
    says: [/redirects\.yaml:2\s+to/, 'no part "#olama"', 'Did you mean "ollama"?'],
  },
  {
    name: 'a place that would move to another page',
    break: redirect('/claims/#old', '/toolkit/#ollama'),
    says: [/redirects\.yaml:2\s+to/, 'cannot lead to another page', 'after "#"'],
  },
  {
    name: 'a file that would become a page',
    break: redirect('/data/old.csv', '/data/'),
    says: [/redirects\.yaml:2\s+to/, 'a file only to a file'],
  },
  {
    name: 'a chain of moved addresses',
    break: (copy) => copy.write('content/redirects.yaml', `${moved('/older/', '/old/')}${moved('/old/', '/about/')}`),
    says: [/redirects\.yaml:2\s+to/, '"/old/" has moved itself', '"/about/"'],
  },
  {
    name: 'a loop of moved addresses',
    break: (copy) => copy.write('content/redirects.yaml', `${moved('/one/', '/two/')}${moved('/two/', '/one/')}`),
    says: [/^1 problem/, /redirects\.yaml:2\s+to/, '"/one/" and "/two/" lead in a circle'],
  },
  {
    name: 'a moved address without a reason',
    break: (copy) => copy.write('content/redirects.yaml', '- from: /old/\n  to: /about/\n'),
    says: [/redirects\.yaml:1\s+why/, '"why" is missing', 'why it moved'],
  },
  {
    name: 'a moved address that is none',
    break: redirect('old', '/about/'),
    says: [/redirects\.yaml:1\s+from/, 'must be an address on this site'],
  },
  {
    name: 'an address that moved twice',
    break: (copy) => copy.write('content/redirects.yaml', `${moved('/old/', '/about/')}${moved('/old/', '/data/')}`),
    says: [/redirects\.yaml:4\s+from/, '"/old/" is already used in content/redirects.yaml:1'],
  },
  {
    name: 'code in an article',
    break: (copy) => copy.append(article, "\nimport x from './x'\n"),
    says: [/efficiency\.mdx:\d+/, 'no imports and no code'],
  },
];

test.each(faults)('$name: file, field and fix are named', async ({ break: breakIt, says }) => {
  breakIt(copy);
  const message = await told();
  for (const part of says) {
    if (typeof part === 'string') expect(message).toContain(part);
    else expect(message).toMatch(part);
  }
});

test('everything that is wrong is told at once', async () => {
  copy.replace(article, /^reviewed: .*$/m, 'reviewed: soon');
  copy.replace('content/memory.csv', /^8,/m, 'eight,');
  copy.append('content/questions/who-benefits.mdx', '\n<Cite id="nobody" />\n');
  expect(await told()).toMatch(/^3 problems/);
});

test('addresses that moved rightly are no problem', async () => {
  const entries: [string, string][] = [
    ['/old/', '/claims/#gap-is-closing'],
    ['/claims/#old', '/claims/#gap-is-closing'],
    ['/toolkit/#gone', '/toolkit/'],
    ['/data/old.csv', '/data/leaks.csv'],
  ];
  copy.write('content/redirects.yaml', entries.map(([from, to]) => moved(from, to)).join(''));
  expect(await told()).toBe('');
});

test('a number in the glossary and a text that is too hard to read are told of', async () => {
  copy.replace('content/glossary.yaml', /meaning: /, 'meaning: In 1851 it began. ');
  copy.append(article, `\n${'The institutionalisation of interoperability necessitates considerable '.repeat(60)}.\n`);
  const message = await told();
  expect(message).toMatch(/glossary\.yaml:\d+ {2}meaning\n {2}This states a number without a source: In 1851/);
  expect(message).toMatch(/efficiency\.mdx\n {2}To read this takes [\d.]+ years of school/);
});

test('npm run check tells of five faults in five files at once, each with its file and line', () => {
  copy.replace(article, /^reviewed: .*$/m, 'reviewed: soon');
  copy.replace('content/memory.csv', /^8,/m, 'eight,');
  copy.replace('content/tools.yaml', 'openness: open', 'openness: opne');
  copy.append('content/questions/who-benefits.mdx', '\n<Cite id="nobody" />\n');
  copy.append('content/questions/who-leads.mdx', '\nIt cost $17,000,000 in 1851.\n');
  const { stdout, status } = spawnSync('node', [resolve('src/check/cli.ts')], { cwd: copy.root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^5 problems/);
  for (const place of [
    /efficiency\.mdx:\d+ {2}reviewed/,
    /memory\.csv:2 {2}memory_gb/,
    /tools\.yaml:\d+ {2}openness/,
    /who-benefits\.mdx:\d+ {2}<Cite id>/,
    /who-leads\.mdx:\d+ {2}text\n.*1851/,
  ])
    expect(stdout).toMatch(place);
});
