import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/reader/problems.ts';
import { addContent, id, path, title } from '../authors/additions.ts';
import { ContentCopy } from '../authors/content-copy.ts';
import { shareOfLimit } from '../site/limits.ts';

/**
 * The promise to authors: an article is one file and its claims, and a question, a tool, a term, a source and a data
 * set are one file or entry each. All are added to a copy of the content, as an author would add them, with no
 * change to the code; then the site is built once and each is looked for wherever readers meet it.
 */

let copy: ContentCopy;

beforeAll(() => {
  copy = new ContentCopy();
  copy.addCode();
  addContent(copy);
  const { status, output } = copy.build();
  expect(status, output).toBe(0);
}, 600_000);
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

test('the new chart is drawn, with its numbers as a table, its source and a picture for other programs', () => {
  const figure = page(path).querySelector('figure#repair-years');
  const texts = [...(figure?.querySelectorAll('[data-size=S] text') ?? [])].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['Spanner', '12', 'Hammer', '40']));
  expect(figure?.querySelectorAll('[data-part=data-table] tbody tr')).toHaveLength(2);
  expect(figure?.querySelectorAll('figcaption > [data-part=citation]')).toHaveLength(1);
  expect(read(`articles/${id}.md`)).toContain(`/pictures/${id}-repair-years.png`);
  expect(existsSync(join(copy.root, `dist/pictures/${id}-repair-years.png`))).toBe(true);
});

test('the new event is on the timeline', () => {
  expect(page('/since-the-letter/').querySelector('#event-2026-11-20')?.textContent).toContain('A small town opens');
});

test('no list gets too heavy for its entries', () => {
  for (const path of ['/data/', '/since-the-letter/', '/sources/', '/print/'])
    expect(shareOfLimit(path, read(`${path.slice(1)}index.html`)), path).toBeLessThan(1);
});

test('the new data set is on the data page, for download, and in the Data Package', () => {
  expect(page('/data/').querySelector('#repairs')?.textContent).toContain('2 rows');
  expect(read('data/repairs.csv')).toContain('Hammer,40');
  const { resources } = JSON.parse(read('data/datapackage.json')) as { resources: { name: string }[] };
  expect(resources.map(({ name }) => name)).toContain('repairs');
});
