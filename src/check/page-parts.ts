import { kindOf } from '../charts/kinds.ts';
import { atField, type Report } from '../reader/problems.ts';
import { readModel } from '../model/model-file.ts';
import { modelFile, contentPaths } from '../schemas/content-paths.ts';
import { ownModelParts } from '../schemas/vocabulary.ts';
import { homeCardChart, pages, ribbonDataset, timelineChart } from '../site.ts';
import type { Content } from './content.ts';

function modelProblem(file: Uint8Array | undefined, report: Report): void {
  const place = { file: modelFile, cause: true };
  const hint = 'Run: npm run train';
  if (!file) return report(place, 'This file is missing, and a page shows what it holds.', hint);
  try {
    readModel(file);
  } catch (error) {
    report(place, error instanceof Error ? error.message : String(error), hint);
  }
}

/** What pages show by its name, and that is missing or of another kind: charts, data sets, the reader's model. */
export function pagePartProblems({ charts, components, idsOf, model, unread }: Content, report: Report): void {
  // Without all files nobody can say what is missing.
  if (unread.size === 0) {
    modelProblem(model, report);
    const parts = components.filter(({ name }) => name === 'OwnModel').map(({ props }) => String(props['part']));
    if (parts.join() !== ownModelParts.join()) {
      const file = `${contentPaths.pages}/a-model-of-your-own.mdx`;
      const wanted = ownModelParts.map((part) => `<OwnModel part="${part}" />`).join(', ');
      report({ file }, 'The page must have each part of the model once, in their order.', `Write: ${wanted}.`);
    }
  }
  const needed = [
    ['charts', timelineChart],
    ['charts', homeCardChart],
    ['datasets', ribbonDataset],
  ] as const;
  for (const [kind, name] of needed) {
    if (idsOf(kind)?.has(name) ?? true) continue;
    const file = `${contentPaths[kind]}/${name}.yaml`;
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
    if (chart.name === homeCardChart && !kindOf(chart.data).hasPlate) {
      const message = 'The card of the home page shows this chart and needs a kind with a small form.';
      report(atField(chart, 'kind'), message, 'Give a chart of another kind another name.');
    }
  }
}
