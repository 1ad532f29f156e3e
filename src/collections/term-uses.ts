import { markedTerms, outlineOf } from './mdx-file';
import { getPageTexts } from './page-texts';

/** The pages on which each term of the glossary is marked, by the term’s id. */
export async function getTermUses(): Promise<Map<string, { path: string; name: string }[]>> {
  const uses = (await getPageTexts()).flatMap(({ entries, path, name }) =>
    [...new Set(entries.flatMap((entry) => markedTerms(outlineOf(entry))))].map((term) => ({ term, path, name })),
  );
  return Map.groupBy(uses, ({ term }) => term);
}
