import { z } from 'astro/zod';
import type { Dataset } from '../reader/dataset.ts';
import { id } from '../schemas/fields.ts';
import type { Plate } from './plates.ts';
import type { Frame, Scene } from './scene.ts';

/** What every chart says first. */
export const data = z.array(id).min(1).describe('names of data sets, the one behind the table first');

/** Words with which a chart's file names rows of its data. */
export interface NamedRows {
  /** Where they stand in the file. */
  field: PropertyKey[];
  /** One, or a list. */
  names: string | readonly string[];
  /** All words that name a row there. */
  known: readonly string[];
}

interface Given<Fields, Rows> {
  options: Fields;
  /** The rows of each data set, as its row schema returns them. */
  rows: { [I in keyof Rows]: z.infer<Rows[I]>[] };
  datasets: readonly Dataset[];
}

/**
 * A kind of chart.
 * @param fields the schema of each field in its file, content/charts/<name>.yaml
 * @param rows what each row must hold: one schema for each data set
 * @param namedRows the fields that name rows; a name that no row has is an error of the author's
 * @param draw the picture; a kind without it is text
 * @param plate its small form, which may open an article; without it the chart has none
 */
export function defineChart<
  const Kind extends string,
  Fields extends z.ZodRawShape,
  const Rows extends readonly z.ZodObject[],
>({
  kind,
  fields,
  rows,
  namedRows,
  draw,
  plate,
}: {
  kind: Kind;
  fields: Fields;
  rows: (options: z.infer<z.ZodObject<Fields>>) => Rows;
  namedRows?: (given: Given<z.infer<z.ZodObject<Fields>>, Rows>) => NamedRows[];
  draw?: (given: Given<z.infer<z.ZodObject<Fields>>, Rows>, frame: Frame) => Scene;
  plate?: (given: Given<z.infer<z.ZodObject<Fields>>, Rows>) => Plate;
}) {
  type Options = z.infer<z.ZodObject<Fields>>;
  // TypeScript cannot know that a chart of this kind has these fields.
  const rowSchemas = (chart: object): readonly z.ZodObject[] => rows(chart as Options);
  const givenBy = (chart: object, datasets: readonly Dataset[]) => {
    const parsed = rowSchemas(chart).map((schema, i) => z.array(schema).parse(datasets[i]?.rows));
    return { options: chart, rows: parsed, datasets } as unknown as Given<Options, Rows>;
  };
  return {
    kind,
    hasPlate: plate !== undefined,
    schema: z.strictObject({ kind: z.literal(kind), data, ...fields }),
    rowSchemas,
    /** @throws as the drawing does */
    namedRows: (chart: object, datasets: readonly Dataset[]) => namedRows?.(givenBy(chart, datasets)) ?? [],
    /** @throws if a row does not fit the chart; the check of the content reports it with its line */
    drawing(chart: object, datasets: readonly Dataset[]): ((frame: Frame) => Scene) | undefined {
      if (!draw) return undefined;
      const given = givenBy(chart, datasets);
      return (frame) => draw(given, frame);
    },
    /** @throws as the drawing does */
    plate: (chart: object, datasets: readonly Dataset[]) => plate?.(givenBy(chart, datasets)),
  };
}
