import { findTag } from './tags.ts';

/** An address that was published and has moved, from content/redirects.yaml. */
export interface Redirect {
  from: string;
  to: string;
}

/** The two parts of an address: the page or file, and the anchor if it has one. */
export function split(address: string): { path: string; anchor?: string } {
  const [path = '', anchor] = address.split('#');
  return { path, anchor };
}

/** Whether an anchor has moved, not a page. Browsers do not send anchors, so no host can redirect them. */
export const isAnchor = ({ from }: Redirect): boolean => from.includes('#');

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

const tagWithId = (html: string, id: string) => findTag(html, ({ attributes }) => attributes['id'] === id);

export const hasAnchor = (html: string, id: string): boolean => tagWithId(html, id) !== undefined;

/** Parts of lists and tables, between which other elements are not valid. */
const items = ['li', 'dt', 'dd', 'td', 'th'];

/**
 * Adds an empty element with an old anchor to a page, directly before the element with the new anchor, or inside it if it
 * is an item of a list or table.
 * @throws if the page has no element with the new id
 */
export function keepAnchor(html: string, old: string, now: string): string {
  const tag = tagWithId(html, now);
  if (!tag) throw new Error(`No element has the id "${now}", to which "${old}" should lead.`);
  const at = items.includes(tag.name) ? tag.end : tag.start;
  return `${html.slice(0, at)}<span id="${old}"></span>${html.slice(at)}`;
}
