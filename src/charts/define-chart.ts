import { z } from 'astro/zod';
import type { Dataset } from '../reader/dataset.ts';
import { id } from '../schemas/fields.ts';
import type { Plate } from './plates.ts';
import type { Frame, Scene } from './scene.ts';

/** The field with the data sets, which a chart of any kind has. */
export const data = z.array(id).min(1).describe('names of data sets, the one behind the table first');

/** Words with which a chart's file names rows of its data, or its own parts. */
export interface NamedRows {
  /** What they name, if not a row of the data. */
  thing?: 'part of the chart';
  /** Where they stand in the file. */
  field: PropertyKey[];
  /** One, or a list. */
  names: string | readonly string[];
  /** All words that name one there. */
  known: readonly string[];
}

/** What a chart is drawn from. */
interface ChartInput<Options, Rows> {
  /** The fields of its file. */
  options: Options;
  /** The rows of each data set, as its row schema returns them. */
  rows: { [I in keyof Rows]: z.infer<Rows[I]>[] };
  datasets: readonly Dataset[];
}

interface Definition<Options, Rows extends readonly z.ZodObject[]> {
  /** What each row must hold: one schema for each data set. */
  rows: (options: Options) => Rows;
  /** The fields that name rows; a name that no row has is an error of the author's. */
  namedRows?: (input: ChartInput<Options, Rows>) => NamedRows[];
  /** The picture; a kind without it is text. */
  draw?: (input: ChartInput<Options, Rows>, frame: Frame) => Scene;
  /** Its small form, which may open an article; without it the chart has none. */
  plate?: (input: ChartInput<Options, Rows>) => Plate;
}

/** A kind of chart for those who draw or check a chart of any kind. All but `rowSchemas` throw if a row does not fit. */
export interface ChartKind {
  kind: string;
  hasPlate: boolean;
  /** What each row of its data sets must hold, in their order. */
  rowSchemas: (chart: object) => readonly z.ZodObject[];
  /** The words with which the chart's file names rows of its data. */
  namedRows: (chart: object, datasets: readonly Dataset[]) => NamedRows[];
  /** The picture for each of its sizes; undefined if the chart is text. */
  drawing: (chart: object, datasets: readonly Dataset[]) => ((frame: Frame) => Scene) | undefined;
  /** The small form, if the kind has one. */
  plate: (chart: object, datasets: readonly Dataset[]) => Plate | undefined;
}

/**
 * A kind of chart.
 * @param fields the schema of each field in its file, content/charts/<name>.yaml
 */
export function defineChart<
  const Kind extends string,
  Fields extends z.ZodRawShape,
  const Rows extends readonly z.ZodObject[],
>({ kind, fields, ...definition }: { kind: Kind; fields: Fields } & Definition<z.infer<z.ZodObject<Fields>>, Rows>) {
  // Forgets the fields and rows of this kind, so that all kinds have one type: a chart is only given to its own kind.
  const { rows, namedRows, draw, plate } = definition as unknown as Definition<object, readonly z.ZodObject[]>;
  const inputOf = (options: object, datasets: readonly Dataset[]) => ({
    options,
    rows: rows(options).map((schema, i) => z.array(schema).parse(datasets[i]?.rows)),
    datasets,
  });
  return {
    kind,
    schema: z.strictObject({ kind: z.literal(kind), data, ...fields }),
    hasPlate: plate !== undefined,
    rowSchemas: rows,
    namedRows: (chart, datasets) => namedRows?.(inputOf(chart, datasets)) ?? [],
    drawing: (chart, datasets) => {
      if (!draw) return undefined;
      const input = inputOf(chart, datasets);
      return (frame) => draw(input, frame);
    },
    plate: (chart, datasets) => plate?.(inputOf(chart, datasets)),
  } satisfies ChartKind & Record<'schema', z.ZodType>;
}
