import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, pages } from './pages.ts';

/** Browsers of four years ago, such as Chromium 106: old versions of Windows end at 109. */
const sheets = pages.flatMap(({ html }) => [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css));
const withoutGuarded = (css: string) => css.replace(/@supports[^{]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, '');

test('scripts call no function that came later', () => {
  // Of a URLSearchParams they do not look at the second argument of `has`, and answer by the name alone.
  const later =
    /\.(has|delete)\([^(),]+,|\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|showPopover|hidePopover|togglePopover)\(|\b(Object|Map)\.groupBy|Promise\.withResolvers|URL\.(canParse|parse)|Array\.fromAsync|Iterator\.from/;
  for (const file of globSync('_astro/*.js', { cwd: dist }))
    expect(later.exec(readFileSync(join(dist, file), 'utf8'))?.[0], file).toBeUndefined();
});

test('styles give colours that they know, in both schemes', () => {
  const shared = sheets.filter((css) => css.includes('--paper:'));
  expect(shared.length).toBe(pages.length);
  for (const css of shared) {
    expect(css).not.toMatch(/oklch\(|light-dark\(/);
    expect(withoutGuarded(css)).not.toMatch(/\b(lab|lch|oklab|color)\(/);
    expect(css).toMatch(/--paper:var\(--lightningcss-light,#\w+\)var\(--lightningcss-dark,#\w+\)/);
  }
});

test('definitions are not shown where there are no popovers', () => {
  for (const { path, html } of pages) {
    if (!/ popover[ >=]/.test(html)) continue;
    expect(html, path).toMatch(/@supports not selector\(:popover-open\)\{[^}]*\.definition\{display:none\}/);
  }
});
