import type { Dataset } from '../../reader/dataset';
import { getDataset, getFigureTexts } from '../../collections/queries';
import { figureData, type FigureName, type FigureTexts } from '../../schemas/figure';
import type { Values } from './controls';
import { still, type FigureDefinition } from './definition';

/** What the page of a figure needs: its texts, its data, the data sets behind them, and its still. */
export async function loadFigure<N extends FigureName, D, V extends Values>(
  { name, read }: { name: N; read: (datasets: readonly Dataset[], texts: FigureTexts<N>) => D },
  figure: FigureDefinition<D, V>,
) {
  const texts = await getFigureTexts(name);
  const datasets = await Promise.all(figureData[name].map(getDataset));
  const data = read(datasets, texts);
  return { name, texts, datasets, data, still: still(figure, data) };
}
