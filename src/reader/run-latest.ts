/**
 * A function that does its work once however often it is called meanwhile, and then once more: so each
 * change that an author saves is seen, and no two runs overlap.
 * @param work must not throw
 */
export function runLatest(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await work();
      }
      running = undefined;
    })();
    return running;
  };
}
