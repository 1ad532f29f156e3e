import { expect, test } from 'vitest';
import { parts } from '../../src/exports/parts.ts';
import { pages } from './pages.ts';

test('every part that exports look for is on a page', () => {
  const missing = parts.filter((name) => !pages.some(({ html }) => html.includes(` data-part="${name}"`)));
  expect(missing).toEqual([]);
});
