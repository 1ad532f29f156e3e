import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ContentCopy } from '../authors/content-copy.ts';
import { hosting } from '../../src/integrations/hosting.ts';

let copy: ContentCopy;
beforeAll(() => {
  copy = new ContentCopy();
  copy.addCode();
  copy.write('dist/index.html', 'the last good site');
});
afterAll(() => copy.remove());

afterEach(() => {
  expect(readdirSync(join(copy.root, 'dist'))).toEqual(['index.html']);
  expect(readFileSync(join(copy.root, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(copy.root)).not.toContain('dist.old');
});

test('a build that fails on content says why and leaves the last good site as it was', () => {
  copy.replace('content/tools.yaml', 'openness: open', 'openness: opne');
  const { status, output } = copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('SITE_URL is not set');
  expect(output).toMatch(/content\/tools\.yaml:\d+ {2}openness/);
  expect(output).toContain('Did you mean "open"?');
  copy.replace('content/tools.yaml', 'openness: opne', 'openness: open');
});

test('a build for a folder that is none says what a folder is', () => {
  const { status, output } = copy.build({ BASE_PATH: 'https://example.org/open-case/' });
  expect(status).not.toBe(0);
  expect(output).toContain('BASE_PATH is "https://example.org/open-case/", but must be a folder alone');
});

test('a build that fails while it renders leaves the last good site as it was', () => {
  copy.replace('src/pages/about.astro', '{pages.about}', "{{ ...pages.about, path: '/nowhere/' }}");
  const { status, output } = copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('content/pages/nowhere.mdx is missing');
  copy.replace('src/pages/about.astro', "{{ ...pages.about, path: '/nowhere/' }}", '{pages.about}');
});

/** Hands over what Astro does before and after a build, without the half minute between the two. */
async function finishBuild(): Promise<void> {
  const folder = (name: string) => pathToFileURL(`${join(copy.root, name)}/`);
  const { hooks } = hosting();
  await hooks['astro:config:done']?.({ config: { root: folder('.'), base: '/' } } as never);
  await hooks['astro:build:done']?.({ dir: folder('dist.next') } as never);
}

test('a moved place that only the built page can disprove stops the build', async () => {
  copy.write('content/redirects.yaml', '- { from: "/print/#old", to: "/print/#nowhere", why: A test. }');
  copy.write('dist.next/print/index.html', '<h1 id="print">All</h1>');
  await expect(finishBuild()).rejects.toThrow('redirects.yaml leads an old anchor to "#nowhere"');
});

test.each([
  ['/pictures/a.png', 'pictures/a.png', '/feed.xml'],
  ['/old/', 'old/index.html', '/about/'],
])('a moved address at which the build has put a file, %s, does not take its place', async (from, file, to) => {
  copy.write('content/redirects.yaml', `- { from: ${from}, to: ${to}, why: A test. }`);
  copy.write(`dist.next/${file}`, 'still here');
  copy.write('dist.next/feed.xml', 'feed');
  await expect(finishBuild()).rejects.toThrow(`content/redirects.yaml:1  from\n  "${from}" still exists.`);
  expect(copy.read(`dist.next/${file}`)).toBe('still here');
});

test('the built site takes the place of the last one only after all else went well', async () => {
  const { default: config } = await import('../../astro.config.mjs');
  expect(config.integrations?.at(-1)).toMatchObject({ name: 'safe-build' });
});
