import type { ChartImage } from '../images/chart-image.ts';
import { isFigure, registry } from './registry.ts';
import { loadContent } from './shared/load.ts';

/** The picture of a figure at its defaults, or undefined if it has no drawing. */
export async function figureImage(name: string): Promise<ChartImage | undefined> {
  if (!isFigure(name)) return undefined;
  const { datasets, texts } = await loadContent(name);
  const { draw } = registry[name].still(datasets, texts).view;
  return draw && { draw, legend: registry[name].legend };
}
