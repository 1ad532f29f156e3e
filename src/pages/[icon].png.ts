import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { tokenColour } from '../styles/token-values';

/** Icons for devices that take no SVG, drawn from public/icon.svg on the colour of the page. */
const sizes: Record<string, number> = { 'icon-32': 32, 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

export const getStaticPaths = () => Object.keys(sizes).map((icon) => ({ params: { icon } }));

export const GET: APIRoute = async ({ params }) => {
  const size = sizes[params['icon'] ?? ''] ?? 32;
  const margin = size > 32 ? Math.round(size * 0.14) : 0;
  const drawing = await sharp(await readFile('public/icon.svg'), { density: 72 * (size / 32) })
    .resize(size - 2 * margin)
    .toBuffer();
  const background = size > 32 ? tokenColour('paper') : { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp(drawing)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten(size > 32 ? { background: tokenColour('paper') } : false)
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
