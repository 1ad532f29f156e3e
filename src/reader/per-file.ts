type Last = Map<string, { text: string; result: unknown }>;

/**
 * The last results of all functions, by their names. They are not kept in this module, because a build loads it three
 * times: for its settings, for Astro's collections and for the pages. So `npm run dev` keeps them when the code that
 * read a text has changed, until it is started again.
 */
const lastOf = ((globalThis as Record<symbol, unknown>)[Symbol.for('an-open-case per file')] ??= new Map()) as Map<
  string,
  Last
>;

/**
 * A function of a text that keeps its last result for each file: an author who saves one file has only that one read
 * again, and a build reads each once. What it returns is shared, so change nothing in it.
 * @param name that no other such function has
 * @param work depends on nothing but the text and the path of its file
 */
export function perFile<T>(name: string, work: (text: string, file: string) => T): (text: string, file: string) => T {
  const last: Last = lastOf.get(name) ?? new Map();
  lastOf.set(name, last);
  return (text, file) => {
    const known = last.get(file);
    if (known?.text === text) return known.result as T;
    const result = work(text, file);
    last.set(file, { text, result });
    return result;
  };
}
