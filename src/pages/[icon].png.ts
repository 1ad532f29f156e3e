import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon, iconSizes } from '../images/icon.ts';
import { pngResponse } from '../images/png-response.ts';

export const getStaticPaths = (() =>
  Object.entries(iconSizes).map(([icon, size]) => ({ params: { icon }, props: { size } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props }) => pngResponse(await drawIcon(props.size));
