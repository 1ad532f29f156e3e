import { getDataset, getFigureTexts } from '../../collections/queries.ts';
import { interactiveFigures, type FigureName } from '../../schemas/figure.ts';
import type { FigureContract } from './contract.ts';
import type { Values } from './controls.ts';
import { still, type FigureDefinition } from './definition.ts';

/** The texts of a figure, and the data sets behind it. */
export async function loadContent<N extends FigureName>(name: N) {
  const datasets = await Promise.all(interactiveFigures[name].data.map(getDataset));
  return { texts: await getFigureTexts(name), datasets };
}

/** What the page of a figure needs: its texts, its data sets, the data from them, and its still. */
export async function loadFigure<N extends FigureName, D, V extends Values>(
  { name, read }: FigureContract<N, D>,
  figure: FigureDefinition<D, V>,
) {
  const { texts, datasets } = await loadContent(name);
  const data = read(datasets, texts);
  return { name, texts, datasets, data, still: still(figure, data) };
}
