import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleCitation, articleCsl } from '../../src/bibliography/cite-article.ts';
import { shareLinks } from '../../src/components/share-links.ts';

test('each service gets title and address, whatever signs they hold', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.webUrl({ withQueryParameters: true }),
      (title, url) => {
        for (const link of shareLinks(title, url)) {
          const { search, hash, protocol } = new URL(link.url);
          expect(['https:', 'mailto:']).toContain(protocol);
          const told = [...new URLSearchParams(search || hash.slice(1)).values()].join(' ');
          expect(told).toContain(url);
          expect(link.url).not.toContain('+');
        }
      },
    ),
    { numRuns: 1000 },
  );
});

const cited = {
  id: 'efficiency',
  data: { title: 'Cheap when busy', published: '2026-11-22', reviewed: '2026-11-24' },
};

test('an article can be cited in words, in BibTeX and in CSL', () => {
  expect(articleCitation(cited)).toBe(
    'An Open Case, “Cheap when busy”, 22 November 2026, last checked 24 November 2026, http://localhost:4321/articles/efficiency/',
  );
  expect(articleCsl(cited)).toMatchObject({
    issued: { 'date-parts': [[2026, 11, 22]] },
    URL: expect.stringMatching(/\/articles\/efficiency\/$/),
  });
});
