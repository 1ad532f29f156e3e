import type { APIRoute, GetStaticPaths } from 'astro';
import { kindOf } from '../../charts/kinds.ts';
import { legendOf } from '../../charts/legend.ts';
import { outlineOf } from '../../reader/mdx-file.ts';
import { getPageTexts } from '../../collections/page-texts.ts';
import { getChart, getDataset } from '../../collections/queries.ts';
import { getPlate } from '../../figures/plates.ts';
import { figureImage } from '../../figures/images.ts';
import { drawChart, type ChartImage } from '../../images/chart-image.ts';
import { pngResponse } from '../../images/png-response.ts';
import { plateFrame } from '../../charts/plates.ts';
import { chartImageName } from '../../site.ts';

async function chartImage(name: string): Promise<ChartImage | undefined> {
  const chart = await getChart(name);
  const draw = kindOf(chart).drawing(chart, await Promise.all(chart.data.map(getDataset)));
  return draw && { draw, legend: legendOf(chart) };
}

/**
 * The components that show a picture, and what makes an image of it; some charts and figures are text and have none.
 */
const imageMakers = new Map([
  ['Chart', chartImage],
  ['InteractiveFigure', figureImage],
]);

/** An image for each chart and figure of each page, and for the picture that opens an article. */
export const getStaticPaths = (async () => {
  const paths: { params: { name: string }; props: { image: ChartImage } }[] = [];
  for (const { path, entries } of await getPageTexts()) {
    for (const { data } of entries) {
      const plate = 'plate' in data && data.plate ? await getPlate(data.plate, path) : undefined;
      const image = plate && { draw: () => plate, legend: [], frame: plateFrame };
      if (image) paths.push({ params: { name: chartImageName(path, 'plate') }, props: { image } });
    }
    for (const { name: component, props } of entries.flatMap((entry) => outlineOf(entry).components)) {
      const id = String(props['name']);
      const image = await imageMakers.get(component)?.(id);
      if (image) paths.push({ params: { name: chartImageName(path, id) }, props: { image } });
    }
  }
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: ChartImage }> = async ({ props }) => pngResponse(await drawChart(props.image));
