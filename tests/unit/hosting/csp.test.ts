import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { inlineIn, metaPolicy, sitePolicy, withPolicy } from '../../../src/hosting/csp.ts';

const page = (inside: string) => `<!doctype html><html><head><meta charset="utf-8"/>${inside}</head></html>`;
/** What `printf 'let a' | openssl sha256 -binary | base64` prints. */
const letA = "'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE='";

test('scripts and style sheets inside a page are named by hash, whatever their attributes', () => {
  const { scripts, styles } = inlineIn(
    page('<script>let a</script><script type="module">let a</script><style>let a</style>'),
  );
  expect([...scripts]).toEqual([letA]);
  expect([...styles]).toEqual([letA]);
});

test('speculation rules count as scripts; data and files of their own do not', () => {
  expect(inlineIn(page('<script type="speculationrules">let a</script>')).scripts.size).toBe(1);
  const others = ['type="application/json"', 'type="application/ld+json"', 'type="module" src="/_astro/a.js"'];
  for (const attributes of others)
    expect(inlineIn(page(`<script ${attributes}>let a</script>`)).scripts.size, attributes).toBe(0);
});

test('a page states its own policy right after its charset, a host that of all pages', () => {
  const first = page('<script>let a</script>');
  const second = page('<style>p {}</style>');
  expect(withPolicy(first)).toContain(
    `<meta charset="utf-8"/><meta http-equiv="content-security-policy" content="${metaPolicy(inlineIn(first))}"><meta name="referrer" content="same-origin">`,
  );
  expect(withPolicy(second)).not.toContain(letA);
  const inlines = [first, second].map(inlineIn);
  for (const { scripts, styles } of inlines)
    for (const hash of [...scripts, ...styles]) expect(sitePolicy(inlines)).toContain(hash);
});

test('a page without a charset cannot have a policy', () => {
  expect(() => withPolicy('<html></html>')).toThrow('charset');
});

test('only the host says who may frame a page: browsers log an error for it in a page', () => {
  const inline = inlineIn(page(''));
  expect(sitePolicy([inline])).toContain("frame-ancestors 'none'");
  expect(metaPolicy(inline)).not.toContain('frame-ancestors');
});

test('Google’s evaluator finds nothing of weight', () => {
  const find = (policy: string) => new CspEvaluator(new CspParser(policy).csp).evaluate();
  const grave = (policy: string) => find(policy).filter(({ severity }) => severity < Severity.MEDIUM_MAYBE);
  const policy = sitePolicy([inlineIn(page('<script>let a</script><style>p {}</style>'))]);
  expect(grave(policy)).toEqual([]);
  // Of what it calls possible there is one thing: files of other people on the same origin, and there are none.
  const maybe = find(policy).filter(({ severity }) => severity < Severity.INFO);
  expect(maybe.map(({ directive, value }) => `${directive} ${value}`)).toEqual(["script-src 'self'"]);
  expect(grave(policy.replace(/script-src [^;]*/, "script-src 'unsafe-inline'"))).not.toEqual([]);
});
