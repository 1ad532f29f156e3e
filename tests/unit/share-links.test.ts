import fc from 'fast-check';
import { expect, test } from 'vitest';
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
