/** A page of the site and the keys of the sources that it cites. */
export interface CitingPage {
  path: string;
  name: string;
  keys: readonly string[];
}

/** For each source, the pages that cite it, in the order in which they were given. */
export function citedBy(pages: readonly CitingPage[]): Map<string, CitingPage[]> {
  const byKey = new Map<string, CitingPage[]>();
  for (const page of pages) {
    for (const key of new Set(page.keys)) {
      const citing = byKey.get(key);
      if (citing) citing.push(page);
      else byKey.set(key, [page]);
    }
  }
  return byKey;
}
