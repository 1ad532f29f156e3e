import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard, type Card } from '../../images/card';
import { cardId, getCards } from '../../head/page-cards';

export const getStaticPaths = (async () =>
  [...(await getCards())].map(([path, card]) => ({
    params: { id: cardId(path) },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.card)), { headers: { 'Content-Type': 'image/png' } });
