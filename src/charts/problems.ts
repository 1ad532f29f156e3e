import { z } from 'astro/zod';
import { didYouMean, type Problem } from '../collections/problems';
import type { DatasetEntry, FileEntry } from '../collections/read-content';
import { drawingOf, rowSchemas, type Chart } from './kinds';
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
    const { file, data, lineOf } = chart;
    const at = { file, line: lineOf(['data']), where: 'data' };
    const schemas = rowSchemas(data);
    if (data.data.length !== schemas.length) {
      const message = `The kind "${data.kind}" draws ${schemas.length} data set(s), but ${data.data.length} are named.`;
      return [{ ...at, message, hint: `Name ${schemas.length}: the one behind the table first.` }];
    }
    const sets = data.data.flatMap((name) => datasets.filter((dataset) => dataset.name === name));
    const problems = data.data.flatMap((name, i): Problem[] => {
      const dataset = sets.find((set) => set.name === name);
      if (dataset) return rowProblems(chart, dataset, schemas[i] ?? z.never());
      if (!names || names.has(name)) return [];
      const message = `There is no data set with the name "${name}".`;
      const hint = didYouMean(name, names) ?? `Add content/data/${name}.csv and its description ${name}.yaml.`;
      return [{ ...at, message, hint }];
    });
    return problems.length > 0 || sets.length < schemas.length ? problems : pictureProblems(chart, sets);
  });

function rowProblems({ file, name, data, lineOf }: FileEntry<Chart>, dataset: DatasetEntry, schema: z.ZodType) {
  const columns = dataset.data.fields.map(({ name }) => name);
  const missing = new Set<string>();
  return dataset.rows.flatMap(({ row, line }): Problem[] =>
    (schema.safeParse(row).error?.issues ?? []).flatMap(({ path: [key] }): Problem[] => {
      const column = String(key);
      if (!columns.includes(column)) {
        if (missing.has(column)) return [];
        missing.add(column);
        const named = pathOf(data, column);
        return [
          {
            ...(named ? { file, line: lineOf(named) } : { file: dataset.file, line: dataset.lineOf(['fields']) }),
            where: named ? fieldName(named) : 'fields',
            message: `The chart "${name}" draws the column "${column}", but the data set "${dataset.name}" has none of this name.`,
            hint: didYouMean(column, columns) ?? `Its columns are: ${columns.join(', ')}.`,
          },
        ];
      }
      const expected = (schema as z.ZodObject).shape[column]?.description ?? 'something else';
      const given = row[column] ?? null;
      return [
        {
          file: dataset.csv,
          line,
          where: column,
          message: `The chart "${name}" needs ${expected} here, but the cell ${given === null ? 'is empty' : `says "${given}"`}.`,
          hint: `Correct the cell, or the type of the column in ${dataset.file}, or what ${file} says of it.`,
        },
      ];
    }),
  );
}

/** A picture whose lengths are no numbers, since nothing is left to draw or the scale does not fit. */
function pictureProblems({ file, data, lineOf }: FileEntry<Chart>, sets: DatasetEntry[]): Problem[] {
  const draw = drawingOf(
    data,
    sets.map(({ name, data, rows }) => ({ ...data, name, rows: rows.map(({ row }) => row) })),
  );
  const isSound = (svg: string) => /<(circle|rect|path)/.test(svg) && !/NaN|Infinity/.test(svg);
  if (!draw || frames.every((frame) => isSound(toSvg(draw(frame), frame)))) return [];
  const field = ['only', 'scale'].find((field) => field in data) ?? 'data';
  return [
    {
      file,
      line: lineOf([field]),
      where: field,
      message: 'With these fields the picture would be empty, or have lengths that are no numbers.',
      hint: 'Look whether "only" leaves a row, and whether "from" and "to" of the scale go around the data.',
    },
  ];
}

/** Where a chart's file names a column. */
function pathOf(value: unknown, column: string): PropertyKey[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (inner === column && key !== 'name') return [step];
    const rest = key === column ? [] : pathOf(inner, column);
    if (rest) return [step, ...rest];
  }
  return undefined;
}

const fieldName = (path: readonly PropertyKey[]) => path.filter((key) => typeof key === 'string').join('.');
