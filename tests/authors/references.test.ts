import { expect, test } from 'vitest';
import type { ContentCopy } from './content-copy.ts';
import { copyForEach, testFaults, type Fault } from './faults.ts';

/** Slips in what refers to something else: ids, names, links, and addresses that moved. */

const article = 'content/articles/efficiency.mdx';
const own = copyForEach();

/** One entry of content/redirects.yaml. */
const moved = (from: string, to: string) =>
  `- from: ${JSON.stringify(from)}\n  to: ${JSON.stringify(to)}\n  why: A test.\n`;
const redirect = (from: string, to: string) => (copy: ContentCopy) =>
  copy.write('content/redirects.yaml', moved(from, to));

const faults: Fault[] = [
  {
    name: 'a data set whose row names an unknown source',
    break: (copy) => copy.append('content/data/timeline.csv', '2026-11-20,Something,open,efficiency,no-such-key\n'),
    says: [/timeline\.csv:\d+\s+source/, 'There is no source "no-such-key"'],
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
    name: 'a picture for the headline that does not exist',
    break: (copy) => copy.replace(article, 'plate: load-needed', 'plate: load-neded'),
    says: [/efficiency\.mdx:\d+\s+plate/, 'There is no chart or figure "load-neded"', 'Did you mean "load-needed"?'],
  },
  {
    name: 'a picture for the headline that has no small form',
    break: (copy) => copy.replace(article, 'plate: load-needed', 'plate: token-prices'),
    says: [/efficiency\.mdx:\d+\s+plate/, 'has no small form', 'or leave the line out'],
  },
  {
    name: 'a picture for the headline that no text shows whole',
    break: (copy) => {
      copy.write('content/charts/unshown.yaml', copy.read('content/charts/load-needed.yaml'));
      copy.replace(article, 'plate: load-needed', 'plate: unshown');
    },
    says: [/efficiency\.mdx:\d+\s+plate/, 'which no text shows', 'Write <Chart name="unshown" />'],
  },
  {
    name: 'a row that the small form of a chart misnames',
    break: (copy) => copy.replace('content/charts/hosts-per-model.yaml', 'Kimi K2.6, Claude', 'Kimi K26, Claude'),
    says: [/hosts-per-model\.yaml:\d+\s+plate/, 'No row of the data is called "Kimi K26"', 'Kimi K2.6'],
  },
  {
    name: 'a row that a chart would leave out in silence',
    break: (copy) => copy.replace('content/charts/training-costs.yaml', '- Gemini 1.0', '- Gemini 1'),
    says: [/training-costs\.yaml:\d+\s+only\.case/, 'No row of the data is called "Gemini 1 Ultra"', 'Did you mean'],
  },
  {
    name: 'a model whose name a chart would leave out in silence',
    break: (copy) =>
      copy.replace('content/charts/best-so-far.yaml', 'M: [GPT-4 (March 2023), o1', 'M: [GPT-4 (March 2023), o11'),
    says: [/best-so-far\.yaml:\d+\s+labels\.M/, 'No row of the data is called "o11"', 'o1'],
  },
  {
    name: 'a sign that a line cannot have',
    break: (copy) =>
      copy.replace('content/charts/hosts-per-model.yaml', 'mark: bar, side: open', 'mark: bar, side: half'),
    says: [/hosts-per-model\.yaml:\d+\s+legend/, 'only a point can be half'],
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
    says: [/order\n/, '"1" is already used in content/articles/', /The next free one is \d+\./],
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
        '\n- {id: nobody-2026, type: webpage, title: T, author: A, date: no date, url: "https://example.org/x", read: primary, seen: 2026-11-22}\n',
      ),
    says: [/general\.yaml:\d+\s+id/, 'Nothing cites the source "nobody-2026"', 'Cite it, or remove'],
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
    name: 'a weakest point that is not in the article',
    break: (copy) => copy.replace(article, /id: training/, 'id: trainign'),
    says: [/efficiency\.mdx:\d+\s+weakestPoint\.id/, '"trainign"', 'Did you mean "training"?'],
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
    name: 'a moved address that still exists',
    break: redirect('/claims/', '/about/'),
    says: [/redirects\.yaml:1\s+from/, '"/claims/" still exists', 'Remove the entry'],
  },
  {
    name: 'a moved file that still exists, though no text links to it',
    break: (copy) =>
      copy.write(
        'content/redirects.yaml',
        ['/robots.txt', '/search.json', '/404.html'].map((from) => moved(from, '/sources.bib')).join(''),
      ),
    says: [
      /^3 problems/,
      /redirects\.yaml:1 {2}from\n {2}"\/robots\.txt" still exists\.\n {2}Remove the entry/,
      /redirects\.yaml:4 {2}from\n {2}"\/search\.json" still exists/,
      /redirects\.yaml:7 {2}from\n {2}"\/404\.html" still exists/,
    ],
  },
  {
    name: 'a moved page by the name of its file',
    break: redirect('/about/index.html', '/sources.bib'),
    says: [/^1 problem/, /redirects\.yaml:1 {2}from\n {2}"\/about\/index\.html" must end before "index\.html"/],
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
];

testFaults(faults, own);

test('addresses that moved rightly are no problem', async () => {
  const entries: [string, string][] = [
    ['/old/', '/claims/#gap-is-closing'],
    ['/claims/#old', '/claims/#gap-is-closing'],
    ['/toolkit/#gone', '/toolkit/'],
    ['/data/old.csv', '/data/leaks.csv'],
  ];
  own.copy.write('content/redirects.yaml', entries.map(([from, to]) => moved(from, to)).join(''));
  expect(await own.report()).toBe('');
});

test('an address of a source is used once: capitals are another path, but the same host', async () => {
  const source = (id: string, url: string) =>
    `\n- {id: ${id}, type: webpage, title: T, author: A, date: no date, url: "${url}", read: primary, seen: 2026-11-22}\n`;
  own.copy.append(
    'content/sources/general.yaml',
    source('one', 'https://example.org/a') +
      source('two', 'https://example.org/A') +
      source('three', 'https://Example.org/A'),
  );
  const taken = (await own.report()).match(/".*" is already used/g);
  expect(taken).toEqual(['"https://Example.org/A" is already used']);
});
