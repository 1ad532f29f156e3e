import { didYouMean, type Problem } from '../collections/problems';

/** A place in the content that names something by its id. */
export interface Reference {
  file: string;
  line?: number;
  /** The field or component that holds the id. */
  where: string;
  id: string;
}

/**
 * References to ids that do not exist.
 * @param known all ids of the kind; undefined if not all could be read, then none is called unknown
 * @param kind what the id should name, such as "source"
 * @param fix what to do if no known id is similar
 */
export function unknownIds(
  references: readonly Reference[],
  known: ReadonlySet<string> | undefined,
  kind: string,
  fix: string,
): Problem[] {
  if (!known) return [];
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ id, ...place }) => ({
      ...place,
      message: `There is no ${kind} "${id}".`,
      hint: didYouMean(id, known) ?? fix,
    }));
}
