/**
 * A function of a text that keeps its last result for each file: an author who saves one file has only that one read
 * again. What it returns is shared, so change nothing in it.
 * @param work depends on nothing but the text and the path of its file
 */
export function perFile<T>(work: (text: string, file: string) => T): (text: string, file: string) => T {
  const last = new Map<string, { text: string; result: T }>();
  return (text, file) => {
    const known = last.get(file);
    if (known?.text === text) return known.result;
    const result = work(text, file);
    last.set(file, { text, result });
    return result;
  };
}
