import { createHash } from 'node:crypto';
import { referrer } from './headers.ts';

/** The scripts and style sheets inside a page that its policy must allow, as hashes. */
export interface Inline {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/** Scripts of these types are data, which no browser runs. */
const data = /\stype="application\/(ld\+)?json"/;

/**
 * The scripts and style sheets inside a page, as its policy names them. Speculation rules count as scripts.
 * @param html a page as Astro writes it, in which text and attributes hold no bare `<`
 */
export function inlineIn(html: string): Inline {
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (const [, tag, attributes = '', text = ''] of html.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)) {
    if (tag === 'style') found.styles.add(hash(text));
    else if (!/\ssrc=/.test(attributes) && !data.test(attributes)) found.scripts.add(hash(text));
  }
  return found;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The scripts and style sheets of several pages. */
export const union = (all: readonly Inline[]): Inline => ({
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
});

/**
 * The policy that a page states itself. It loads from its own origin only, and runs no script that was not in it when it
 * was built.
 */
export const metaPolicy = ({ scripts, styles }: Inline): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** The policy that a host sends, with what a page cannot state: who may frame it. */
export const headerPolicy = (inline: Inline): string => `${metaPolicy(inline)}; frame-ancestors 'none'`;

/** The policy that a host sends with all of these pages. */
export const sitePolicy = (pages: readonly string[]): string => headerPolicy(union(pages.map(inlineIn)));

const charset = /<meta charset="utf-8"\s*\/?>/;

/**
 * The page with its policy and its referrer rule, for hosts that send no headers of ours. They follow the charset
 * directly, because a policy applies only to what comes after it.
 * @throws if the page does not state its charset
 */
export function withPolicy(html: string): string {
  if (!charset.test(html)) throw new Error('A page has no <meta charset="utf-8">, after which its policy should be.');
  const policy = metaPolicy(inlineIn(html));
  const tags = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="${referrer}">`;
  return html.replace(charset, (tag) => tag + tags);
}
