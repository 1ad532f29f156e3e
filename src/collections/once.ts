/**
 * A function that does its work once a build, however many pages ask. While an author works it does it
 * each time, since the content may have changed in between. What it returns is shared: change nothing in it.
 */
export function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => {
    if (!import.meta.env.PROD) return work();
    done ??= { result: work() };
    return done.result;
  };
}
