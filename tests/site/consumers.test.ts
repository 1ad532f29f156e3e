import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Readability } from '@mozilla/readability';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import ogs from 'open-graph-scraper';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { dist, pages } from './pages.ts';

/** What others make of the site: link previews, feed readers, reference managers, readers' modes. */
const indexed = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));
const articles = indexed.filter(({ path }) => /^\/articles\/.+/.test(path));
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const local = (address: string) => join(dist, decodeURIComponent(new URL(address).pathname));
const spaces = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(indexed)('a link to $path', ({ path, html }) => {
  test('shows title, sentence and card in a preview', async () => {
    // Previews read no further than the head.
    const { result } = await ogs({ html: html.slice(0, html.indexOf('<main')) });
    expect(result.ogTitle).toBeTruthy();
    expect(result.ogDescription?.length).toBeGreaterThan(40);
    expect(result.ogSiteName).toBe('An Open Case');
    const [image] = result.ogImage ?? [];
    expect(image).toMatchObject({ width: '1200', height: '630', type: 'image/png' });
    expect(image?.alt?.length).toBeGreaterThan(20);
    const file = local(image?.url ?? '');
    const { width, height, size } = await sharp(file)
      .metadata()
      .then((m) => ({ ...m, size: readFileSync(file).length }));
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    expect(size).toBeLessThan(100 * 1024);
  });

  test('says the same to those who read other names for it', async () => {
    const { document } = parseHTML(html);
    const { result } = await ogs({ html: html.slice(0, html.indexOf('<main')) });
    expect(result.ogImage?.[0]?.url).toMatch(/\/cards\/.*\.png$/);
    expect(result.twitterCard).toBe('summary_large_image');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe(result.ogDescription);
    expect(new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname).toBe(path);
  });
});

describe('the feeds', () => {
  const atom = parseAtomFeed(read('feed.xml'));
  const json = parseJsonFeed(read('feed.json'));

  test('hold every article, with its whole text', () => {
    expect(atom.entries?.length).toBe(articles.length);
    expect(json.items?.length).toBe(articles.length);
    for (const { path, html } of articles) {
      const entry = atom.entries?.find(({ id }) => id && new URL(id).pathname === path);
      const item = json.items?.find(({ url }) => url && new URL(url).pathname === path);
      const content = typeof entry?.content === 'string' ? entry.content : (entry?.content?.value ?? '');
      expect(item?.content_html).toBe(content);
      const { document } = parseHTML(html);
      const last = [...document.querySelectorAll('#question > p')].map((p) => p.textContent ?? '').at(-1) ?? '';
      const text = spaces(parseHTML(`<main>${content}</main>`).document.querySelector('main')?.textContent ?? '');
      // The numbers of sources are told otherwise there.
      expect(text).toContain(spaces(last).split(/source \d|\[/)[0]);
      expect(text.length).toBeGreaterThan(8000);
    }
  });

  test('bring a correction, with the day on which it was made', () => {
    const corrected = json.items?.filter(({ content_html = '' }) => content_html.includes('Corrected on')) ?? [];
    expect(corrected.length).toBeGreaterThan(0);
    for (const { content_html = '', date_modified } of corrected) {
      const day = /Corrected on (\d+\s\w+\s\d{4})/.exec(content_html)?.[1]?.replace(/\s/g, ' ');
      expect(new Date(date_modified ?? 0).getTime()).toBeGreaterThanOrEqual(Date.parse(`${day} UTC`));
    }
  });

  test('come in the order of their last review, with dates', () => {
    const dates = (atom.entries ?? []).map(({ updated }) => String(updated));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.every((date) => !Number.isNaN(Date.parse(date)))).toBe(true);
  });

  test('name everything by its whole address, and pictures that exist', () => {
    for (const { content_html: html = '' } of json.items ?? []) {
      const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(addresses.filter((address) => !/^https?:|^mailto:/.test(address))).toEqual([]);
      const pictures = [...html.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)];
      expect(pictures.length).toBeGreaterThan(0);
      for (const [, src = '', alt = ''] of pictures) {
        expect(existsSync(local(src)), src).toBe(true);
        expect(alt.length).toBeGreaterThan(40);
      }
      expect(html).not.toMatch(/<(script|style|button|form|svg)|class=|style=/);
    }
  });

  test('are named in the head of every page', () => {
    for (const { html } of indexed) {
      expect(html).toMatch(/<link rel="alternate" type="application\/atom\+xml"/);
      expect(html).toMatch(/<link rel="alternate" type="application\/feed\+json"/);
    }
  });
});

describe.each(articles)('$path', ({ path, html }) => {
  const file = path.replace(/\/$/, '');
  const { document } = parseHTML(html);
  const title = document.querySelector('h1')?.textContent?.trim();

  test('is an entry for reference managers in two forms', () => {
    for (const form of ['bib', 'json']) {
      const [entry] = new Cite(read(`${file}.${form}`)).data;
      expect(entry?.title).toBe(title);
      expect(entry?.URL).toMatch(new RegExp(`${path}$`));
      expect(entry?.author).toEqual([
        expect.objectContaining({ [form === 'bib' ? 'family' : 'literal']: 'An Open Case' }),
      ]);
      expect(entry?.issued?.['date-parts']?.[0]?.[0]).toBe(2026);
    }
  });

  test('tells them the same in its head', () => {
    const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
    expect(meta('citation_title')).toBe(title);
    expect(meta('citation_publication_date')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(meta('citation_public_url')).toBe(document.querySelector('link[rel=canonical]')?.getAttribute('href'));
    expect(meta('DC.date')).toBe(meta('citation_publication_date')?.replaceAll('/', '-'));
  });

  test('keeps title, date, whole text and figures’ words in a reader’s mode', () => {
    const read = new Readability(parseHTML(html).document as unknown as Document).parse();
    expect(read?.title).toContain(title);
    expect(read?.publishedTime).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const text = spaces(read?.textContent ?? '');
    for (const selector of [
      '#promise > p',
      '#evidence > p',
      '#benefit li',
      '#since > p',
      '[data-part=weak-point] > p:not([data-part=weak-point-label])',
      '#question p',
      '[data-part=finding]',
    ])
      for (const element of document.querySelectorAll(selector)) {
        const words = spaces(element.textContent ?? '')
          .split(' ')
          .slice(0, 6)
          .join(' ');
        expect(text, selector).toContain(words);
      }
  });

  test('has its text as Markdown, with its sources as footnotes and the numbers of its charts', () => {
    const text = read(`${file}.md`);
    expect(text).toMatch(new RegExp(`^---\\n[\\s\\S]*?\\n---\\n\\n# ${title}\\n`));
    const cited = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
    const listed = [...text.matchAll(/^\[\^(\d+)\]: .+/gm)].map(([, number]) => Number(number));
    expect(listed.length).toBe(document.querySelectorAll('[data-part=source]').length);
    expect(listed.filter((number) => !cited.has(number))).toEqual([]);
    expect([...cited].filter((number) => !listed.includes(number))).toEqual([]);
    for (const row of document.querySelectorAll('[data-part=data-table] tbody tr')) {
      const cell = spaces(row.querySelector('th')?.textContent ?? '');
      expect(text).toContain(`| ${cell}`);
    }
    expect(text).not.toMatch(/<\/?(div|span|button|p)\b|Skip to the text|Copy link|Where to go next/);
  });
});

test.each(indexed)('in a reader’s mode the numbers on $path lead to sources, and no event is lost', ({ html }) => {
  const { document } = parseHTML(html);
  const events = [...document.querySelectorAll('#events-list time')].map(({ textContent }) => textContent);
  const hasNumbers = document.querySelector('main [data-part=citation]') !== null;
  const read = new Readability(document as unknown as Document).parse();
  const { document: page } = parseHTML(`<main>${read?.content}</main>`);
  const numbers = [...page.querySelectorAll('a')].filter((a) => /#source-\d+$/.test(a.getAttribute('href') ?? ''));
  expect(numbers.length > 0).toBe(hasNumbers);
  for (const number of numbers) {
    const id = number.getAttribute('href')?.split('#')[1] ?? '';
    // Author, title and publisher.
    expect(spaces(page.getElementById(id)?.textContent ?? '').length, id).toBeGreaterThan(20);
  }
  expect([...page.querySelectorAll('time')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(events),
  );
});

test('spreadsheets know that downloads are in UTF-8', () => {
  const files = globSync('data/*.csv', { cwd: dist });
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(read(file).codePointAt(0), file).toBe(0xfeff);
});

test('one guide names every Markdown file, and one file holds all articles', () => {
  const guide = read('llms.txt');
  const named = [...guide.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, address = '']) => address);
  expect(named.length).toBe(indexed.length);
  for (const address of named) expect(existsSync(local(address)), address).toBe(true);
  const full = read('llms-full.txt');
  expect(full.match(/^# /gm)?.length).toBe(articles.length);
  const notes = [...full.matchAll(/^\[\^([\w-]+)\]: /gm)].map(([, name]) => name);
  expect(new Set(notes).size).toBe(notes.length);
  for (const [, name] of full.matchAll(/\[\^([\w-]+)\](?!:)/g)) expect(notes).toContain(name);
});

test('the whole bibliography can be read by a reference manager', () => {
  const entries = new Cite(read('sources.bib')).data;
  expect(entries.length).toBe(
    pages.find(({ path }) => path === '/sources/')?.html.match(/data-part="read-at"/g)?.length,
  );
});
