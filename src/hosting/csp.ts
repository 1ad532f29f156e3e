import { createHash } from 'node:crypto';
import { referrer } from './headers.ts';

/** What stands inside a page that a policy must name: hashes of scripts and of style sheets. */
export interface Inline {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/** Scripts of these types are data; a browser runs none of them and asks no policy. */
const data = /\stype="application\/(ld\+)?json"/;

/**
 * The scripts and style sheets that stand inside a page, as the policy names them. Speculation rules
 * and import maps count as scripts, and their hashes are enough.
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

/** Everything that stands inside any of several pages. */
export const union = (all: readonly Inline[]): Inline => ({
  scripts: new Set(all.flatMap(({ scripts }) => [...scripts])),
  styles: new Set(all.flatMap(({ styles }) => [...styles])),
});

/**
 * The policy as a page itself states it. A page loads from its own origin only, and runs no script
 * that did not stand in it when it was built.
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

/** The policy as a host sends it, with what a page cannot say of itself: who may frame it. */
export const headerPolicy = (inline: Inline): string => `${metaPolicy(inline)}; frame-ancestors 'none'`;

/** The policy that a host sends with all of these pages. */
export const sitePolicy = (pages: readonly string[]): string => headerPolicy(union(pages.map(inlineIn)));

const charset = /<meta charset="utf-8"\s*\/?>/;

/**
 * The page with its own policy, and what it tells other sites, for hosts that send no headers of ours. Both stand right after the
 * charset, because a policy holds only for what comes after it.
 * @throws if the page does not state its charset
 */
export function withPolicy(html: string): string {
  if (!charset.test(html)) throw new Error('A page has no <meta charset="utf-8">, after which its policy belongs.');
  const policy = metaPolicy(inlineIn(html));
  const tags = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="${referrer}">`;
  return html.replace(charset, (tag) => tag + tags);
}
