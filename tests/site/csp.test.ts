import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { sitePolicy } from '../../src/hosting/csp';
import { dist, pages } from './pages';

/** What a browser would refuse to run or apply on a page under a policy; read with a parser of HTML. */
function refused(html: string, policy: string): string[] {
  const tree = unified().use(rehypeParse).parse(html);
  const inline = selectAll(
    'script:not([src]):not([type="application/json"]):not([type="application/ld+json"]), style',
    tree,
  );
  const handlers = selectAll('*', tree).filter(({ properties }) =>
    Object.keys(properties).some((name) => /^on[A-Z]|^style$/.test(name)),
  );
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(name)) ?? '';
  return [
    ...inline
      .filter((element) => !directive(`${element.tagName}-src`).includes(hash(toString(element))))
      .map((element) => `<${element.tagName}> ${toString(element).slice(0, 60)}`),
    ...handlers.map(({ tagName }) => `<${tagName}> with a handler or a style`),
  ];
}

/** The policy that a page states, and what stands before it. */
const stated = (html: string) =>
  /^([\s\S]*?)<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html) ?? [];

const sent = /Content-Security-Policy: (.*)/.exec(readFileSync(join(dist, '_headers'), 'utf8'))?.[1] ?? '';

describe.each(pages)('the policy of $path', ({ html }) => {
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

  test('refuses what was not in the page when it was built', () => {
    expect(refused(html.replace("getItem('theme')", "getItem('thema')"), policy)).toHaveLength(1);
    expect(
      refused(html.replace('</body>', '<script>alert(1)</script><style>p {}</style></body>'), policy),
    ).toHaveLength(2);
    expect(refused(html.replace('<main', '<main onclick="alert(1)"'), policy)).toHaveLength(1);
  });

  test('is without holes', () => {
    for (const text of [policy, sent]) {
      expect(text).not.toMatch(/unsafe-|\*|https?:|data:/);
      for (const shut of ["default-src 'none'", "base-uri 'none'", "form-action 'self'"])
        expect(text.split('; ')).toContain(shut);
    }
  });
});

test('the hosts’ policy is that of all pages', () => {
  expect(sent).toBe(sitePolicy(pages.map(({ html }) => html)));
});
