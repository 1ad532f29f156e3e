import fc from 'fast-check';
import type { Element } from 'hast';
import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { BuiltPage, PageHead } from '../../src/exports/built-page.ts';
import { feeds } from '../../src/exports/feeds.ts';
import { markdown } from '../../src/exports/markdown.ts';
import { oneDocument } from '../../src/exports/one-document.ts';
import { searchEntries } from '../../src/exports/search-index.ts';
import { simplify } from '../../src/exports/simplify.ts';

const parse = (html: string) => select('main', unified().use(rehypeParse).parse(`<main>${html}</main>`)) as Element;
const head: PageHead = {
  path: '/articles/one/',
  url: 'https://example.org/sub/articles/one/',
  title: 'One',
  description: 'A sentence.',
  published: '2026-11-01',
  modified: '2026-11-02',
};
const page = (html: string): BuiltPage => ({ head, main: parse(html) });
const plain = (html: string, pictures = new Map<string, string>()) =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: simplify(page(html), pictures) });

describe('a page without the site around it', () => {
  test('loses what is hidden, what is only for the page, and every class', () => {
    const html =
      '<div aria-hidden="true">GAP(1)</div><nav data-screen-only>x</nav><form>y</form><p class="lead">Text</p>';
    expect(plain(html)).toBe('<p>Text</p>');
  });

  test('keeps the word of a marked term', () => {
    expect(plain('<p>a <span class="term">token<button popovertarget="t"></button></span> is</p>')).toBe(
      '<p>a token is</p>',
    );
  });

  test('has whole addresses, and numbers of sources that lead to the page', () => {
    const html =
      '<p><a href="/sub/toolkit/#x">tool</a><a data-part="citation" href="#source-3"><span data-part="description">source </span>3</a></p>';
    const out = plain(html);
    expect(out).toContain('href="https://example.org/sub/toolkit/#x"');
    expect(out).toContain('<sup><a href="https://example.org/sub/articles/one/#source-3"');
  });

  test('numbers figures and weak points, which the style sheet numbers on the page', () => {
    const figure = (id: string) =>
      `<figure data-part="figure" data-kind="Figure" id="${id}"><p data-part="finding">Finding</p></figure>`;
    expect(plain(figure('a') + figure('b'))).toContain('<strong>Figure 2. Finding</strong>');
    expect(plain('<div data-part="weak-point" id="w"><h3>It fails.</h3></div>')).toContain(
      '<h3>Weak point 1. It fails.</h3>',
    );
  });

  test('shows a chart as a picture with its text alternative', () => {
    const html =
      '<figure data-part="figure" data-kind="Figure" id="f"><p data-part="description" id="f-description">Two rings.</p><ul data-part="chart-legend"><li>ring</li></ul><div data-part="chart"><svg data-part="drawing" data-size="L"></svg></div></figure>';
    const out = plain(html, new Map([['f', 'https://example.org/p.png']]));
    expect(out).toContain('<img src="https://example.org/p.png" alt="Two rings.">');
    expect(out).not.toContain('ring</li>');
  });
});

test('Markdown has front matter, and sources as footnotes', () => {
  const html =
    '<h1>One</h1><p>Fact.<a data-part="citation" href="#source-1">1</a></p><dl><dt>Verdict</dt><dd>holds</dd></dl><ol class="sources"><li id="source-1">An author. <a href="https://a.example/">Title</a></li></ol>';
  const content = simplify(page(html), new Map());
  const text = markdown(head, content);
  expect(text).toMatch(/^---\ntitle: One\n/);
  expect(text).toContain('# One\n\nFact.[^1]\n\n**Verdict**: holds\n\n[^1]: An author. [Title](https://a.example/)');
});

test('a place where a line may break leaves no invisible character in Markdown', () => {
  expect(markdown(head, [parse('<p>One<wbr>two</p>')])).toMatch(/\n\nOnetwo\n$/);
});

describe('the feeds', () => {
  const toUrl = (path: string) => `https://example.org${path}`;
  const article = (changes: Partial<PageHead>, body = '<p>x</p>') => ({ page: { ...head, ...changes }, body });

  /** The texts of all elements of one name, read by a parser that refuses what is not well-formed. */
  function textsOf(name: string, xml: string): string[] {
    const found: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    let inside = false;
    const add = (text: string) => inside && found.push((found.pop() ?? '') + text);
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => (inside = tag.local === name) && found.push(''));
    parser.on('closetag', () => (inside = false));
    parser.on('text', add);
    parser.on('cdata', add);
    parser.write(xml).close();
    return found.map((text) => text.trim());
  }

  test('come with the last review first', () => {
    const { atom, json } = feeds(
      [
        article({ url: 'https://example.org/a/', modified: '2026-01-01' }),
        article({ url: 'https://example.org/b/', modified: '2026-02-01' }),
      ],
      toUrl,
    );
    const urls = ['https://example.org/b/', 'https://example.org/a/'];
    expect(JSON.parse(json).items.map(({ url }: { url: string }) => url)).toEqual(urls);
    expect(textsOf('id', atom).slice(1)).toEqual(urls);
  });

  test('show people in a browser what they are, and a list of the articles', () => {
    const { atom } = feeds([article({ url: 'https://example.org/a/', title: 'Costs $& more' })], toUrl);
    expect(atom).toContain('<?xml-stylesheet type="text/css" href="feed.css"?>');
    expect(atom).toContain('<li><a href="https://example.org/a/">Costs $&amp; more</a></li>');
  });

  test('are well-formed whatever an article holds, and lose only what XML cannot hold', () => {
    const strange = 'a ]]> b ]]> & <b> "c" &#x10; \u0010\ufffe\ud800';
    const { atom } = feeds([article({ title: strange, description: strange }, strange)], toUrl);
    const left = 'a ]]> b ]]> & <b> "c" &#x10;';
    for (const name of ['title', 'summary', 'content']) expect(textsOf(name, atom)).toContain(left);
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, any, (title, description, body) => {
        const { atom, json } = feeds([article({ title, description }, body)], toUrl);
        expect(textsOf('entry', atom)).toHaveLength(1);
        expect(JSON.parse(json).items).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});

test('one document of several articles has no id twice and keeps its links inside', () => {
  const article = (id: string) =>
    `<article data-own-ids id="${id}" aria-labelledby="title"><h2 class="title" id="title">T</h2><section aria-labelledby="h"><h2 id="h">H &amp; I</h2><a href="#h">here</a><a href="/articles/two/#h">there</a><a href="/articles/two/">all</a><a href="/toolkit/#h">out</a><a href="#source-1" id="cite-1">1</a><article><h3>In</h3></article><script src="x.js">const a = '<h2>';</script><label for="h">L</label></section></article>`;
  const page = `<!doctype html><html><body><h1 id="top">All</h1>${article('one')}${article('two').replace('id="cite-1"', '')}<h2 id="list">Sources</h2><ol><li id="source-1"></li></ol></body></html>`;
  const html = oneDocument(page, '/articles/');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).toContain(
    '<a href="#one-h">here</a><a href="#two-h">there</a><a href="#two">all</a><a href="/toolkit/#h">out</a><a href="#source-1"',
  );
  expect(html).toContain('<article aria-labelledby="one-title" id="one"><h2 class="title" id="one-title">T</h2>');
  expect(html).toContain('<section><h3 id="one-h">H &amp; I</h3>');
  expect(html).toContain('<h4>In</h4></article><label for="one-h">');
  expect(html).toContain('<h1 id="top">All</h1>');
  expect(html).toContain('<h2 id="list">Sources</h2>');
  expect(html).not.toContain('script');
});

test('a search finds parts by their own addresses', () => {
  const html =
    '<h1>One</h1><p data-part="dek">What if?<a data-part="citation"><span data-part="description">source </span>2</a></p><div data-part="article-text"><section id="promise"><div data-part="heading"><h2 id="promise-heading">If anyone could check</h2></div><p>Freund found a back door.<a data-part="citation">1</a></p><div data-part="weak-point" id="w"><h3>Hosts go.</h3><p>They do.</p></div></section></div>';
  const entries = searchEntries(page(html));
  expect(entries.map(({ url }) => url)).toEqual(
    expect.arrayContaining(['/sub/articles/one/', '/sub/articles/one/#promise', '/sub/articles/one/#w']),
  );
  expect(entries[0]?.text).toBe('A sentence. What if?');
  const promise = entries.find(({ url }) => url.endsWith('#promise'));
  expect(promise).toMatchObject({ title: 'If anyone could check', place: 'One' });
  expect(promise?.text).toContain('Freund found a back door.');
  expect(promise?.text).not.toContain('Hosts go');
});
