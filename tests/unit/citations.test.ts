import { expect, test } from 'vitest';
import { Citations, linkFirstCitations, publication, readAtPlaces } from '../../src/bibliography/citations.ts';
import { monthOf, readableDate } from '../../src/text/dates.ts';
import { webpage } from './webpage.ts';

const bibliography = new Map(['a', 'b', 'c'].map((id) => [id, webpage(id)]));

test('sources are numbered by first mention, each once', () => {
  const citations = new Citations(['b', 'a', 'b', 'c', 'a'], bibliography);
  expect(citations.list.map(({ number, source }) => [number, source.id])).toEqual([
    [1, 'b'],
    [2, 'a'],
    [3, 'c'],
  ]);
  expect(citations.get('a').number).toBe(2);
});

test('a key outside the bibliography is refused by name', () => {
  expect(() => new Citations(['z'], bibliography)).toThrow('"z"');
  expect(() => new Citations(['a'], bibliography).get('b')).toThrow('"b"');
});

test('the first mention of each source has the id to which the list leads back', () => {
  const citation = (number: number) => `<a class="ref" data-part="citation" href="#source-${number}">${number}</a>`;
  const html = linkFirstCitations([2, 1, 2].map(citation).join(''));
  expect(html.match(/#source-\d"( id="cite-\d")?/g)).toEqual([
    '#source-2" id="cite-2"',
    '#source-1" id="cite-1"',
    '#source-2"',
  ]);
});

test('dates are as exact as they are known', () => {
  expect(readableDate('2026-11-22')).toBe('22\u00a0November 2026');
  expect(readableDate('2026-11')).toBe('November 2026');
  expect(readableDate('2026')).toBe('2026');
  expect(monthOf(new Date('2025-09-01'))).toBe('Sept 2025');
  expect(monthOf(new Date('2024-07-31'))).toBe('Jul 2024');
  expect(readableDate('no date')).toBe('no date');
});

test('a publisher who is the author is not named twice', () => {
  expect(publication({ ...webpage('a'), publisher: 'An author' })).toBe('May 2026');
  expect(publication({ ...webpage('a'), publisher: 'A journal' })).toBe('A journal, May 2026');
});

test('where a source was read is a link, or the words alone', () => {
  const source = { ...webpage('a'), readAt: ['https://www.a.org/x (a copy)', 'https://a.org/y', 'http headers of it'] };
  expect(readAtPlaces(source)).toEqual([
    { name: 'a.org', path: 'https://www.a.org/x', after: '(a copy)' },
    { name: 'another page there', path: 'https://a.org/y', after: '' },
    { name: 'http headers of it' },
  ]);
});
