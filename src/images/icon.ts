import sharp from 'sharp';
import { tokenColour } from '../styles/token-values.ts';
import { logo } from './logo.ts';

/** Icons for devices that take no SVG: their names, and their sizes in pixels. */
export const iconSizes = { 'icon-32': 32, 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 } as const;

/** Its address and its size, as HTML and the manifest write them. */
export const iconFile = (name: keyof typeof iconSizes) => ({
  path: `/${name}.png`,
  sizes: `${iconSizes[name]}x${iconSizes[name]}`,
});

/** Draws the logo as a PNG; larger icons have a margin on the colour of the page. */
export async function drawIcon(size: number): Promise<Buffer> {
  const icon = sharp(Buffer.from(logo(tokenColour('ink'), tokenColour('green'), 32)), { density: 72 * (size / 32) });
  if (size <= 32) return icon.resize(size).png({ palette: true }).toBuffer();
  const margin = Math.round(size * 0.14);
  const background = tokenColour('paper');
  const drawing = await icon.resize(size - 2 * margin).toBuffer();
  return sharp(drawing)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background })
    .flatten({ background })
    .png({ palette: true })
    .toBuffer();
}
