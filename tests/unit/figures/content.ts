import type { z } from 'astro/zod';
import type { Problem } from '../../../src/collections/problems';
import { contentReader } from '../../../src/collections/read-content';
import { datasetOf, readData, type Contract } from '../../../src/figures/shared/contract';
import { figureSchemas, type figureData, type FigureName, type FigureTexts } from '../../../src/schemas/figure';

const problems: Problem[] = [];
const reader = contentReader('.', problems);
export const datasets = await reader.datasets('content/data');
export const figures = await reader.fields('content/figures', figureSchemas);

/** What the page hands to a figure, from our own content. */
export function contentOf<N extends FigureName, R extends Record<(typeof figureData)[N][number], z.ZodObject>, D>(
  contract: Contract<N, R, D>,
): D {
  const tables = datasets.filter(({ name }) => name in contract.rows).map(datasetOf);
  const texts = figures.find(({ name }) => name === contract.name)?.data;
  return readData(contract, tables, texts as FigureTexts<N>);
}
