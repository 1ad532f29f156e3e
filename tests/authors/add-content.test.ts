import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content';
import { formatProblems } from '../../src/collections/problems';
import { ContentCopy } from './content-copy';

/**
 * The promise to authors: an article is one file and its claims, and a question, a tool, a term, a source and a data
 * set are one file or entry each. All are added to a copy of the content, as an author would add them, with no
 * change to the code; then the site is built once and each is looked for wherever readers meet it.
 */

const id = 'a-sixth';
const path = `/articles/${id}/`;
const title = 'Whoever mends a tool keeps it';

/** A new article is a copy of another with its own name, place, headline and claim, as the README advises. */
const article = (copy: ContentCopy) => {
  const last = Math.max(
    ...readdirSync('content/articles').map((name) =>
      Number(/^order: (\d+)$/m.exec(copy.read(`content/articles/${name}`))?.[1]),
    ),
  );
  return copy
    .read('content/articles/efficiency.mdx')
    .replace(/^order: .*$/m, `order: ${last + 1}`)
    .replace(/^kicker: .*$/m, 'kicker: Tools that last')
    .replace(/^title: .*$/m, `title: ${title}`)
    .replace(/^claim: .*$/m, 'claim: tools-last')
    .replace(/^emblem: .*\n/m, '')
    .replace(/<\/Section>\s*<BenefitCallout>/, 'See [the weak points](#weak-points).\n\n$&');
};

const additions: { file: string; text: string | ((copy: ContentCopy) => string) }[] = [
  { file: `content/articles/${id}.mdx`, text: article },
  {
    file: 'content/claims.yaml',
    text: `
- id: tools-last
  group: ${id}
  kind: claim
  claim: A tool that its users may repair lasts longer.
  verdict: not-shown
  reason: Nobody has counted. We looked and found no study.
  where: ${path}#promise
  checked: 2026-11-28
- id: tools-stay-yours
  group: ${id}
  kind: benefit
  claim: A tool that you may repair stays yours.
  verdict: depends
  reason: It does if somebody repairs it. That may have to be you.
  where: ${path}#benefit
  checked: 2026-11-28
`,
  },
  {
    file: 'content/questions/who-repairs.mdx',
    text: `---
order: 99
title: Who should repair what all of us use?
short: Who repairs it?
summary: Volunteers, firms or the state, for tools that everybody uses?
reviewed: 2026-11-28
---

A bridge has an owner. A tool that everybody uses may have none.

<Sides>

<Side title="Whoever earns with it">

A firm that sells what rests on a tool can pay for its repair.<Cite id="repair-report-2026" />

</Side>

<Side title="Everybody">

What all use, all can pay for. See [who can switch it off](#who-can-switch-it-off).

</Side>

</Sides>

<Prompts title="What would change your mind?">

- What did you last repair yourself?

</Prompts>
`,
  },
  {
    file: 'content/tools.yaml',
    text: `
- id: spanner
  name: Spanner
  group: check
  what: A small tool for our test.
  who: Nobody.
  licence: MIT
  openness: open
  machine: Any.
  url: https://spanner.example.org/
  steps: []
  sources: [repair-report-2026]
  seen: 2026-11
`,
  },
  {
    file: 'content/glossary.yaml',
    text: `
- id: right-to-repair
  term: Right to repair
  meaning: The right of owners to repair what they own.
  see: [licence]
`,
  },
  {
    file: 'content/sources/general.yaml',
    text: `
- id: repair-report-2026
  type: report
  title: The Repair Report
  author: The Menders
  date: 2026-11
  url: https://menders.example.org/report
  read: primary
  carries: how long repaired tools last
  seen: 2026-11-28
`,
  },
  {
    file: 'content/data/repairs.yaml',
    text: `title: How long repaired tools last
description: One row is one tool. The numbers are made up for a test.
date: 2026-11
licence: CC-BY-4.0
sources: [repair-report-2026]
fields:
  - name: tool
    type: string
    title: Tool
    constraints: { required: true }
  - name: years
    type: integer
    title: Years in use
    unit: years
  - name: article
    type: article
    title: Argument it bears on
`,
  },
  { file: 'content/data/repairs.csv', text: `tool,years,article\nSpanner,12,${id}\nHammer,40,\n` },
];

let copy: ContentCopy;

beforeAll(() => {
  copy = new ContentCopy();
  copy.addCode();
  for (const { file, text } of additions) {
    const added = typeof text === 'string' ? text : text(copy);
    if (existsSync(join(copy.root, file))) copy.append(file, added);
    else copy.write(file, added);
  }
  const { status, output } = copy.build();
  expect(status, output).toBe(0);
}, 300_000);
afterAll(() => copy.remove());

const read = (file: string) => readFileSync(join(copy.root, 'dist', file), 'utf8');
const page = (address: string) => parseHTML(read(`${address.slice(1)}index.html`)).document;
const linksTo = (address: string, from: string, within = 'main') =>
  page(from).querySelectorAll(`${within} a[href="${address}"]`).length;

test('the check has nothing to say against any of it', async () => {
  expect(formatProblems(await checkContent(copy.root))).toMatch(/^0 problems/);
});

describe('the new article', () => {
  test('has a page with its place, its contents and its claim’s verdict', () => {
    const { body } = page(path);
    expect(body.querySelector('h1')?.textContent).toContain(title);
    const count = readdirSync(join(copy.root, 'content/articles')).length;
    expect(body.querySelector('[data-part=meta]')?.textContent).toContain(`Argument ${count} of ${count}`);
    const contents = body.querySelector('nav[aria-label="Sections of this article"]');
    expect(contents?.querySelectorAll('a[href="#weak-points"]')).toHaveLength(1);
    expect(body.querySelector('[data-part=synopsis]')?.textContent?.toLowerCase()).toContain('not shown');
  });

  test('is in the lists of the home page and of the arguments, in the footer and in the filter of events', () => {
    for (const from of ['/', '/articles/']) expect(linksTo(path, from), from).toBeGreaterThan(0);
    expect(linksTo(path, '/about/', 'footer')).toBe(1);
    expect(page('/since-the-letter/').querySelectorAll(`input[value="${id}"]`)).toHaveLength(1);
  });

  test('is the neighbour of the one before it', () => {
    const previous = page(path).querySelector('a[rel=prev]')?.getAttribute('href') ?? '';
    expect(previous).toMatch(/^\/articles\/./);
    expect(page(previous).querySelector('a[rel=next]')?.getAttribute('href')).toBe(path);
    expect(page(path).querySelector('a[rel=next]')).toBeNull();
  });

  test('has its claims on the page of claims, before the close', () => {
    const groups = [...page('/claims/').querySelectorAll('[data-part=claim-group]')];
    const group = groups.at(-2);
    expect(group?.querySelector('h2')?.textContent).toContain('Tools that last');
    expect([...(group?.querySelectorAll('[data-part=claim]') ?? [])].map(({ id }) => id)).toEqual([
      'tools-last',
      'tools-stay-yours',
    ]);
  });

  test('is in the feeds, the search, the sitemap and the guides for machines', () => {
    const feed = JSON.parse(read('feed.json')) as { items: { url: string }[] };
    expect(feed.items.map(({ url }) => new URL(url).pathname)).toContain(path);
    expect(read('feed.xml')).toContain(path);
    const entries = JSON.parse(read('search.json')) as { url: string }[];
    expect(entries.map(({ url }) => url)).toEqual(
      expect.arrayContaining([path, `${path}#promise`, '/claims/#tools-last']),
    );
    expect(read('sitemap-0.xml')).toContain(`${path}</loc>`);
    expect(read('llms.txt')).toContain(`/articles/${id}.md`);
    expect(read('llms-full.txt')).toContain(title);
  });

  test('has a card, a Markdown form, its citation, and a place in the document to print', () => {
    expect(
      readFileSync(join(copy.root, `dist/cards/${id}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(read(`articles/${id}.md`)).toContain(`# ${title}`);
    expect(read(`articles/${id}.bib`)).toContain(title);
    expect(page('/print/').querySelectorAll(`article#${id} #${id}-weak-points`)).toHaveLength(1);
  });
});

test('the new question, tool, term and source are on their pages and in the search', () => {
  expect(page('/questions/').querySelector('#who-repairs')?.textContent).toContain('Who should repair');
  expect(page('/toolkit/').querySelector('#spanner')?.textContent).toContain('A small tool');
  expect(page('/glossary/').querySelector('#right-to-repair')?.textContent).toContain('Right to repair');
  const source = page('/sources/').querySelector('#repair-report-2026');
  const citing = [...(source?.querySelectorAll('[data-part=read-at] a') ?? [])].map((link) =>
    link.getAttribute('href'),
  );
  expect(citing).toEqual(expect.arrayContaining(['/questions/', '/toolkit/', '/data/']));
  expect(read('sources.bib')).toContain('repair-report-2026');
  const urls = (JSON.parse(read('search.json')) as { url: string }[]).map(({ url }) => url);
  for (const url of ['/questions/#who-repairs', '/toolkit/#spanner', '/glossary/#right-to-repair'])
    expect(urls).toContain(url);
});

test('the new data set is on the data page, for download, and in the Data Package', () => {
  expect(page('/data/').querySelector('#repairs')?.textContent).toContain('2 rows');
  expect(read('data/repairs.csv')).toContain('Hammer,40');
  const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: { name: string }[] };
  expect(resources.map(({ name }) => name)).toContain('repairs');
});
