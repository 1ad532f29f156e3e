import { z } from 'astro/zod';
import type { Dataset } from '../reader/dataset.ts';
import { data } from './define-chart.ts';
import { arenaGap } from './kinds/arena-gap.ts';
import { bars } from './kinds/bars.ts';
import { bestSoFar } from './kinds/best-so-far.ts';
import { events, timeline } from './kinds/events.ts';
import { hoursADay } from './kinds/hours-a-day.ts';
import { hubGrowth } from './kinds/hub-growth.ts';
import { metaReleases } from './kinds/meta-releases.ts';
import { opennessMatrix } from './kinds/openness-matrix.ts';
import { opennessParts } from './kinds/openness-parts.ts';
import { priceChanges } from './kinds/price-changes.ts';
import { points } from './kinds/rows.ts';
import { spans } from './kinds/spans.ts';
import { transparencyScores } from './kinds/transparency-scores.ts';

/** The kinds of charts. The first five draw any data set; each of the others draws one. */
const kinds = [
  events,
  timeline,
  points,
  bars,
  spans,
  arenaGap,
  bestSoFar,
  hoursADay,
  hubGrowth,
  metaReleases,
  opennessMatrix,
  opennessParts,
  priceChanges,
  transparencyScores,
] as const;

export const kindNames = kinds.map(({ kind }) => kind);
export type Chart = z.infer<(typeof kinds)[number]['schema']>;

export const chartSchema = z.union(kinds.map(({ schema }) => schema));

/** Says only that the kind is wrong, and what is wrong whatever the kind. */
const unknownKind = z
  .looseObject({ kind: z.enum(kindNames).describe('how the data are drawn'), data })
  .transform(() => z.NEVER);

/**
 * What a file content/charts/<name>.yaml must hold, which depends on its kind.
 * @param fields the file's fields
 */
export const chartSchemaFor = (fields: unknown): z.ZodType<Chart> =>
  kinds.find(({ kind }) => kind === (fields as { kind?: unknown } | null)?.kind)?.schema ?? unknownKind;

const kindOf = (chart: Chart) => kinds.find(({ kind }) => kind === chart.kind) as (typeof kinds)[number];

/** What each row of a chart's data sets must hold, in their order. */
export const rowSchemas = (chart: Chart) => kindOf(chart).rowSchemas(chart);

/** The words with which a chart's file names rows of its data. */
export const namedRowsOf = (chart: Chart, datasets: readonly Dataset[]) => kindOf(chart).namedRows(chart, datasets);

/** The picture of a chart for each of its sizes; undefined if the chart is text. */
export const drawingOf = (chart: Chart, datasets: readonly Dataset[]) => kindOf(chart).drawing(chart, datasets);

/** Whether a chart has a small form that may open an article. */
export const hasPlate = (chart: Chart) => kindOf(chart).hasPlate;

/** The small form of a chart, if its kind has one. */
export const plateOf = (chart: Chart, datasets: readonly Dataset[]) => kindOf(chart).plate(chart, datasets);
