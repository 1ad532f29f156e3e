import type { APIRoute, GetStaticPaths } from 'astro';
import { plateFrame } from '../../charts/plates.ts';
import { getArticles } from '../../collections/queries.ts';
import { getPlate } from '../../figures/plates.ts';
import { getCards } from '../../head/page-cards.ts';
import { drawCard, type Card } from '../../images/card.ts';
import { drawChart } from '../../images/chart-image.ts';
import { pngResponse } from '../../images/png-response.ts';
import { articlePath, homeCardChart, pageName, pages } from '../../site.ts';

export const getStaticPaths = (async () => {
  /** What each page opens with: an article with what its author chose. */
  const plates = new Map<string, string | undefined>([
    [pages.home.path, homeCardChart],
    ...(await getArticles()).map(({ id, data }): [string, string | undefined] => [articlePath(id), data.plate]),
  ]);
  return [...(await getCards())].map(([path, card]) => ({
    params: { id: pageName(path) },
    props: { path, card, plate: plates.get(path) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string; card: Card; plate?: string }> = async ({ props: { path, card, plate } }) => {
  // Not before: many plates at once would need much memory, and the same one would be drawn more than once.
  const scene = plate && (await getPlate(plate, path));
  const picture = scene ? await drawChart({ draw: () => scene, legend: [], frame: plateFrame }) : undefined;
  return pngResponse(await drawCard(card, picture));
};
