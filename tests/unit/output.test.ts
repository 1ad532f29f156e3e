import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { outputCheck } from '../../src/integrations/output-check.ts';
import { checkOutput } from '../../src/output/check-output.ts';

const place = { origin: 'https://example.org', base: '/case/' };
let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is found in a built site with these files, as `file:line message`. */
async function faults(files: Record<string, string | Buffer>): Promise<string[]> {
  folder = mkdtempSync(join(tmpdir(), 'an-open-case-output-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (await checkOutput(folder, place)).map(({ file, line = '', message }) => `${file}:${line} ${message}`);
}

test('a sound site has no fault', async () => {
  const found = await faults({
    'index.html': `<link rel="canonical" href="https://example.org/case/"><link rel="manifest" href="/case/site.webmanifest">
      <style>@font-face { src: url('/case/_astro/a.woff2') }</style><script type="module" src="/case/_astro/a.js"></script>
      <a href="about/#here">About</a> <a href="#top">Top</a> <a href="/case/?x=1#:~:text=About">Text</a> <b id="top"></b>
      <a href="https://elsewhere.org/nothing">Out</a> <a href="/other-site/">Beside</a> <a href="mailto:a@example.org">Mail</a>
      <a href="100%.html">Per cent</a>
      <img srcset="a%20b.png 1x, a%20b.png 2x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script type="application/ld+json">{"url": "https://example.org/case/about/"}</script>`,
    'about/index.html': '<h2 id="here">Here</h2>',
    '100%.html': '',
    'a b.png': Buffer.from([0x89, 0x50]),
    '_astro/a.woff2': Buffer.from([0xff]),
    '_astro/a.js': 'import{x}from"./b.js";new Worker(new URL(`/case/_astro/b.js`,``+import.meta.url))',
    '_astro/b.js': 'export const x = 1;',
    'site.webmanifest': '{"start_url": "/case/", "icons": [{"src": "/case/a%20b.png"}]}',
    'feed.xml':
      '<feed><link href="https://example.org/case/about/"/><x><![CDATA[<a href="https://example.org/case/#top">]]></x></feed>',
    'about.md': '---\ntitle: About\n---\n\nSee [this](https://example.org/case/about/#here).\n',
    'data.csv': 'a,b\n1,"2\n3"\n',
    'sources.bib': '@misc{a,\n  title = {{A \\& B}},\n  url = {https://example.org/case/about/},\n}\n',
  });
  expect(found).toEqual([]);
});

describe('what cannot be read is named with file, line and cause', () => {
  test.each([
    ['feed.xml', '<feed>\n<a>\u0010</a></feed>', /^feed\.xml:2 disallowed character/],
    ['feed.xml', '<feed>\n\n<a>x ]]> y</a></feed>', /^feed\.xml:3 /],
    ['icon.svg', '<svg>\n<path></svg>', /^icon\.svg:2 /],
    ['feed.json', '{\n"a": 1,\n}', /^feed\.json:3 /],
    ['site.webmanifest', '{', /^site\.webmanifest:1? /],
    ['data.csv', 'a,b\n1,2\n1,2,3\n', /^data\.csv:3 Invalid Record Length/],
    ['data.csv', 'a\n"b', /^data\.csv:2 Quote Not Closed/],
    ['sources.bib', '@misc{a,\n  title = {{B},\n}\n', /^sources\.bib: /],
    ['sources.bib', '@misc{a,\n  author = {{LF AI & Data}},\n}\n', /^sources\.bib:2 LaTeX cannot read: author/],
    ['about.md', '# No head\n', /^about\.md:1 The front matter is missing/],
    ['about.md', '---\ntitle: "a\n---\n', /^about\.md:\d /],
    ['index.html', '<p>\n<script type="application/ld+json">\n{"a": }</script>', /^index\.html:2 Unexpected token/],
    ['robots.txt', Buffer.from([0x61, 0xe4, 0x62]), /^robots\.txt: It is not encoded as UTF-8/],
  ])('%s', async (name, content, fault) => {
    expect(await faults({ [name]: content })).toEqual([expect.stringMatching(fault)]);
  });
});

describe('a reference that leads nowhere is named with its file', () => {
  test.each([
    ['index.html', '<a href="/case/nowhere/">', '/case/nowhere/'],
    ['index.html', '<a href="/case/index">', '/case/index'],
    ['index.html', '<a href="#nowhere">', '#nowhere'],
    ['index.html', '<img src="lost.png">', 'lost.png'],
    ['index.html', '<img srcset="index.html 1x, lost.png 2x">', 'lost.png'],
    ['index.html', '<style>@font-face{src:url(/case/_astro/lost.woff2)}</style>', '/case/_astro/lost.woff2'],
    [
      'index.html',
      '<meta property="og:image" content="https://example.org/case/lost.png">',
      'https://example.org/case/lost.png',
    ],
    ['index.html', '<meta http-equiv="refresh" content="0; url=/case/lost/">', '/case/lost/'],
    ['a.css', '@import "lost.css";', 'lost.css'],
    ['index.html', '<a href="/case/%ff">', '/case/%ff'],
    ['a.js', 'const a=()=>import("./lost.js")', './lost.js'],
    // As the bundler writes them.
    ['a.js', 's=()=>a(()=>import(`./lost.BCx0.js`),[])', './lost.BCx0.js'],
    [
      'a.js',
      'new Worker(new URL(`/case/_astro/lost-HR.js`,``+import.meta.url),{type:`module`})',
      '/case/_astro/lost-HR.js',
    ],
    ['site.webmanifest', '{"icons":[{"src":"lost.png"}]}', 'lost.png'],
    ['search.json', '[{"url":"/case/#lost"}]', '/case/#lost'],
    ['sitemap-0.xml', '<u>https://example.org/case/lost/</u>', 'https://example.org/case/lost/'],
    ['about.md', '---\na: b\n---\n[x](https://example.org/case/lost/).', 'https://example.org/case/lost/'],
  ])('%s: %s', async (name, content, reference) => {
    const found = await faults({ 'index.html': '', [name]: content });
    expect(found).toEqual([`${name}: "${reference}" leads nowhere.`]);
  });

  test('once, where several lead to the same', async () => {
    const found = await faults({ 'a.html': '<img src="x.png">', 'b.html': '<img src="x.png">' });
    expect(found).toEqual(['a.html: "x.png" leads nowhere.']);
  });
});

test('an id that two parts of a page have is named with its page', async () => {
  const found = await faults({ 'a.html': '<b id="x"></b><i id="x"></i>', 'b.html': '<b id="x"></b>' });
  expect(found).toEqual(['a.html: Two parts of this page have the id "x".']);
});

test('a fault stops the build before the new site takes the place of the old one', async () => {
  const names = config.integrations?.map((integration) => (integration as { name: string }).name);
  expect(names?.slice(-2)).toEqual(['output-check', 'safe-build']);
  await faults({ 'index.html': '<img src="lost.png">' });
  const { hooks } = outputCheck();
  await hooks['astro:config:done']?.({ config: { site: place.origin, base: place.base } } as never);
  const built = { dir: pathToFileURL(`${folder}/`) } as never;
  await expect(hooks['astro:build:done']?.(built)).rejects.toThrow('index.html  "lost.png" leads nowhere.');
});
