import type { z } from 'astro/zod';
import { getDataset, getFigureTexts, type PublishedDataset } from '../../collections/queries';
import { figureData, type FigureName, type FigureTexts } from '../../schemas/figure';
import { readData, type Contract } from './contract';

/** What the page of a figure needs: its texts, its data, and the data sets behind them. */
export async function loadFigure<
  N extends FigureName,
  R extends Record<(typeof figureData)[N][number], z.ZodObject>,
  D,
>(contract: Contract<N, R, D>): Promise<{ texts: FigureTexts<N>; data: D; datasets: PublishedDataset[] }> {
  const [texts, datasets] = await Promise.all([
    getFigureTexts(contract.name),
    Promise.all(figureData[contract.name].map(getDataset)),
  ]);
  return { texts, datasets, data: readData(contract, datasets, texts) };
}
