import { isFigure, registry } from '../figures/registry.ts';
import type { Report } from '../reader/problems.ts';
import type { Content } from './content.ts';

/** Everything that is wrong with what the figures read. */
export function figureProblems(
  { figures, soundDatasets }: Pick<Content, 'figures' | 'soundDatasets'>,
  report: Report,
): void {
  for (const texts of figures) if (isFigure(texts.name)) registry[texts.name].check(texts, soundDatasets, report);
}
