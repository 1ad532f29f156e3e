import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentCopy } from './content-copy';

let copy: ContentCopy;
beforeAll(() => {
  copy = new ContentCopy();
  copy.addCode();
  mkdirSync(join(copy.root, 'dist'));
  copy.write('dist/index.html', 'The last good site.');
});
afterAll(() => copy.remove());

/** A fingerprint of every file of the built site. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const dist = join(copy.root, 'dist');
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name).localeCompare(join(b.parentPath, b.name)),
  )) {
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

test('a build that fails on content says why and leaves the last good site as it was', () => {
  const before = fingerprint();
  copy.replace('content/tools.yaml', 'openness: open', 'openness: opne');
  const { status, output } = copy.build();
  expect(status).not.toBe(0);
  expect(output).toMatch(/content\/tools\.yaml:\d+ {2}openness/);
  expect(output).toContain('Did you mean "open"?');
  expect(fingerprint()).toBe(before);
  copy.replace('content/tools.yaml', 'openness: opne', 'openness: open');
});

test('a build that fails while it renders leaves the last good site as it was', () => {
  const before = fingerprint();
  copy.replace('src/pages/about.astro', 'text="about"', 'text="nowhere"');
  const { status, output } = copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('content/pages/nowhere.mdx is missing');
  expect(fingerprint()).toBe(before);
  copy.replace('src/pages/about.astro', 'text="nowhere"', 'text="about"');
  expect(existsSync(join(copy.root, 'dist.old'))).toBe(false);
});

test('moved addresses lead on without a host’s help, in the site’s folder, under its policy', () => {
  copy.write(
    'content/redirects.yaml',
    [
      '- { from: /old/, to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: "/claims/#old", to: "/claims/#gap-is-closing", why: A test. }',
      '- { from: /data/old.csv, to: /data/leaks.csv, why: A test. }',
    ].join('\n'),
  );
  const { status, output } = copy.build({ BASE_PATH: '/open-case', SITE_URL: 'https://example.org' });
  expect(status, output).toBe(0);
  const read = (file: string) => readFileSync(join(copy.root, file), 'utf8');
  const page = read('dist/old/index.html');
  expect(page).toContain('content="0; url=/open-case/claims/#gap-is-closing"');
  expect(page).toContain('href="https://example.org/open-case/claims/#gap-is-closing"');
  expect(page).toContain('content-security-policy');
  expect(read('dist/claims/index.html')).toMatch(/<span id="old"><\/span><\w+[^>]* id="gap-is-closing"/);
  expect(read('dist/data/old.csv')).toBe(read('dist/data/leaks.csv'));
  expect(read('dist/_redirects')).toBe(
    '/open-case/old/ /open-case/claims/#gap-is-closing 301\n/open-case/data/old.csv /open-case/data/leaks.csv 301\n',
  );
  expect(read('dist/_headers')).toContain('\n/open-case/_astro/*\n');
  expect(read('dist/sitemap-0.xml')).not.toContain('/old/');
  expect(read('dist.hosts/nginx.conf')).toContain('location ^~ /open-case/ {');
});

test('a moved place that only the built page can disprove stops the build', () => {
  copy.write('content/redirects.yaml', '- { from: "/print/#old", to: "/print/#nowhere", why: A test. }');
  const before = fingerprint();
  const { status, output } = copy.build();
  expect(status).not.toBe(0);
  expect(output).toContain('The site has no "/print/#nowhere"');
  expect(fingerprint()).toBe(before);
});
