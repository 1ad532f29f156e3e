import { expect, test } from 'vitest';
import { articleCitation, articleCsl } from '../../src/bibliography/cite-article.ts';

const cited = {
  id: 'efficiency',
  data: { title: 'Cheap when busy', published: '2026-11-22', reviewed: '2026-11-24' },
};

test('an article can be cited in words, without signs that cannot be seen, and in CSL', () => {
  expect(articleCitation(cited)).toBe(
    'An Open Case, “Cheap when busy”, 22 November 2026, last checked 24 November 2026, http://localhost:4321/articles/efficiency/',
  );
  expect(articleCsl(cited)).toMatchObject({
    id: 'an-open-case-efficiency',
    note: 'Last checked 2026-11-24. CC BY 4.0',
    issued: { 'date-parts': [[2026, 11, 22]] },
    URL: expect.stringMatching(/\/articles\/efficiency\/$/),
  });
});
