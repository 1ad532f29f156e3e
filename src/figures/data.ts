import type { Problem } from '../collections/problems';
import type { DatasetEntry, Entry } from '../collections/read-content';
import { figureNames, type FigureName } from '../schemas/figure';
import { breakEvenContract } from './break-even/data';
import { manyEyesContract } from './many-eyes/data';
import { monthsBehindContract } from './months-behind/data';
import { waysOutContract } from './ways-out/data';
import { whereDataGoesContract } from './where-data-goes/data';

const contracts = {
  'break-even': breakEvenContract,
  'many-eyes': manyEyesContract,
  'months-behind': monthsBehindContract,
  'ways-out': waysOutContract,
  'where-data-goes': whereDataGoesContract,
} satisfies Record<FigureName, unknown>;

/**
 * Everything that is wrong with what the figures read.
 * @param texts the files of content/figures/ that keep their schema, each with its name
 * @param datasets the data sets in which nothing is wrong by their own descriptions
 */
export const figureProblems = (
  texts: readonly (Entry<unknown> & { name: string })[],
  datasets: readonly DatasetEntry[],
): Problem[] =>
  figureNames.flatMap((figure) => {
    const own = texts.find(({ name }) => name === figure);
    return contracts[figure].problems(own, datasets);
  });
