import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard, type Card } from '../../images/card';
import { getCards } from '../../head/page-cards';
import { pngResponse } from '../../images/png-response';
import { pageName } from '../../site';

export const getStaticPaths = (async () =>
  [...(await getCards())].map(([path, card]) => ({
    params: { id: pageName(path) },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) => pngResponse(await drawCard(props.card));
