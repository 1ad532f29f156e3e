import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingOf } from '../../charts/kinds';
import { legendOf } from '../../charts/legend';
import { outlineOf, type ComponentUse } from '../../collections/mdx-file';
import { getPageTexts } from '../../collections/page-texts';
import { getCharts, getDatasets } from '../../collections/queries';
import { figureImage } from '../../figures/images';
import { drawChart, type ChartImage } from '../../images/chart-image';
import { pngResponse } from '../../images/png-response';
import { chartImagePath } from '../../site';

/** The image of a chart or figure; undefined if it has no drawing. */
async function imageOf({ name, props }: ComponentUse): Promise<ChartImage | undefined> {
  if (name === 'InteractiveFigure') return figureImage(String(props['name']));
  const [charts, datasets] = await Promise.all([getCharts(), getDatasets()]);
  const chart = name === 'Chart' ? charts.get(String(props['name'])) : undefined;
  if (!chart) return undefined;
  const own = chart.data.flatMap((name) => datasets.filter((dataset) => dataset.name === name));
  const draw = drawingOf(chart, own);
  return draw && { draw, legend: legendOf(chart) };
}

/** An image for each chart and figure of each page, at its `chartImagePath`. */
export const getStaticPaths = (async () => {
  const shown = (await getPageTexts()).flatMap(({ path, entries }) =>
    entries.flatMap((entry) => outlineOf(entry).components.map((component) => ({ path, component }))),
  );
  const images = await Promise.all(
    shown.map(async ({ path, component }) => ({
      address: chartImagePath(path, String(component.props['name'])),
      image: await imageOf(component),
    })),
  );
  return images.flatMap(({ address, image }) => {
    const [, name] = /([^/]+)\.png$/.exec(address) ?? [];
    return image ? [{ params: { name }, props: { image } }] : [];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: ChartImage }> = async ({ props }) => pngResponse(await drawChart(props.image));
