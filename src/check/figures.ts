import { breakEvenContract } from '../figures/break-even/data';
import { manyEyesContract } from '../figures/many-eyes/data';
import { monthsBehindContract } from '../figures/months-behind/data';
import { waysOutContract } from '../figures/ways-out/data';
import { whereDataGoesContract } from '../figures/where-data-goes/data';
import type { Report } from '../reader/problems';
import type { Content } from './content';

const contracts = [breakEvenContract, manyEyesContract, monthsBehindContract, waysOutContract, whereDataGoesContract];

/** Everything that is wrong with what the figures read. */
export function figureProblems(
  { figures, soundDatasets }: Pick<Content, 'figures' | 'soundDatasets'>,
  report: Report,
): void {
  for (const { name, check } of contracts) {
    const texts = figures.find((figure) => figure.name === name);
    if (texts) check(texts, soundDatasets, report);
  }
}
