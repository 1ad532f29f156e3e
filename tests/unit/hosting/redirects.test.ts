import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { isAnchor, keepAnchors, redirectPage, splitAddress, withPrinted } from '../../../src/hosting/redirects.ts';

test('an address is a page or file, and an anchor if it has one', () => {
  expect(splitAddress('/claims/#old')).toEqual({ path: '/claims/', anchor: 'old' });
  expect(splitAddress('/sources.bib')).toEqual({ path: '/sources.bib', anchor: undefined });
  expect(isAnchor({ from: '/claims/#old', to: '/claims/' })).toBe(true);
});

test('a page that redirects is valid, kept from search engines, and has a link for those who stay', async () => {
  const html = redirectPage('/open-case/about/', 'https://example.org/open-case/about/', 'en-GB');
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
  const report = await validator.validateString(html, {
    rules: { 'doctype-style': 'off', 'meta-refresh': 'off' },
  });
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
  expect(html).toContain('content="0; url=/open-case/about/"');
  expect(html).toContain('<link rel="canonical" href="https://example.org/open-case/about/">');
  expect(html).toContain('content="noindex"');
  expect(html).toContain('<a href="/open-case/about/">');
});

test('an old anchor stands directly before its successor, or inside an item of a list', () => {
  const section = '<h2>Claims</h2><article class="claim" id="new"><p>One</p></article>';
  expect(keepAnchors(section, [['old', 'new']])).toBe(section.replace('<article', '<span id="old"></span><article'));
  expect(keepAnchors('<ul><li id="new">One</li></ul>', [['old', 'new']])).toBe(
    '<ul><li id="new"><span id="old"></span>One</li></ul>',
  );
});

test('an anchor is found whatever the other attributes hold, and one that is not there cannot be the target', () => {
  const html = '<i data-id="new"></i><p class="[&>a]:mt-4" id="new"></p>';
  expect(keepAnchors(html, [['old', 'new']])).toBe(html.replace('<p', '<span id="old"></span><p'));
  expect(() => keepAnchors('<p id="newer"></p>', [['old', 'new']])).toThrow('"#new"');
});

test('an anchor that moves within an article moves in the page to print, too', () => {
  const within = { from: '/articles/a/#old', to: '/articles/a/#new' };
  const away = { from: '/articles/a/#old', to: '/claims/#new' };
  expect(withPrinted([within, away])).toEqual([within, { from: '/print/#a-old', to: '/print/#a-new' }, away]);
});
