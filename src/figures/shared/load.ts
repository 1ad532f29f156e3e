import type { z } from 'astro/zod';
import { getDataset, getFigureTexts } from '../../collections/queries';
import { figureData, type FigureName } from '../../schemas/figure';
import { readData, type Contract } from './contract';

/** What the page of a figure needs: its texts, its data, and the data sets behind them. */
export async function loadFigure<
  N extends FigureName,
  R extends Record<(typeof figureData)[N][number], z.ZodObject>,
  D,
>(contract: Contract<N, R, D>) {
  const texts = await getFigureTexts(contract.name);
  const datasets = await Promise.all(figureData[contract.name].map(getDataset));
  return { texts, datasets, data: readData(contract, datasets, texts) };
}
