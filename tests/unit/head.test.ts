import { expect, test } from 'vitest';
import { fullTitle, headTags } from '../../src/head/head.ts';

const card = { path: '/cards/about.png', alt: 'About: A title', width: 1200, height: 630 };
const page = { title: 'A title', description: 'A sentence.', path: '/about/' };

test('the site’s name stands after a page’s title, and before the home page’s', () => {
  expect(fullTitle(page)).toBe('A title · An Open Case');
  expect(fullTitle({ ...page, path: '/' })).toBe('An Open Case: A title');
});

test('canonical and shared addresses are the same absolute address', () => {
  const tags = headTags(page, card, (path) => `https://example.org/sub${path}`);
  const canonical = tags.find(([, { rel }]) => rel === 'canonical')?.[1]['href'];
  const shared = tags.find(([, { property }]) => property === 'og:url')?.[1]['content'];
  expect(canonical).toBe('https://example.org/sub/about/');
  expect(shared).toBe(canonical);
});

test('an article says when it was last changed', () => {
  const tags = headTags({ ...page, published: '2026-11-20', reviewed: '2026-11-22' }, card, (path) => path);
  expect(tags).toContainEqual(['meta', { property: 'article:modified_time', content: '2026-11-22' }]);
});
