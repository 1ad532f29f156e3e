import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import sharp from 'sharp';
import { unified } from 'unified';
import { staticFont } from '../fonts/fonts';
import { drawnOnce } from './image-cache';
import { escapeText } from '../text/escape';
import { tokenColours } from '../styles/token-values';
import { all, textAt } from '../exports/built-page';

/** Lengths of the picture in the units of the drawing, of which one is two pixels. */
const width = 780;
const margin = 24;
const keyLine = 26;
const keyGap = 28;
const scale = 2;
/** Of Source Sans at the size of the key, rounded up: enough to break its lines by. */
const letterWidth = 7.4;

const toHtml = unified().use(rehypeStringify);
const markup = (nodes: Element['children']) => toHtml.stringify({ type: 'root', children: nodes });

/** Rules for the marks of charts, as they stand in the built style sheet: flat, one selector and its declarations. */
const markRule = /(?<=^|[{}])([^{}@]+)\{([^{}]*)\}/g;
const context = /^(?::is\(\.drawing,\s*\.chart-key\)|\.drawing(?:-l)?|\.chart-key) (?!svg|li)/;
const bare = /^\.(hollow|channel|core|solid|wire)$/;

/**
 * The site’s own style of charts for a renderer that knows neither custom properties nor `:is()`.
 * @param css the built style sheet
 */
export function chartStyle(css: string): string {
  const colours = tokenColours();
  const fill = (value: string, ground: string) =>
    value
      .replaceAll(/var\(--band,\s*var\(--paper\)\)/g, colours[ground] ?? '')
      .replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colours[name] ?? 'none');
  const rules = [...css.matchAll(markRule)]
    .flatMap(([, selectors = '', body = '']) =>
      selectors.split(/,(?![^(]*\))/).map((selector) => ({ selector: selector.trim(), body })),
    )
    .filter(({ selector, body }) => (context.test(selector) || bare.test(selector)) && !body.includes('font:'))
    .flatMap(({ selector, body }) => {
      const own = selector.replace(context, '');
      const rule = `${own}{${fill(body, 'paper')}}`;
      return body.includes('--band') && !own.includes('band') ? [rule, `.band ${own}{${fill(body, 'bar')}}`] : [rule];
    })
    .join('');
  return `text{fill:${colours['ink']}}${rules}`;
}

/** The key’s entries one after another, on as many lines as they need. */
function keyMarks(figure: Element): { svg: string; height: number } {
  let [x, y] = [0, 0];
  const entries = all('[data-part=chart-legend] li', figure).map((item) => {
    const [drawing] = all('svg', item);
    const text = textAt('span', item);
    const room = 38 + text.length * letterWidth;
    if (x > 0 && x + room > width) [x, y] = [0, y + keyLine];
    const entry = `<g transform="translate(${x} ${y})">${markup(drawing?.children ?? [])}<text x="38" y="13">${escapeText(text)}</text></g>`;
    x += room + keyGap;
    return entry;
  });
  return { svg: entries.join(''), height: entries.length > 0 ? y + keyLine + 8 : 0 };
}

/**
 * A chart of a built page as a stand-alone SVG in the light scheme: its key above its widest drawing.
 * @returns undefined if the figure holds no drawing
 */
export function chartSvg(figure: Element, css: string): string | undefined {
  const [drawing] = all('[data-part=drawing][data-size=L]', figure);
  if (!drawing) return undefined;
  const height = Number(String(drawing.properties['viewBox']).split(' ')[3]);
  const key = keyMarks(figure);
  const size = { w: width + 2 * margin, h: height + key.height + 2 * margin };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.w} ${size.h}" width="${size.w}" height="${size.h}"><style>${chartStyle(css)}</style><rect width="100%" height="100%" fill="${tokenColours()['paper']}"/><g font-family="Source Sans 3" font-size="14" fill="none"><g transform="translate(${margin} ${margin})">${key.svg}</g><g transform="translate(${margin} ${margin + key.height})">${markup(drawing.children)}</g></g></svg>`;
}

let tools: Promise<Uint8Array[]> | undefined;
const prepare = () =>
  (tools ??= (async () => {
    const require = createRequire(import.meta.url);
    await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Promise.all([400, 600].map((weight) => staticFont('source-sans', weight)));
  })());

/** The same as a PNG. */
export function drawChart(svg: string): Promise<Buffer> {
  return drawnOnce('pictures', svg, async () => {
    const fontBuffers = await prepare();
    const drawn = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers, defaultFontFamily: 'Source Sans 3', loadSystemFonts: false },
    }).render();
    return sharp(drawn.asPng()).png({ palette: true, colours: 64 }).toBuffer();
  });
}
