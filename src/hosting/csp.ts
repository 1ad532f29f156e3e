import { createHash } from 'node:crypto';
import { referrer } from './headers.ts';
import { findTag, forEachTag } from '../text/tags.ts';

/** Hashes of the scripts and style sheets inside a page, which its policy must allow. */
export interface Inline {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

/** Finds the scripts and style sheets inside a page. Speculation rules count as scripts, JSON is data. */
export function inlineIn(html: string): Inline {
  const inline = { scripts: new Set<string>(), styles: new Set<string>() };
  forEachTag(html, ({ name, attributes: { src, type }, text }) => {
    if (name === 'style') inline.styles.add(hash(text));
    if (name === 'script' && src === undefined && !type?.endsWith('json')) inline.scripts.add(hash(text));
  });
  return inline;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy in a page: it loads from its own origin only, and runs only scripts that were in it when it was built. */
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

/**
 * The policy that a host sends with each page; it also says who may frame the page, which a page cannot state itself.
 * @param pages what is inside each of them
 */
export function sitePolicy(pages: readonly Inline[]): string {
  const scripts = new Set(pages.flatMap(({ scripts }) => [...scripts]));
  const styles = new Set(pages.flatMap(({ styles }) => [...styles]));
  return `${metaPolicy({ scripts, styles })}; frame-ancestors 'none'`;
}

/**
 * Adds the policy and the referrer rule to a page, for hosts that do not send our headers. They directly follow the
 * charset, because a policy applies only to what comes after it.
 * @throws if the page does not state its charset
 */
export function withPolicy(html: string, inline = inlineIn(html)): string {
  const charset = findTag(html, ({ name, attributes }) => name === 'meta' && 'charset' in attributes);
  if (!charset) throw new Error('A page has no <meta charset="utf-8">, after which its policy should be.');
  const policy = metaPolicy(inline);
  const tags = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="${referrer}">`;
  return html.slice(0, charset.end) + tags + html.slice(charset.end);
}
