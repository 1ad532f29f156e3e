import type { Dataset } from '../../../src/reader/dataset.ts';
import { formatProblems, type Problem } from '../../../src/reader/problems.ts';
import { contentReader } from '../../../src/reader/read-content.ts';
import { datasetOf } from '../../../src/reader/rows.ts';
import { figureSchemas, interactiveFigures, type FigureName, type FigureTexts } from '../../../src/schemas/figure.ts';

const problems: Problem[] = [];
const reader = contentReader('.', problems);
export const datasets = await reader.datasets('content/data');
export const figures = await reader.records('content/figures', figureSchemas);

if (problems.length > 0) throw new Error(formatProblems(problems));

/** What the page hands to a figure, from our own content. @param sets in place of our data sets */
export function contentOf<N extends FigureName, D>(
  { name, read }: { name: N; read: (datasets: readonly Dataset[], texts: FigureTexts<N>) => D },
  sets = datasets,
): D {
  const tables = sets.filter((set) => interactiveFigures[name].data.some((own) => own === set.name)).map(datasetOf);
  const texts = figures.find((figure) => figure.name === name);
  if (!texts) throw new Error(`content/figures/ has no file of ${name}.`);
  return read(tables, texts.data as FigureTexts<N>);
}
