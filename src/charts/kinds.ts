import { z } from 'astro/zod';
import type { Dataset } from '../collections/dataset';
import { id } from '../schemas/fields';
import { arenaGap } from './kinds/arena-gap';
import { events, type EventOptions } from './kinds/events';
import { hubGrowth } from './kinds/hub-growth';
import { metaReleases } from './kinds/meta-releases';
import { opennessMatrix, type MatrixOptions } from './kinds/openness-matrix';
import { opennessParts } from './kinds/openness-parts';
import { priceChanges } from './kinds/price-changes';
import { bars, points, ranges } from './kinds/rows';
import { transparencyScores } from './kinds/transparency-scores';
import { description, texts } from './options';

/** The kinds of charts. The first four draw any data set; each of the others draws one. */
const kinds = {
  events,
  points,
  ranges,
  bars,
  'arena-gap': arenaGap,
  'hub-growth': hubGrowth,
  'meta-releases': metaReleases,
  'openness-matrix': opennessMatrix,
  'openness-parts': opennessParts,
  'price-changes': priceChanges,
  'transparency-scores': transparencyScores,
  /** The events of a page, without a figure around them. */
  timeline: events,
};

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];

const base = {
  kind: z.enum(kindNames).describe('how the data are drawn'),
  data: z.array(id).min(1).describe('names of data sets, the one behind the table first'),
};

/**
 * What a file content/charts/<name>.yaml must hold, which depends on its kind.
 * @param fields the file's fields; of an unknown kind only what is true of all is asked
 */
export function chartSchemaFor(fields: unknown): z.ZodType<Chart> {
  const { kind = '' } = (fields ?? {}) as { kind?: string };
  if (!Object.hasOwn(kinds, kind)) return z.looseObject(base) as never;
  const { options, isText } = kinds[kind as KindName];
  const words = kind === 'timeline' ? {} : isText ? texts : { ...texts, description };
  return z.strictObject({ ...base, ...words, ...options }) as never;
}

/** A chart as its file describes it. */
interface ChartFields<K extends KindName> {
  kind: K;
  data: string[];
  title: string;
  subtitle: string;
  note: string;
}
type DrawnKind = Exclude<KindName, 'events' | 'timeline' | 'openness-matrix'>;
export type EventChart = ChartFields<'events' | 'timeline'> & EventOptions;
export type MatrixChart = ChartFields<'openness-matrix'> & MatrixOptions;
export type DrawnChart = ChartFields<DrawnKind> & { description: string };
export type Chart = EventChart | MatrixChart | DrawnChart;

export const chartSchema = z.looseObject(base).transform((chart, context): Chart => {
  const result = chartSchemaFor(chart).safeParse(chart);
  if (result.success) return result.data;
  for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

/** What each row of a chart's data sets must hold, in their order. */
export const rowSchemas = (chart: Chart) => kinds[chart.kind].rowSchemas(chart);

/** The picture of a chart for each of its sizes; undefined if the chart is text. */
export const drawingOf = (chart: Chart, datasets: readonly Dataset[]) => kinds[chart.kind].drawing(chart, datasets);
