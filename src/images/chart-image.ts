import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { inLines } from '../charts/in-lines.ts';
import markSheet from '../charts/marks.css?raw';
import { frames, toSvg, type Frame, type LegendItem, type Scene } from '../charts/scene.ts';
import { staticFont } from '../fonts/fonts.ts';
import { tokenColour } from '../styles/token-values.ts';
import { escapeText } from '../text/escape.ts';

/** What an image of a chart shows: its drawing and its legend. */
export interface ChartImage {
  draw: (frame: Frame) => Scene;
  legend: readonly LegendItem[];
  /** The width to draw in; by default the widest. */
  frame?: Frame;
}

/** Around the drawing. This and all lengths are in units of the drawing. */
const margin = 24;
const legendLine = 26;
/** Pixels of a unit. */
const scale = 2;
/** Around the drawing, in pixels of the image. */
export const pictureMargin = margin * scale;

/** The style sheet of the marks in the light scheme, because resvg does not support custom properties. */
const markStyle = () =>
  `${markSheet.replaceAll('var(--band, var(--paper))', 'var(--paper)')}
.band .open-shape { fill: var(--bar) }
.band .open-line-core { stroke: var(--bar) }`.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => tokenColour(name));

/** The entries of the legend, on as many lines as they need. */
function legendMarks(items: readonly LegendItem[], frame: Frame): { svg: string; height: number } {
  const placed = inLines(items, { width: frame.width, line: legendLine, sign: 38, letter: 7.4, gap: 28 });
  const entries = placed.map(
    ({ marks, text, x, y }) =>
      `<g transform="translate(${x} ${y})">${toSvg(marks)}<text x="38" y="13">${escapeText(text)}</text></g>`,
  );
  const [last] = placed.slice(-1);
  return { svg: entries.join(''), height: last ? last.y + legendLine + 8 : 0 };
}

/** A chart as a stand-alone SVG in the light scheme: its legend above its widest drawing. */
export function chartSvg({ draw, legend, frame = frames[2] }: ChartImage): string {
  const scene = draw(frame);
  const { svg: legendSvg, height: legendHeight } = legendMarks(legend, frame);
  const [width, height] = [frame.width + 2 * margin, Math.ceil(scene.height) + legendHeight + 2 * margin];
  return `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
  <style>${markStyle()}</style>
  <rect width="100%" height="100%" fill="${tokenColour('paper')}"/>
  <g class="chart-marks" font-family="Source Sans 3" font-size="14" fill="none">
    <g transform="translate(${margin} ${margin})">${legendSvg}</g>
    <g transform="translate(${margin} ${margin + legendHeight})">${toSvg(scene.marks)}</g>
  </g>
</svg>`;
}

/** Starts resvg, which is possible only once, and loads its fonts. */
async function start(): Promise<Uint8Array[]> {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all([400, 600].map((weight) => staticFont('sans', weight)));
}
let fonts: ReturnType<typeof start> | undefined;

/** The images of a build by their SVG: that of a plate is a file of its own, and stands on the card of its page. */
const drawn = new Map<string, Promise<Buffer>>();

export function drawChart(image: ChartImage): Promise<Buffer> {
  const svg = chartSvg(image);
  const png = drawn.get(svg) ?? toPng(svg);
  drawn.set(svg, png);
  return png;
}

async function toPng(svg: string): Promise<Buffer> {
  const fontBuffers = await (fonts ??= start());
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
  }).render();
  // More effort or dithering takes three times as long, and makes the file no smaller.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 64, effort: 1, dither: 0 })
    .toBuffer();
}
