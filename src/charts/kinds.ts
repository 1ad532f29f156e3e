import { z } from 'astro/zod';
import { data, type ChartKind } from './define-chart.ts';
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

/** The kinds of charts. The first four draw any data set; each of the others draws one. */
const kinds = [
  events,
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
  timeline,
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

/** The kind of a chart, which draws it. */
export const kindOf = (chart: Chart): ChartKind => kinds.find(({ kind }) => kind === chart.kind) as ChartKind;
