import { Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBibtex } from '../../src/bibliography/bibtex.ts';

const work: CSL = {
  id: 'a-key',
  type: 'webpage',
  title: 'A title',
  author: [{ literal: 'An author' }],
  issued: { 'date-parts': [[2026, 5, 3]] },
  URL: 'https://example.org/',
};
const field = (name: string, changes: Partial<CSL>) =>
  new RegExp(`^  ${name} = (.*),$`, 'm').exec(formatBibtex([{ ...work, ...changes }]))?.[1];

test('every sign that LaTeX takes for a command is escaped in every field', () => {
  const signs = '& % $ # _ { } ~ ^ \\';
  const escaped =
    '\\& \\% \\$ \\# \\_ {\\textbraceleft} {\\textbraceright} {\\textasciitilde} {\\textasciicircum} {\\textbackslash}';
  expect(field('title', { title: signs })).toBe(`{{${escaped}}}`);
  expect(field('author', { author: [{ literal: signs }] })).toBe(`{{${escaped}}}`);
  expect(field('howpublished', { 'container-title': signs })).toBe(`{${escaped}}`);
  expect(field('note', { note: signs })).toBe(`{${escaped}}`);
  expect(field('url', { URL: 'https://example.org/{a}\\b_c?d=1&e=50%25#f' })).toBe(
    '{https://example.org/%7Ba%7D%5Cb_c?d=1&e=50%25#f}',
  );
});

test('accents, quotation marks and dashes come back as they were', () => {
  const text = 'Håvard Müller, Łódź, Ærø, naïve, straße, “what’s” ‘that’ – and — “so”, 90%, 5 € × 2';
  const [read] = new Cite(formatBibtex([{ ...work, title: text, author: [{ literal: text }] }])).data;
  expect(read?.title?.normalize('NFC')).toBe(text);
  expect(read?.author?.[0]?.family?.normalize('NFC')).toBe(text);
});

test('two hyphens stay two hyphens', () => {
  expect(field('title', { title: 'run --verbose' })).toBe('{{run -{}-verbose}}');
});

test('an entry has only a type whose fields it can fill, and its address once', () => {
  const entry = (changes: Partial<CSL>) => formatBibtex([{ ...work, ...changes }]);
  expect(entry({ type: 'article-newspaper', 'container-title': 'A paper' })).toMatch(/^@article\{a-key,[^]*journal = /);
  expect(entry({ type: 'article-newspaper' })).toMatch(/^@misc\{/);
  expect(entry({ type: 'report' })).toMatch(/^@techreport\{[^]*institution = \{An author\}/);
  expect(entry({ type: 'report', issued: undefined })).toMatch(/^@misc\{/);
  expect(entry({ 'container-title': 'A place' }).match(/https:/g)).toHaveLength(1);
});

test('any text gives one entry that a reference manager can read', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'&%$#_{}~^\\"\'`-,<> a\n') }),
  );
  fc.assert(
    fc.property(any, any, any, (title, author, note) => {
      const read = new Cite(formatBibtex([{ ...work, title: `T${title}`, author: [{ literal: `A${author}` }], note }]))
        .data;
      expect(read.map(({ id, URL }) => [id, URL])).toEqual([['a-key', 'https://example.org/']]);
    }),
    { numRuns: 20 },
  );
});
