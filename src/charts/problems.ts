import { atField, didYouMean, type Problem } from '../reader/problems';
import type { DatasetEntry, FileEntry } from '../reader/read-content';
import { datasetOf, rowProblems } from '../reader/row-problems';
import { drawingOf, rowSchemas, type Chart } from './kinds';
import { wordsOf, type Options } from './kinds/rows';
import { plateFrame } from './plates';
import { frames, toSvg } from './scene';

/**
 * What keeps a chart from being drawn: a data set, a column or a row that is not as the chart needs it.
 * @param charts those whose own fields are right
 * @param datasets those in which nothing is wrong by their own descriptions
 * @param names of all data sets; undefined if they are not all known, so that none can be called missing
 */
export const chartProblems = (
  charts: readonly FileEntry<Chart>[],
  datasets: readonly DatasetEntry[],
  names: ReadonlySet<string> | undefined,
): Problem[] =>
  charts.flatMap((chart) => {
    const { data: fields } = chart;
    const place = atField(chart, 'data');
    const schemas = rowSchemas(fields);
    if (fields.data.length !== schemas.length) {
      const message = `The kind "${fields.kind}" draws ${schemas.length} data set(s), but ${fields.data.length} are named.`;
      return [{ ...place, message, hint: `Name ${schemas.length}: the one behind the table first.` }];
    }
    const sets = fields.data.flatMap((name) => datasets.filter((dataset) => dataset.name === name));
    const problems = schemas.flatMap((schema, i): Problem[] => {
      const name = fields.data[i] ?? '';
      const dataset = sets.find((set) => set.name === name);
      if (dataset)
        return rowProblems(`The chart "${chart.name}"`, dataset, schema, (column) => {
          const path = pathOf(fields, column);
          return path && atField(chart, ...path);
        });
      if (!names || names.has(name)) return [];
      const message = `There is no data set with the name "${name}".`;
      const hint = didYouMean(name, names) ?? `Add content/data/${name}.csv and its description ${name}.yaml.`;
      return [{ ...place, message, hint }];
    });
    return problems.length > 0 || sets.length < schemas.length
      ? problems
      : [...pictureProblems(chart, sets), ...plateProblems(chart, sets)];
  });

/** Where a chart's file names a column. */
function pathOf(value: unknown, column: string): PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  const own = entries.find(([key, inner]) => inner === column && key !== 'name')?.[0];
  if (own !== undefined) return [Array.isArray(value) ? Number(own) : own];
  for (const [key, inner] of entries) {
    const step = Array.isArray(value) ? Number(key) : key;
    const rest = key === column ? [] : pathOf(inner, column);
    if (rest) return [step, ...rest];
  }
  return undefined;
}

const labelsOf = (options: Options, sets: readonly DatasetEntry[]) =>
  sets.flatMap(({ rows }) => rows.map(({ row }) => wordsOf(row, options, [], plateFrame).label));

/** Rows that the small form of a chart would show, and that the data lack. */
function plateProblems(chart: FileEntry<Chart>, sets: readonly DatasetEntry[]): Problem[] {
  const plate = chart.data.kind === 'bars' ? chart.data.plate : undefined;
  const labels = chart.data.kind === 'bars' ? labelsOf(chart.data, sets) : [];
  return (plate?.rows ?? []).flatMap((name, i) => {
    if (labels.includes(name)) return [];
    const message = `No row of the chart has the label "${name}".`;
    const hint = didYouMean(name, labels) ?? `Its labels are: ${labels.join(', ')}.`;
    return [{ ...atField(chart, 'plate', 'rows', i), message, hint }];
  });
}

/** A picture whose lengths are no numbers, since nothing is left to draw or the scale does not fit. */
function pictureProblems(chart: FileEntry<Chart>, sets: readonly DatasetEntry[]): Problem[] {
  const draw = drawingOf(chart.data, sets.map(datasetOf));
  const isSound = (svg: string) => /<(circle|rect|path)/.test(svg) && !/NaN|Infinity/.test(svg);
  if (!draw || frames.every((frame) => isSound(toSvg(draw(frame), frame)))) return [];
  const place = atField(chart, ['only', 'scale'].find((field) => field in chart.data) ?? 'data');
  const message = 'With these fields the picture would be empty, or have lengths that are no numbers.';
  const hint = 'Look whether "only" leaves a row, and whether "from" and "to" of the scale go around the data.';
  return [{ ...place, message, hint }];
}
