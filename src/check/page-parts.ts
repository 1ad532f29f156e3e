import { hasPlate } from '../charts/kinds';
import { atField, type Report } from '../reader/problems';
import { places } from '../schemas/places';
import { homeCardChart, pages, ribbonDataset, timelineChart } from '../site';
import type { Content } from './content';

/** Charts and data sets that pages show by their names, and that are missing or of another kind. */
export function pagePartProblems({ charts, idsOf }: Content, report: Report): void {
  const needed = [
    ['charts', timelineChart],
    ['charts', homeCardChart],
    ['datasets', ribbonDataset],
  ] as const;
  for (const [kind, name] of needed) {
    if (idsOf(kind)?.has(name) ?? true) continue;
    const file = `${places[kind]}/${name}.yaml`;
    report(
      { file, cause: true },
      'This file is missing, and a page shows what it holds.',
      'Put it back under this name.',
    );
  }
  for (const chart of charts) {
    if (chart.name === timelineChart && chart.data.kind !== 'timeline') {
      const message = `The page ${pages.since.path} shows this chart and needs the kind "timeline".`;
      report(atField(chart, 'kind'), message, 'Give a chart of another kind another name.');
    }
    if (chart.name === homeCardChart && !hasPlate(chart.data)) {
      const message = 'The card of the home page shows this chart and needs a kind with a small form.';
      report(atField(chart, 'kind'), message, 'Give a chart of another kind another name.');
    }
  }
}
