import { ChartError } from '../charts/chart-error.ts';
import { kindOf, type Chart } from '../charts/kinds.ts';
import { frames, toSvg, type Mark } from '../charts/scene.ts';
import { atField, failedCheck, type Report } from '../reader/problems.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Dataset } from '../reader/dataset.ts';
import type { FileEntry } from '../reader/read-content.ts';
import { areRowsSound, datasetOf } from '../reader/rows.ts';
import { homeCardChart } from '../site.ts';
import type { Content } from './content.ts';

type ChartContent = Pick<Content, 'articles' | 'charts' | 'soundDatasets' | 'idsOf'>;

/** What keeps a chart from being drawn: a data set, a column or a row that is not as the chart needs it. */
export function chartProblems(content: ChartContent, report: Report): void {
  const opening = new Set([homeCardChart, ...content.articles.entries.map(({ data }) => data.plate)]);
  for (const chart of content.charts) {
    try {
      const sets = soundSets(chart, content, report);
      if (sets && areRowsThere(chart, sets, report)) pictureProblems(chart, sets, opening.has(chart.name), report);
    } catch (error) {
      if (error instanceof ChartError) report(atField(chart, error.field), error.message, error.hint);
      else {
        // The other charts are still to be checked.
        const { message, hint } = failedCheck('this chart', chart.file, error);
        report({ file: chart.file }, message, hint);
      }
    }
  }
}

/** The data sets of a chart; undefined if one is not as the chart needs it, which is reported. */
function soundSets(
  chart: FileEntry<Chart>,
  { soundDatasets, idsOf }: ChartContent,
  report: Report,
): Dataset[] | undefined {
  const { data: fields } = chart;
  const schemas = kindOf(fields).rowSchemas(fields);
  if (fields.data.length !== schemas.length) {
    const message = `The kind "${fields.kind}" draws ${schemas.length} data set(s), but ${fields.data.length} are named.`;
    report(atField(chart, 'data'), message, `Name ${schemas.length}: the one behind the table first.`);
    return undefined;
  }
  const sets = schemas.flatMap((schema, i) => {
    const name = fields.data[i] ?? '';
    const dataset = soundDatasets.find((set) => set.name === name);
    if (!dataset) unknownDataset(chart, name, idsOf('datasets'), report);
    const isSound =
      dataset &&
      areRowsSound(`The chart "${chart.name}"`, dataset, schema, report, (column) => {
        const path = pathOf(fields, column);
        return path && atField(chart, ...path);
      });
    return isSound ? [datasetOf(dataset)] : [];
  });
  return sets.length === schemas.length ? sets : undefined;
}

/** @param names of all data sets; undefined if they are not all known, so that none can be called missing */
function unknownDataset(
  chart: FileEntry<Chart>,
  name: string,
  names: ReadonlySet<string> | undefined,
  report: Report,
): void {
  if (!names || names.has(name)) return;
  const hint = didYouMean(name, names) ?? `Add content/data/${name}.csv and its description ${name}.yaml.`;
  report(atField(chart, 'data'), `There is no data set with the name "${name}".`, hint);
}

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

/** Rows and parts that a chart's file names, and that are not there. @returns whether there are none */
function areRowsThere(chart: FileEntry<Chart>, sets: readonly Dataset[], report: Report): boolean {
  const unknown = kindOf(chart.data)
    .namedRows(chart.data, sets)
    .flatMap(({ field, names, ...named }) =>
      typeof names === 'string'
        ? [{ path: field, name: names, ...named }]
        : names.map((name, i) => ({ path: [...field, i], name, ...named })),
    )
    .filter(({ name, known }) => !known.includes(name));
  for (const { path, name, known, thing = 'row of the data' } of unknown) {
    const hint = didYouMean(name, known) ?? `Use one of: ${[...new Set(known)].join(', ')}.`;
    report(atField(chart, ...path), `No ${thing} is called "${name}".`, hint);
  }
  return unknown.length === 0;
}

/** Whether a drawing shows nothing, or has lengths that are no numbers. */
function isBroken(marks: readonly Mark[]): boolean {
  const svg = toSvg(marks);
  return !/<(circle|rect|path [^>]*d="M)/.test(svg) || /NaN|Infinity/.test(svg);
}

/** Whether all points and bars lie in a frame of this width, apart from the rounding of lengths. */
const isInside = (marks: readonly Mark[], width: number, from = 0): boolean =>
  marks.every((mark) => {
    if ('marks' in mark) return isInside(mark.marks, width, from + (mark.mark === 'group' ? mark.dx : 0));
    if (mark.mark !== 'point' && mark.mark !== 'bar') return true;
    const start = from + mark.x;
    return start > -1 && start + (mark.mark === 'bar' ? mark.width : 0) < width + 1;
  });

/**
 * A picture that is empty, that does not fit its frame, or has signs that its legend lacks.
 * @param opens whether its small form stands beside a headline
 * @throws ChartError if it has no room for what it should show
 */
function pictureProblems(chart: FileEntry<Chart>, sets: readonly Dataset[], opens: boolean, report: Report): void {
  const kind = kindOf(chart.data);
  const draw = kind.drawing(chart.data, sets);
  if (!draw) return;
  const marks = frames.flatMap((frame) => draw(frame).marks);
  if (isBroken(marks)) {
    const place = atField(chart, ['only', 'scale'].find((field) => field in chart.data) ?? 'data');
    const message = 'With these fields the picture would be empty, or have lengths that are no numbers.';
    report(place, message, 'Look whether "only" leaves a row, and whether the scale goes around the data.');
    return;
  }
  const plate = opens ? kind.plate(chart.data, sets) : undefined;
  if (plate && isBroken(plate.marks)) {
    const message = 'The small form, which opens an article, would be empty, or have lengths that are no numbers.';
    report(atField(chart, 'plate'), message, 'Look whether its fields, and "only", leave a row for it.');
  }
  const outside = frames.find((frame) => !isInside(draw(frame).marks, frame.width));
  if (outside) {
    const message = `In the drawing ${outside.width} units wide, points or bars lie outside of the frame.`;
    report(atField(chart, 'data'), message, 'Leave rows out with "only", or let the scale go around the data.');
  }
  const legend = 'legend' in chart.data ? chart.data.legend.map(({ side }) => side as string) : [];
  const lacking = legend.length > 0 ? [...new Set(signsIn(marks))].filter((sign) => !legend.includes(sign)) : [];
  if (lacking.length > 0) {
    const hint = 'Add an entry for it, or leave the legend out.';
    report(atField(chart, 'legend'), `The picture has signs that the legend lacks: ${lacking.join(', ')}.`, hint);
  }
}

/** The signs of the points and bars in a picture. */
const signsIn = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => {
    if ('marks' in mark) return signsIn(mark.marks);
    return mark.mark === 'point' ? [mark.sign] : mark.mark === 'bar' ? [mark.side] : [];
  });
