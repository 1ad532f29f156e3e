import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { getOwnModel } from '../../collections/own-model.ts';
import { pngResponse } from '../../images/png-response.ts';
import { columns, pixels } from '../../model/drawing.ts';

/** All numbers of the model, one pixel each. */
export const GET: APIRoute = async () => {
  const { numbers } = (await getOwnModel()).model;
  const raw = { width: columns, height: Math.ceil(numbers.length / columns), channels: 4 } as const;
  return pngResponse(await sharp(pixels(numbers), { raw }).png().toBuffer());
};
