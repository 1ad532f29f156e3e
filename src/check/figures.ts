import { breakEvenContract } from '../figures/break-even/data.ts';
import { manyEyesContract } from '../figures/many-eyes/data.ts';
import { monthsBehindContract } from '../figures/months-behind/data.ts';
import { waysOutContract } from '../figures/ways-out/data.ts';
import { whereDataGoesContract } from '../figures/where-data-goes/data.ts';
import type { Report } from '../reader/problems.ts';
import type { Content } from './content.ts';

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
