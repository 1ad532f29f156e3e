import type { Problem } from '../reader/problems';
import type { DatasetEntry } from '../reader/read-content';
import type { Entry } from '../reader/read-log';
import { breakEvenContract } from './break-even/data';
import { manyEyesContract } from './many-eyes/data';
import { monthsBehindContract } from './months-behind/data';
import { waysOutContract } from './ways-out/data';
import { whereDataGoesContract } from './where-data-goes/data';

const contracts = [breakEvenContract, manyEyesContract, monthsBehindContract, waysOutContract, whereDataGoesContract];

/**
 * Everything that is wrong with what the figures read.
 * @param texts the files of content/figures/ that keep their schema, each with its name
 * @param datasets the data sets in which nothing is wrong by their own descriptions
 */
export const figureProblems = (
  texts: readonly (Entry<unknown> & { name: string })[],
  datasets: readonly DatasetEntry[],
): Problem[] =>
  contracts.flatMap(({ name, problems }) => {
    const ownTexts = texts.find((file) => file.name === name);
    return problems(ownTexts, datasets);
  });
