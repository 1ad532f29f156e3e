import { drawingOf, namedRowsOf, rowSchemas, type Chart } from '../charts/kinds.ts';
import { NoRoom } from '../charts/no-room.ts';
import { frames, toSvg, type Mark } from '../charts/scene.ts';
import { atField, didYouMean, type Report } from '../reader/problems.ts';
import type { DatasetEntry, FileEntry } from '../reader/read-content.ts';
import { areRowsSound, datasetOf } from '../reader/rows.ts';
import type { Content } from './content.ts';

/** What keeps a chart from being drawn: a data set, a column or a row that is not as the chart needs it. */
export function chartProblems(
  { charts, soundDatasets, idsOf }: Pick<Content, 'charts' | 'soundDatasets' | 'idsOf'>,
  report: Report,
): void {
  for (const chart of charts) {
    const { data: fields } = chart;
    const schemas = rowSchemas(fields);
    if (fields.data.length !== schemas.length) {
      const message = `The kind "${fields.kind}" draws ${schemas.length} data set(s), but ${fields.data.length} are named.`;
      report(atField(chart, 'data'), message, `Name ${schemas.length}: the one behind the table first.`);
      continue;
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
      return isSound ? [dataset] : [];
    });
    if (sets.length < schemas.length) continue;
    if (areRowsThere(chart, sets, report)) pictureProblems(chart, sets, report);
  }
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

/** Rows that a chart's file names, and that the data lack. @returns whether there are none */
function areRowsThere(chart: FileEntry<Chart>, sets: readonly DatasetEntry[], report: Report): boolean {
  const unknown = namedRowsOf(chart.data, sets.map(datasetOf)).flatMap(({ field, names, known }) =>
    [...names.entries()].filter(([, name]) => !known.includes(name)).map(([i, name]) => ({ field, i, name, known })),
  );
  for (const { field, i, name, known } of unknown) {
    const hint = didYouMean(name, known) ?? `The data have: ${[...new Set(known)].join(', ')}.`;
    report(atField(chart, ...field, i), `No row of the data is called "${name}".`, hint);
  }
  return unknown.length === 0;
}

/** A picture that is empty, has no room for what it should show, or signs that its legend lacks. */
function pictureProblems(chart: FileEntry<Chart>, sets: readonly DatasetEntry[], report: Report): void {
  const draw = drawingOf(chart.data, sets.map(datasetOf));
  if (!draw) return;
  let marks: Mark[];
  try {
    marks = frames.flatMap((frame) => draw(frame).marks);
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    const hint = 'Change the numbers of this field, or leave them out: then the data decide.';
    report(atField(chart, error.field), error.message, hint);
    return;
  }
  const svg = toSvg(marks);
  if (!/<(circle|rect|path)/.test(svg) || /NaN|Infinity/.test(svg)) {
    const place = atField(chart, ['only', 'scale'].find((field) => field in chart.data) ?? 'data');
    const message = 'With these fields the picture would be empty, or have lengths that are no numbers.';
    report(place, message, 'Look whether "only" leaves a row, and whether the scale goes around the data.');
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
