import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { copyForEach, testFaults, type Fault } from './faults.ts';

/** The rules for authors that no schema can hold: each is reported with its place and what to do. */

const article = 'content/articles/efficiency.mdx';
const paragraph = 'This sentence has six plain words. ';

const own = copyForEach();

const cases: Fault[] = [
  {
    name: 'a correction after the last review',
    break: (copy) => copy.replace(article, /^reviewed: .*$/m, 'reviewed: 2026-11-27'),
    says: [/efficiency\.mdx:\d+ {2}reviewed\n {2}The article was corrected on 2026-/, 'feeds bring the correction'],
  },
  {
    name: 'an article that is too long',
    break: (copy) => copy.append(article, `\n${paragraph.repeat(150)}\n`),
    says: [/efficiency\.mdx\n {2}The article has \d{4} words.*1300 to 1900/, 'cut what'],
  },
  {
    name: 'a promise that is too short',
    break: (copy) =>
      copy.replace(article, /(<Section name="promise"[^>]*>)[\s\S]*?(<\/Section>)/, '$1\n\nShort.\n\n$2'),
    says: [/efficiency\.mdx:\d+ {2}<Section name="promise">\n {2}The promise has 1 words.*at least 250/],
  },
  {
    name: 'a part that cites nothing',
    break: (copy) =>
      copy.replace(article, /<Section name="since"[\s\S]*?<\/Section>/, (part) => part.replace(/<Cite[^>]*>/g, '')),
    says: [
      /efficiency\.mdx:\d+ {2}<Section name="since">\n {2}This part states facts and cites no source/,
      '<Cite id=',
    ],
  },
  {
    name: 'a part that is missing',
    break: (copy) => copy.replace(article, /<BenefitCallout>[\s\S]*?<\/BenefitCallout>/, ''),
    says: [/efficiency\.mdx:\d+ {2}<Section name>\n {2}Parts are missing: benefit/, 'in this order: promise, evidence'],
  },
  {
    name: 'a misplaced part of an article, and text outside of all parts',
    break: (copy) => {
      copy.replace(article, '<BenefitCallout>', 'Between.\n\n<BenefitCallout>');
      copy.replace(article, '</BenefitCallout>', '<WeakPoint id="x" title="y">\n\nWords.\n\n</WeakPoint>\n\n$&');
      copy.replace(
        'content/articles/closing-the-gap.mdx',
        /<\/Section>\s*(<BenefitCallout>[\s\S]*?<\/BenefitCallout>)/,
        '$1\n\n</Section>',
      );
    },
    says: [
      /^3 problems/,
      /efficiency\.mdx:\d+\n {2}This text is in no part of the article/,
      /efficiency\.mdx:\d+ {2}<WeakPoint>\n.*must be directly inside <Section name="weak-points">/,
      /closing-the-gap\.mdx:\d+ {2}<BenefitCallout>\n.*cannot be inside <Section name="evidence">/,
    ],
  },
  {
    name: 'an article with the name of a page',
    break: (copy) => copy.write('content/articles/about.mdx', copy.read(article)),
    says: [/articles\/about\.mdx\n {2}The site gives the name "about" to something else/, 'Rename the file'],
  },
  {
    name: 'an article without a promise among the claims',
    break: (copy) => copy.replace('content/claims.yaml', /(group: efficiency\n\s+kind: )benefit/g, '$1claim'),
    says: [/efficiency\.mdx:\d+ {2}claim\n.*no claim of its group has the kind "benefit"/, 'kind: benefit'],
  },
  {
    name: 'an article whose main claim belongs to another',
    break: (copy) => copy.replace(article, /^claim: .*$/m, 'claim: gap-is-closing'),
    says: [/efficiency\.mdx:\d+ {2}claim\n {2}The main claim "gap-is-closing" belongs to "closing-the-gap"/],
  },
  {
    name: 'a place of an article with an empty one before it',
    break: (copy) => copy.replace(article, /^order: .*$/m, 'order: 99'),
    says: [/efficiency\.mdx:\d+ {2}order\n {2}There are \d+ articles, and none has the place \d/, 'the next free one'],
  },
  {
    name: 'a model at home that the data do not have',
    break: (copy) => copy.replace('content/figures/break-even.yaml', /^homeModel: .*$/m, 'homeModel: Llama 9'),
    says: [/break-even\.yaml:\d+ {2}homeModel\n {2}"Llama 9" is not the model of "homeSpeed"/],
  },
  {
    name: 'a claim of an article that does not exist',
    break: (copy) => copy.replace('content/claims.yaml', 'group: efficiency', 'group: eficiency'),
    says: [/claims\.yaml:\d+ {2}group\n {2}There is no article "eficiency"/, 'Did you mean "efficiency"?'],
  },
  {
    name: 'a verdict that has no meaning',
    break: (copy) => copy.replace('content/verdicts.yaml', /- id: contested\n(?: .*\n)+/, ''),
    says: ['content/verdicts.yaml', 'Verdicts are missing: contested.'],
  },
  {
    name: 'a tool of a group that does not exist',
    break: (copy) => copy.replace('content/tools.yaml', 'group: run', 'group: rum'),
    says: [/tools\.yaml:\d+ {2}group\n {2}There is no group of tools "rum"/, 'Did you mean "run"?'],
  },
  {
    name: 'a related term that does not exist',
    break: (copy) => copy.replace('content/glossary.yaml', 'see: [guardrail,', 'see: [gardrail,'),
    says: [/glossary\.yaml:\d+ {2}see\[1\]\n {2}There is no term "gardrail"/, 'Did you mean "guardrail"?'],
  },
  {
    name: 'an event of an article that does not exist',
    break: (copy) =>
      copy.replace('content/data/timeline.csv', 'open,closing-the-gap safer-future', 'open,closing-the-gab'),
    says: [/timeline\.csv:2 {2}articles\n {2}There is no article "closing-the-gab"/, 'Did you mean "closing-the-gap"?'],
  },
  {
    name: 'an event that two lists put on different sides',
    break: (copy) => copy.replace('content/data/timeline.csv', /(Meta releases Llama 2,[^\n]*),open,/, '$1,closed,'),
    says: [
      /\.csv:\d+ {2}(lane|track)\n {2}This event is on the side "(open|closed)", but content\/data\/\S+\.csv:\d+ has it/,
    ],
  },
  {
    name: 'a model that is gone',
    break: (copy) => copy.delete('content/model/place-names.safetensors'),
    says: ['content/model/place-names.safetensors', 'is missing', 'npm run train'],
  },
  {
    name: 'a model that was cut',
    break: (copy) => copy.write('content/model/place-names.safetensors', new Uint8Array(900)),
    says: ['content/model/place-names.safetensors', 'no safetensors file', 'npm run train'],
  },
  {
    name: 'a part of the model twice, and another not at all',
    break: (copy) => copy.replace('content/pages/a-model-of-your-own.mdx', 'part="make"', 'part="ask"'),
    says: ['content/pages/a-model-of-your-own.mdx', 'each part of the model once', '<OwnModel part="make" />'],
  },
  {
    name: 'a chart that a page shows by its name, and that is gone',
    break: (copy) => copy.delete('content/charts/timeline.yaml'),
    says: [/^1 problem .*\n\ncontent\/charts\/timeline\.yaml\n {2}This file is missing/],
  },
  {
    name: 'a chart on the card of the home page that has no small form',
    break: (copy) => {
      copy.write('content/charts/best-so-far.yaml', copy.read('content/charts/token-prices.yaml'));
      copy.replace('content/articles/closing-the-gap.mdx', /^plate: .*\n/m, '');
    },
    says: [/^1 problem .*\n\ncontent\/charts\/best-so-far\.yaml:1 {2}kind\n.*home page/],
  },
  {
    name: 'another chart under the name of the timeline',
    break: (copy) => copy.write('content/charts/timeline.yaml', copy.read('content/charts/token-prices.yaml')),
    says: [/charts\/timeline\.yaml:1 {2}kind\n.*needs the kind "timeline"/],
  },
  {
    name: 'a picture that links to a chart with the name of a section, which no text shows',
    break: (copy) => {
      copy.write('content/charts/verdict.yaml', copy.read('content/charts/best-so-far.yaml'));
      copy.replace(article, /^plate: .*$/m, 'plate: verdict');
    },
    says: [/^1 problem/, /efficiency\.mdx:\d+ {2}plate\n {2}The picture links to "verdict", which no text shows/],
  },
  {
    name: 'a home page that opens at length',
    break: (copy) => copy.replace('content/pages/home.mdx', /^dek: .*$/m, `dek: ${'word '.repeat(81)}`),
    says: [/home\.mdx:\d+ {2}dek\n {2}The home page opens with \d+ words; at most 80/],
  },
  {
    name: 'an article with the headline and the summary of another page',
    break: (copy) =>
      copy.replace(article, /^summary: .*$/m, /^summary: .*$/m.exec(copy.read('content/pages/about.mdx'))?.[0] ?? ''),
    says: [/about\.mdx:\d+ {2}summary\n.* is already used in content\/articles\/efficiency\.mdx:\d+/],
  },
  {
    name: 'two parts with the same anchor',
    break: (copy) => copy.append('content/pages/toolkit.mdx', '\n## vLLM\n\n<Chart name="memory" />\n'),
    says: [/toolkit\.mdx:\d+ {2}<Chart>\n {2}The page \/toolkit\/ has two parts with the anchor "memory"/],
  },
  {
    name: 'a heading of the first level',
    break: (copy) => copy.append('content/pages/about.mdx', '\n# About us\n'),
    says: [/about\.mdx:\d+\n {2}A text has no heading of the first level/, 'Begin the heading with ##'],
  },
  {
    name: 'a heading that leaves a level out',
    break: (copy) => copy.append('content/pages/about.mdx', '\n#### Deep\n'),
    says: [/about\.mdx:\d+\n {2}This heading is of level 4/, 'Begin it with ###.'],
  },
  {
    name: 'straight quotation marks in a text',
    break: (copy) => copy.append(article, '\nFirst line.\nThis is "quoted".\n'),
    says: [
      /efficiency\.mdx:\d+\n {2}This has a straight quotation mark or apostrophe: "quoted"/,
      'Use ‘ ’ “ ”',
      'Mac:',
    ],
  },
  {
    name: 'a straight apostrophe in a field',
    break: (copy) => copy.replace(article, /^dependsOn: .*$/m, "dependsOn: who's paying"),
    says: [/efficiency\.mdx:\d+ {2}dependsOn\n.*: who's/],
  },
  {
    name: 'a straight apostrophe in an attribute',
    break: (copy) => copy.replace(article, /<WeakPoint (id="[^"]+") title="[^"]*"/, '<WeakPoint $1 title="It\'s dear"'),
    says: [/efficiency\.mdx:\d+ {2}<WeakPoint title>\n.*: It's/],
  },
  {
    name: 'a straight apostrophe in a cell',
    break: (copy) => copy.replace('content/data/timeline.csv', 'Meta gives researchers', "Meta's gift to researchers"),
    says: [/timeline\.csv:2 {2}event\n.*: Meta's/],
  },
  {
    name: 'a character that the fonts do not hold',
    break: (copy) => copy.append(article, '\nThe word is мир.\n'),
    says: [/efficiency\.mdx:\d+\n {2}The fonts of the site do not hold: м \(U\+043C\), и/, 'Latin letters'],
  },
  {
    name: 'a link to a heading of the same text that is not there',
    break: (copy) => copy.append('content/pages/about.mdx', '\nSee [there](#how-facts-are-cheked).\n'),
    says: [/about\.mdx:\d+ {2}link to #how-facts-are-cheked\n/, 'Did you mean "how-facts-are-checked"?'],
  },
  {
    name: 'a link to a part of an article that is not there',
    break: (copy) => copy.append(article, '\nSee [there](#weak-pionts).\n'),
    says: [
      /efficiency\.mdx:\d+ {2}link to #weak-pionts\n {2}The page \/articles\/efficiency\//,
      'Did you mean "weak-points"?',
    ],
  },
  {
    name: 'a link by reference that leads nowhere',
    break: (copy) => copy.append(article, '\nSee [there][x].\n\n[x]: /glosary/\n'),
    says: [/efficiency\.mdx:\d+ {2}link to \/glosary\/\n {2}The site has no page/, 'Did you mean "/glossary/"?'],
  },
  {
    name: 'a link without its slash',
    break: (copy) => copy.append(article, '\nSee [there](www.example.org).\n'),
    says: [/link to www\.example\.org\n/, 'one elsewhere with https://'],
  },
  {
    name: 'a way on from a page that leads nowhere',
    break: (copy) => copy.replace('content/pages/home.mdx', /to: \/toolkit\//, 'to: /tolkit/'),
    says: [/home\.mdx:\d+ {2}ways\[\d\]\.to\n/, 'Did you mean "/toolkit/"?'],
  },
  {
    name: 'the place of a claim that is not there',
    break: (copy) => copy.replace('content/claims.yaml', /where: \/articles\/\S+/, 'where: /articles/efficiency/#weak'),
    says: [/claims\.yaml:\d+ {2}where\n {2}The page \/articles\/efficiency\/ has no part "#weak"/],
  },
  {
    name: 'a title with a number that its text does not source',
    break: (copy) => copy.replace(article, 'title="One question', 'title="By 2031 one question'),
    says: [/<Section title>\n.*: By 2031 one question.*\n.*in a sentence of the text that cites its source/],
  },
  {
    name: 'a decimal in a column of whole numbers',
    break: (copy) => copy.replace('content/data/hosts-per-model.csv', ',27,', ',27.5,'),
    says: [/hosts-per-model\.csv:2 {2}hosts\n.*\n.*the type number and write 27\.5/],
  },
];

testFaults(cases, own);

test('a published part whose heading was changed is named by npm run check, until a redirect says where it is', () => {
  own.copy.replace('content/pages/home.mdx', '## The story is being written now', '## The story goes on');
  own.copy.write(
    'tests/site/addresses.txt',
    '/\n/#the-story-is-being-written-now\n/#the-story-goes-on\n/gone/\n/gone.csv\n',
  );
  const check = () => spawnSync('node', [resolve('src/check/cli.ts')], { cwd: own.copy.root, encoding: 'utf8' });
  const lost = /"(\S+)" was published and leads nowhere now/g;
  const found = check();
  expect([...found.stdout.matchAll(lost)].map(([, address]) => address)).toEqual([
    '/#the-story-is-being-written-now',
    '/gone/',
  ]);
  expect(found.stdout).toContain('say in content/redirects.yaml where it is now');
  expect(found.status).toBe(0);
  own.copy.append(
    'content/redirects.yaml',
    '- { from: /#the-story-is-being-written-now, to: /#the-story-goes-on, why: A test. }\n- { from: /gone/, to: /data/, why: A test. }\n',
  );
  expect(check().stdout).not.toMatch(lost);
});

test('links to parts that are there are no problem', async () => {
  own.copy.append(
    'content/pages/about.mdx',
    '\n### What it’s *for* -- GPT-4 and <Term id="weights">weights</Term>\n\nSee [a](#what-its-for--gpt-4-and-weights), [b](/toolkit/#serve-heading), [c](/data/#leaks), [d](/sources.bib), [e](/about.md), [f](/articles/efficiency/?break-even=load.70#break-even), [g](mailto:a@example.org).\n',
  );
  expect(await own.report()).toBe('');
});

test('a file that cannot be read hides what would follow from it', async () => {
  own.copy.replace(article, '<BenefitCallout>', '<BenefitCallout');
  own.copy.append('content/claims.yaml', '- id: [');
  const problems = await checkContent(own.copy.root);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([article, 'content/claims.yaml']));
});
