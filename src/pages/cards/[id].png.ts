import type { APIRoute, GetStaticPaths } from 'astro';
import { plateFrame } from '../../charts/plates';
import { getArticles } from '../../collections/queries';
import { getPlate } from '../../figures/plates';
import { getCards } from '../../head/page-cards';
import { drawCard, type Card, type CardPicture } from '../../images/card';
import { drawChart, pictureMargin } from '../../images/chart-image';
import { pngResponse } from '../../images/png-response';
import { articlePath, homeCardChart, pageName, pages } from '../../site';

const pictureWidth = 500;

/** The picture of a chart or figure for a card. */
async function cardPicture(name: string, path: string): Promise<CardPicture> {
  const plate = await getPlate(name, path);
  const png = await drawChart({ draw: () => plate, legend: [], frame: plateFrame });
  const ratio = (plate.height + 2 * pictureMargin) / (plateFrame.width + 2 * pictureMargin);
  return { png, width: pictureWidth, height: Math.round(pictureWidth * ratio) };
}

export const getStaticPaths = (async () => {
  const articles = await getArticles();
  /** What each page opens with: an article with what its author chose. */
  const plates = new Map([
    [pages.home.path as string, homeCardChart],
    ...articles.flatMap(({ id, data }): [string, string][] => (data.plate ? [[articlePath(id), data.plate]] : [])),
  ]);
  return Promise.all(
    [...(await getCards())].map(async ([path, card]) => {
      const plate = plates.get(path);
      return {
        params: { id: pageName(path) },
        props: { card, picture: plate ? await cardPicture(plate, path) : undefined },
      };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card; picture?: CardPicture }> = async ({ props }) =>
  pngResponse(await drawCard(props.card, props.picture));
