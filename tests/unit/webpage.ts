import type { Source } from '../../src/schemas/source.ts';

/** A web page as a source, for tests that need one and do not ask what it says. */
export const webpage = (id: string): Source => ({
  id,
  type: 'webpage',
  title: 'A title',
  author: 'An author',
  date: '2026-05',
  url: 'https://example.org/',
  read: 'primary',
  seen: '2026-11-22',
});
