import { plateOf } from '../charts/kinds';
import type { Plate } from '../charts/plates';
import { outlineOf } from '../collections/mdx-file';
import { getPageTexts } from '../collections/page-texts';
import { getChart, getCharts, getDataset, getFigureTexts } from '../collections/queries';
import { figureData } from '../schemas/figure';
import { whereDataGoesContract } from './where-data-goes/data';
import { whereDataGoesPlate } from './where-data-goes/plate';

/** A plate with the finding that it shows, and the address of the whole figure. */
interface OpeningPlate extends Plate {
  title: string;
  path: string;
}

/**
 * The picture that opens an article.
 * @param name what its field `plate` says: a chart, or a figure of `figuresWithPlate`
 * @param ownPath address of the article, which may hold the whole figure itself
 */
export async function getPlate(name: string, ownPath: string): Promise<OpeningPlate> {
  const shown = (await getPageTexts())
    .filter(({ entries }) =>
      entries.some((entry) => outlineOf(entry).components.some(({ props }) => props['name'] === name)),
    )
    .map(({ path }) => path);
  const path = shown.includes(ownPath) ? `#${name}` : `${shown[0]}#${name}`;
  if ((await getCharts()).has(name)) {
    const chart = await getChart(name);
    const plate = plateOf(chart, await Promise.all(chart.data.map(getDataset)));
    if (!plate || !('title' in chart)) throw new Error(`The chart ${name} has no plate.`);
    return { ...plate, title: chart.title, path };
  }
  const texts = await getFigureTexts('where-data-goes');
  const datasets = await Promise.all(figureData['where-data-goes'].map(getDataset));
  return { ...whereDataGoesPlate(whereDataGoesContract.read(datasets, texts)), title: texts.title, path };
}
