import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { inlineIn, sitePolicy } from '../../src/hosting/csp.ts';
import { dist, pages } from './pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a browser would refuse to run or apply on a page under a policy; read with a parser of HTML. */
function refused(html: string, policy: string): string[] {
  const found: string[] = [];
  let inline: { name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isData = /^application\/(ld\+)?json$/.test(attributes['type'] ?? '');
      if (name === 'style' || (name === 'script' && attributes['src'] === undefined && !isData))
        inline = { name, text: '' };
      if (Object.keys(attributes).some((attribute) => /^on|^style$/.test(attribute)))
        found.push(`<${name}> with a handler or a style`);
    },
    ontext(text) {
      if (inline) inline.text += text;
    },
    onclosetag() {
      const directive = policy.split('; ').find((part) => inline && part.startsWith(`${inline.name}-src`));
      if (inline && !directive?.includes(hash(inline.text))) found.push(`<${inline.name}> ${inline.text.slice(0, 60)}`);
      inline = undefined;
    },
  });
  parser.end(html);
  return found;
}

/** The policy that a page states, and what stands before it. */
const stated = (html: string) =>
  /^([\s\S]*?)<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];

const sent = /Content-Security-Policy: (.*)/.exec(readFileSync(join(dist, '_headers'), 'utf8'))?.[1] ?? '';

describe.each(pages)('the policy of $path', ({ html, path }) => {
  const [, before = '', policy = ''] = stated(html);

  test('stands before all that it should hold for, once', () => {
    expect(before).toMatch(/<head><meta charset="utf-8"\/?>$/);
    expect(html.match(/content-security-policy/gi)).toHaveLength(1);
  });

  test('lets run what the page holds, and so does the host’s', () => {
    expect(html).toMatch(/<script>[^<]*localStorage/);
    expect(refused(html, policy)).toEqual([]);
    expect(refused(html, sent)).toEqual([]);
  });

  // `wget -k` makes addresses relative, and leaves those that are; at any address the page for lost ones must work.
  test('does not lose the hash of its style sheet in a copy', () => {
    if (path !== '/404.html') expect(html.match(/<style>.*?<\/style>/s)?.[0]).not.toContain('url(/');
  });

  test('is without holes', () => {
    for (const text of [policy, sent]) {
      expect(text).not.toMatch(/unsafe-|\*|https?:|data:/);
      for (const shut of ["default-src 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(text.split('; ')).toContain(shut);
    }
  });
});

test('a policy refuses what was not in the page when it was built', () => {
  const { html = '' } = pages.find(({ path }) => path === '/') ?? {};
  const [, , policy = ''] = stated(html);
  expect(refused(html.replace("getItem('theme')", "getItem('thema')"), policy)).toHaveLength(1);
  expect(refused(html.replace('</body>', '<script>alert(1)</script><style>p {}</style></body>'), policy)).toHaveLength(
    2,
  );
  expect(refused(html.replace('<main', '<main onclick="alert(1)"'), policy)).toHaveLength(1);
});

test('the hosts’ policy is that of all pages', () => {
  expect(sent).toBe(sitePolicy(pages.map(({ html }) => inlineIn(html))));
});
