/** An address that was published and has moved, as content/redirects.yaml has it. */
export interface Redirect {
  from: string;
  to: string;
}

/** The two parts of an address: the page or file, and the anchor if it has one. */
export function split(address: string): { path: string; anchor?: string } {
  const [path = '', anchor] = address.split('#');
  return { path, anchor };
}

/** Whether an anchor inside a page has moved. Browsers do not send anchors, so no host can redirect them. */
export const isAnchor = ({ from }: Redirect): boolean => from.includes('#');

/**
 * A page that redirects to another, for hosts that know no redirects.
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

/** What may stand between the name of a tag and its end; a class such as `[&>p]:mt-4` holds a `>`. */
const attributes = '(?:[^>"]|"[^"]*")*';
const tagWithId = (html: string, id: string) =>
  new RegExp(`<([a-z][a-z0-9-]*)\\b${attributes}?\\sid="${id}"${attributes}>`).exec(html);

/** Whether a page has an element with this id. */
export const hasAnchor = (html: string, id: string): boolean => tagWithId(html, id) !== null;

/** Parts of lists and tables, before which nothing else may stand. */
const items = ['li', 'dt', 'dd', 'td', 'th'];

/**
 * The page with an empty element that keeps an old anchor, directly before the element that has the new one, or as the
 * first thing inside an item of a list or table.
 * @throws if the page has no element with the new id
 */
export function keepAnchor(html: string, old: string, now: string): string {
  const tag = tagWithId(html, now);
  if (!tag) throw new Error(`No element has the id "${now}", to which "${old}" should lead.`);
  const [text, name = ''] = tag;
  const at = items.includes(name) ? tag.index + text.length : tag.index;
  return `${html.slice(0, at)}<span id="${old}"></span>${html.slice(at)}`;
}
