import { z } from 'astro/zod';
import type { Dataset } from '../collections/dataset';
import type { Frame, Scene } from './scene';

/** What a kind of chart draws from. */
interface Given<Options, Rows> {
  options: Options;
  /** The rows of each data set, as its row schema returns them. */
  rows: { [I in keyof Rows]: z.infer<Rows[I]>[] };
  datasets: readonly Dataset[];
}

/**
 * A kind of chart.
 * @param options the schema of its own fields
 * @param rows what each row must hold: one schema for each data set
 * @param draw the picture; a kind without it is text
 */
export function defineChart<Shape extends z.ZodRawShape, const Rows extends readonly z.ZodObject[]>({
  options,
  rows,
  draw,
}: {
  options: Shape;
  rows: (options: z.infer<z.ZodObject<Shape>>) => Rows;
  draw?: (given: Given<z.infer<z.ZodObject<Shape>>, Rows>, frame: Frame) => Scene;
}) {
  type Options = z.infer<z.ZodObject<Shape>>;
  const rowSchemas = (chart: object): readonly z.ZodObject[] => rows(chart as Options);
  return {
    options,
    rowSchemas,
    isText: draw === undefined,
    /** @throws if a row does not fit the chart; the check of the content reports it with its line */
    drawing(chart: object, datasets: readonly Dataset[]): ((frame: Frame) => Scene) | undefined {
      if (!draw) return undefined;
      const parsed = rowSchemas(chart).map((schema, i) => z.array(schema).parse(datasets[i]?.rows));
      const given = { options: chart, rows: parsed, datasets } as unknown as Given<Options, Rows>;
      return (frame) => draw(given, frame);
    },
  };
}
