import { expect, test } from 'vitest';
import { caddyFile, containerFile } from '../../../src/hosting/caddy.ts';
import { firebaseFile } from '../../../src/hosting/firebase.ts';
import { caching, compressible, contentTypes, siteHeaders, type HostRules } from '../../../src/hosting/headers.ts';
import { netlifyFiles } from '../../../src/hosting/netlify.ts';
import { nginxFile } from '../../../src/hosting/nginx.ts';
import { basePath, siteUrl } from '../../../src/site.ts';
import { securityTxt } from '../../../src/hosting/security-txt.ts';
import { vercelFile } from '../../../src/hosting/vercel.ts';

const rules: HostRules = {
  base: '/open-case/',
  headers: siteHeaders("default-src 'none'"),
  redirects: [{ from: '/open-case/old/', to: '/open-case/new/' }],
};
const all = [nginxFile, caddyFile, vercelFile, firebaseFile].map((file) => file(rules));
const netlify = netlifyFiles(rules);

test('text is sent as UTF-8 under its own type, and compressed', () => {
  expect(contentTypes.get('md')).toBe('text/markdown; charset=utf-8');
  expect(contentTypes.get('webmanifest')).toBe('application/manifest+json');
  expect(contentTypes.get('exe')).toBeUndefined();
  expect(compressible).toEqual(expect.arrayContaining(['text/html', 'image/svg+xml', 'application/manifest+json']));
  expect(compressible).not.toContain('font/woff2');
});

test.each([...all, ...netlify.slice(0, 1)])('$name sends every header, and caches what is hashed', ({ text }) => {
  for (const [name, value] of Object.entries(rules.headers)) {
    expect(text).toContain(name);
    expect(text).toContain(value);
  }
  expect(text).toContain('/open-case/_astro/');
  expect(text).toContain(caching.hashed['Cache-Control']);
});

test.each([...all, ...netlify.slice(1)])('$name knows what has moved, with the folder', ({ text }) => {
  expect(text).toMatch(/\/open-case\/old\/[^}]{1,800}\/open-case\/new\//);
});

test('nginx answers the old address with and without its slash', () => {
  for (const old of ['/open-case/old', '/open-case/old/']) {
    const [, block] = nginxFile(rules).text.split(`location = ${old} {`);
    const answer = block?.slice(0, block.indexOf('\n}'));
    expect(answer).toContain('return 301 /open-case/new/;');
    // What moves may move again: no browser is to keep it.
    expect(answer).toContain(caching.other['Cache-Control']);
  }
});

test('nginx changes nothing outside the site’s own places', () => {
  const inside = nginxFile(rules).text.replace(/^location [^{]*\{[\s\S]*?^\}/gm, '');
  expect(inside.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([]);
});

test('HTTPS for good is promised only when the owner says so', () => {
  const name = 'Strict-Transport-Security';
  const promised = { ...rules, headers: siteHeaders('', true) };
  for (const file of [nginxFile, caddyFile, vercelFile, firebaseFile]) {
    expect(file(rules).text).not.toContain(name);
    expect(file(promised).text).toContain(name);
  }
});

test('nginx leads from the folder without its slash into it, and keeps what was asked', () => {
  expect(nginxFile(rules).text).toMatch(/^location = \/open-case \{[^}]*return 301 \/open-case\/\$is_args\$args;/m);
  expect(nginxFile({ ...rules, base: '/' }).text).not.toContain('$is_args');
});

test('the address of the site is scheme and host alone', () => {
  expect(siteUrl('https://example.org/')).toBe('https://example.org');
  expect(siteUrl(undefined)).toBe('http://localhost:4321');
  for (const wrong of ['example.org', 'https://example.org/open-case/', 'https://example.org/?a', 'ftp://example.org'])
    expect(() => siteUrl(wrong), wrong).toThrow(/SITE_URL is ".+BASE_PATH/);
});

test('the folder of the site is a path of plain names, with or without its slashes', () => {
  for (const given of ['/open-case/', '/open-case', 'open-case/', 'open-case//'])
    expect(basePath(given)).toBe('/open-case/');
  for (const given of [undefined, '', '/']) expect(basePath(given)).toBe('/');
  expect(basePath('/~ada/v1.0')).toBe('/~ada/v1.0/');
  for (const wrong of ['https://example.org/open-case/', 'C:/Program Files/Git/open-case/', '/../x/', '/a b/', '/?a'])
    expect(() => basePath(wrong), wrong).toThrow(/BASE_PATH is ".+such as \/open-case\/.+SITE_URL.+Git Bash/);
});

test('without redirects the list is empty', () => {
  expect(netlifyFiles({ ...rules, redirects: [] })[1]).toEqual({ name: '_redirects', text: '' });
});

test('the container holds the site where Caddy looks for it', () => {
  expect(containerFile(rules).text).toContain('COPY dist /srv/open-case\n');
  expect(containerFile({ ...rules, base: '/' }).text).toContain('COPY dist /srv\n');
});

test('security.txt names whom to write to and when it ends; without anybody there is none', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const canonical = 'https://example.org/.well-known/security.txt';
  expect(securityTxt(['mailto:a@example.org'], canonical, now)).toBe(
    `Contact: mailto:a@example.org\nExpires: 2027-11-23T00:00:00Z\nPreferred-Languages: en\nCanonical: ${canonical}\n`,
  );
  expect(securityTxt([], canonical, now)).toBeUndefined();
});
