import type { Dataset } from '../../reader/dataset.ts';
import { getDataset, getFigureTexts } from '../../collections/queries.ts';
import { figureData, type FigureName, type FigureTexts } from '../../schemas/figure.ts';
import type { Values } from './controls.ts';
import { still, type FigureDefinition } from './definition.ts';

interface Contract<N extends FigureName, D> {
  name: N;
  read: (datasets: readonly Dataset[], texts: FigureTexts<N>) => D;
}

/** The texts of a figure, its data, and the data sets behind them. */
export async function loadData<N extends FigureName, D>({ name, read }: Contract<N, D>) {
  const texts = await getFigureTexts(name);
  const datasets = await Promise.all(figureData[name].map(getDataset));
  return { texts, datasets, data: read(datasets, texts) };
}

/** What the page of a figure needs: what `loadData` gives, and its still. */
export async function loadFigure<N extends FigureName, D, V extends Values>(
  contract: Contract<N, D>,
  figure: FigureDefinition<D, V>,
) {
  const loaded = await loadData(contract);
  return { name: contract.name, ...loaded, still: still(figure, loaded.data) };
}
