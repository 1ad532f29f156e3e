import { expect, test } from 'vitest';
import { citedBy } from '../../src/bibliography/cited-by';

test('each source knows the pages that cite it, each once, in their order', () => {
  const first = { path: '/a/', name: 'A', keys: ['x', 'y', 'x'] };
  const second = { path: '/b/', name: 'B', keys: ['x'] };
  const pages = citedBy([first, second]);
  expect(pages.get('x')).toEqual([first, second]);
  expect(pages.get('y')).toEqual([first]);
  expect(pages.get('z')).toBeUndefined();
});
