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

/** Whether a place inside a page has moved, which a server never learns of. */
export const isAnchor = ({ from }: Redirect): boolean => from.includes('#');

/**
 * A page that leads to another, for hosts that know no redirects.
 * @param href address to which it leads, with the site's folder
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

/** Where the start tag with this id begins and ends, and its name. */
function tagWith(html: string, id: string) {
  const tag = new RegExp(`<([a-z][a-z0-9-]*)\\b[^>]*?\\sid="${id}"[^>]*>`).exec(html);
  return tag && { name: tag[1] ?? '', start: tag.index, end: tag.index + tag[0].length };
}

/** Whether a page has a place with this id. */
export const hasAnchor = (html: string, id: string): boolean => tagWith(html, id) !== null;

/** Items of lists and tables, before which nothing else may stand. */
const items = ['li', 'dt', 'dd', 'td', 'th'];

/**
 * The page with an empty element that keeps an old anchor, directly before the place that has it now,
 * or as the first thing inside an item of a list.
 * @throws if the page has no place with the new id
 */
export function keepAnchor(html: string, old: string, now: string): string {
  const target = tagWith(html, now);
  if (!target) throw new Error(`No element has the id "${now}", to which "${old}" should lead.`);
  const at = items.includes(target.name) ? target.end : target.start;
  return `${html.slice(0, at)}<span id="${old}"></span>${html.slice(at)}`;
}
