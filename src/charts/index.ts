import type { Dataset } from '../collections/dataset';
import type { ChartName } from '../schemas/chart';
import { loadNeeded, priceChanges, tokenPrices, trainingCosts } from './cost';
import { hostsPerModel, hubGrowth } from './ecosystem';
import { leaks, unixToLinux, withdrawnAndKept, type EventChart } from './events';
import { arenaGap } from './gap';
import { opennessParts } from './openness';
import { hLine, point } from './marks';
import { transparencyScores } from './privacy';
import { hiddenFlaws, metaReleases } from './safety';
import type { Frame, Kind, Mark, PointKind, Scene } from './scene';

/** One entry of a chart's key: marks in a field of 30 by 16, and what they mean. */
export interface KeyItem {
  marks: readonly Mark[];
  text: string;
}

/** A chart that is drawn from its data sets, which come in the order of src/schemas/chart.ts. */
export interface DrawnChart {
  draw: (data: readonly Dataset[], frame: Frame) => Scene;
  key: readonly KeyItem[];
}

const drawn = (draw: (dataset: Dataset, frame: Frame) => Scene, ...key: KeyItem[]): DrawnChart => ({
  draw: ([dataset], frame) => draw(dataset as Dataset, frame),
  key,
});
const dot = (kind: PointKind, text: string): KeyItem => ({ marks: [point(15, 8, kind)], text });
const stretch = (kind: Kind, text: string): KeyItem => ({ marks: [hLine(8, 8, 30, kind), point(8, 8, kind)], text });
const bar = (kind: Kind, text: string): KeyItem => ({
  marks: [{ mark: 'bar', x: 2, y: 1, width: 26, height: 14, kind }],
  text,
});
const models = [dot('open', 'Open model'), dot('closed', 'Closed model')];

/** Every chart: a drawing, or a list of dated events in lanes. */
export const charts: Record<ChartName, DrawnChart | EventChart> = {
  'arena-gap': drawn(
    arenaGap,
    dot('plain', 'A reading; with its number if it is the widest, narrowest or last of its time'),
  ),
  'hidden-flaws': drawn(hiddenFlaws, dot('open', 'A flaw in open code')),
  'hosts-per-model': drawn(hostsPerModel, bar('open', 'Open model'), bar('closed', 'Closed model')),
  'hub-growth': {
    draw: (data, frame) => hubGrowth(data as [Dataset, Dataset], frame),
    key: [
      stretch('open', 'Counted or announced'),
      { marks: [hLine(8, 9, 21, 'plain')], text: 'More than this, said the documentation' },
    ],
  },
  leaks,
  'load-needed': drawn(
    loadNeeded,
    bar('open', 'To beat an open model at a host'),
    bar('closed', 'To beat a closed model'),
  ),
  'meta-releases': drawn(metaReleases),
  'openness-parts': drawn(
    opennessParts,
    dot('open', 'Published'),
    dot('half', 'Partly'),
    dot('unknown', 'Not known'),
    dot('closed', 'Not published'),
  ),
  'price-changes': drawn(
    priceChanges,
    stretch('open', 'Open model, its maker’s price'),
    stretch('closed', 'Closed model'),
  ),
  'token-prices': drawn(tokenPrices, ...models),
  'training-costs': drawn(trainingCosts),
  'transparency-scores': drawn(
    transparencyScores,
    dot('open', 'Scored on an open-weight model'),
    dot('closed', 'Scored on a closed model'),
    dot('plain', 'Average, or not stated'),
  ),
  'unix-to-linux': unixToLinux,
  'withdrawn-and-kept': withdrawnAndKept,
};
