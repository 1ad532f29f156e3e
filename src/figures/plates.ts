import { kindOf } from '../charts/kinds.ts';
import type { Plate } from '../charts/plates.ts';
import { outlineOf } from '../reader/mdx-file.ts';
import { shownName } from '../reader/outline.ts';
import { once } from '../collections/once.ts';
import { getPageTexts } from '../collections/page-texts.ts';
import { getCharts, getDataset } from '../collections/queries.ts';
import type { FigureName } from '../schemas/figure.ts';
import { isFigure, registry } from './registry.ts';
import { loadContent } from './shared/load.ts';

/** A plate with the finding that it shows. */
interface TitledPlate extends Plate {
  title: string;
}

async function figurePlate(name: FigureName): Promise<TitledPlate | undefined> {
  const { datasets, texts } = await loadContent(name);
  const plate = registry[name].plate?.(datasets, texts);
  return plate && { ...plate, title: texts.title };
}

async function chartPlate(name: string): Promise<TitledPlate | undefined> {
  const chart = (await getCharts()).get(name);
  const plate = chart && kindOf(chart).plate(chart, await Promise.all(chart.data.map(getDataset)));
  return plate && 'title' in chart ? { ...plate, title: chart.title } : undefined;
}

/** The paths of the pages that show a chart or figure, by its name. */
const getPagesOf = once(async () => {
  const pages = new Map<string | undefined, Set<string>>();
  for (const { path, entries } of await getPageTexts())
    for (const name of entries.flatMap((entry) => outlineOf(entry).components).map(shownName))
      pages.set(name, (pages.get(name) ?? new Set()).add(path));
  return pages;
});

/**
 * The picture that opens an article, with the address of the whole figure.
 * @param name what its field `plate` says: a chart, or a figure of `figuresWithPlate`
 * @param ownPath address of the article, which may hold the whole figure itself
 */
export async function getPlate(name: string, ownPath: string): Promise<TitledPlate & { path: string }> {
  const plate = await (isFigure(name) ? figurePlate(name) : chartPlate(name));
  if (!plate) throw new Error(`There is no chart or figure "${name}" with a small form.`);
  const shown = (await getPagesOf()).get(name);
  return { ...plate, path: `${shown?.has(ownPath) ? '' : [...(shown ?? [])][0]}#${name}` };
}
