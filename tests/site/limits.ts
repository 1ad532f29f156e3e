import { gzipSync } from 'node:zlib';

export const kilobyte = 1024;
export const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** The style sheets stand in each page: over a slow line that paints a round trip earlier. */
export const styles = /<style>.*?<\/style>/gs;

/**
 * Lists that grow with their entries, with the number of entries that must fit into the limit of any other page: each
 * further one adds its part. The lists of 29 November 2026 get no more than that limit.
 */
const lists: Record<string, [entry: RegExp, most: number]> = {
  '/print/': [/<article[^>]* id="/g, 1],
  '/sources/': [/<li [^>]*id="/g, 180],
  '/data/': [/data-part="dataset"/g, 26],
  '/since-the-letter/': [/id="event-/g, 71],
};

/** How heavy a page is beside its style sheet, as a part of what it may weigh. */
export function shareOfLimit(path: string, html: string): number {
  const [entry, most] = lists[path] ?? [/^/g, 1];
  const parts = Math.max(1, (html.match(entry)?.length ?? 0) / most);
  return gzip(html.replace(styles, '')) / (parts * 31 * kilobyte);
}
