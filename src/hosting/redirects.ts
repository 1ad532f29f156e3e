import { forEachTag } from '../text/tags.ts';

/** An address that was published and has moved, from content/redirects.yaml. */
export interface Redirect {
  from: string;
  to: string;
}

/** The two parts of an address: the page or file, and the anchor if it has one. */
export function splitAddress(address: string): { path: string; anchor?: string } {
  const [path = '', anchor] = address.split('#');
  return { path, anchor };
}

/** Whether an anchor has moved, not a page. Browsers do not send anchors, so no host can redirect them. */
export const isAnchor = ({ from }: Redirect): boolean => from.includes('#');

/** The same for addresses of pages without their slash, for servers to which they are others. */
export const withoutSlashToo = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap((redirect) => {
    const { from, to } = redirect;
    return from.endsWith('/') ? [redirect, { from: from.slice(0, -1), to }] : [redirect];
  });

/** Anchors of articles and the same in the page to print, which has the parts of all articles after their names. */
export const withPrinted = (anchors: readonly Redirect[]): Redirect[] =>
  anchors.flatMap((redirect) => {
    const [from, to] = [redirect.from, redirect.to].map((address) => /^\/articles\/([^/]+)\/#(.+)$/.exec(address));
    if (!from || from[1] !== to?.[1]) return [redirect];
    return [redirect, { from: `/print/#${from[1]}-${from[2]}`, to: `/print/#${to?.[1]}-${to?.[2]}` }];
  });

/**
 * A page that redirects to another, for hosts without redirects.
 * @param href the new address, with the site’s folder
 * @param canonical the same with scheme and host
 */
export const redirectPage = (href: string, canonical: string, language: string): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>This page has moved</title>
    <meta http-equiv="refresh" content="0; url=${href}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${canonical}">
  </head>
  <body>
    <h1>This page has moved</h1>
    <p><a href="${href}">Go to its new address</a></p>
  </body>
</html>
`;

/** Parts of lists and tables, between which other elements are not valid. */
const items = ['li', 'dt', 'dd', 'td', 'th'];

/**
 * Adds an empty element for each old anchor of a page, directly before the element with the new anchor, or inside it if
 * that is an item of a list or table.
 * @param anchors the old anchor and the new one
 * @throws if the page has no element with a new id
 */
export function keepAnchors(html: string, anchors: readonly (readonly [old: string, now: string])[]): string {
  if (anchors.length === 0) return html;
  const missing = new Set(anchors.map(([, now]) => now));
  const parts: string[] = [];
  let done = 0;
  forEachTag(html, ({ name, attributes: { id = '' }, start, end }) => {
    if (!missing.delete(id)) return;
    const at = items.includes(name) ? end : start;
    const spans = anchors.filter(([, now]) => now === id).map(([old]) => `<span id="${old}"></span>`);
    parts.push(html.slice(done, at), ...spans);
    done = at;
  });
  const [lost] = missing;
  if (lost !== undefined)
    throw new Error(`content/redirects.yaml leads an old anchor to "#${lost}", which its page does not have.`);
  return parts.join('') + html.slice(done);
}
