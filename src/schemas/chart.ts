/**
 * The charts by name, each with the data sets that it draws, the one behind its table first.
 * An author's <Chart name="…"> must be one of these; src/charts/ has their drawings.
 */
export const chartData = {
  'arena-gap': ['arena-gap'],
  'hidden-flaws': ['hidden-flaws'],
  'hosts-per-model': ['hosts-per-model'],
  'hub-growth': ['hub-growth', 'hub-downloads'],
  leaks: ['leaks'],
  'load-needed': ['load-needed'],
  'meta-releases': ['meta-releases'],
  'openness-parts': ['openness'],
  'price-changes': ['price-changes'],
  'token-prices': ['token-prices'],
  'training-costs': ['training-costs'],
  'transparency-scores': ['transparency-scores'],
  'unix-to-linux': ['unix-to-linux'],
  'withdrawn-and-kept': ['withdrawn-and-kept'],
} as const satisfies Record<string, readonly string[]>;

export type ChartName = keyof typeof chartData;

export const chartNames = Object.keys(chartData) as [ChartName, ...ChartName[]];
