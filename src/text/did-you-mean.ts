import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant.
 * @returns a question such as `Did you mean "gap"?`, or undefined if nothing is near
 */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const begun = names.filter((name) => given.length > 2 && name.startsWith(given));
  const [best = ''] =
    begun.length === 1 ? begun : names.toSorted((a, b) => editDistance(given, a) - editDistance(given, b));
  const most = Math.max(2, Math.ceil(given.length / 3));
  const isNear = editDistance(given, best) <= most && editDistance(given, best) < Math.max(given.length, best.length);
  return begun.length === 1 || isNear ? `Did you mean "${best}"?` : undefined;
}

/** How many letters differ, in whatever case. */
const editDistance = (given: string, name: string) => distance(given.toLowerCase(), name.toLowerCase());
