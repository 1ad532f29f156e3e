import satori from 'satori';
import sharp from 'sharp';
import { staticFont } from '../fonts/fonts';
import { site } from '../site';
import { tokenColour } from '../styles/token-values';
import { cachedImage } from './image-cache';

/** The texts of the image that a link preview shows of a page. */
export interface Card {
  /** The part of the site, in a few words. */
  label: string;
  title: string;
  /** One line about the page. */
  line: string;
  /** Bold text before the line, such as a verdict. */
  strong?: string;
}

/** A picture beside the title: a PNG and its size in pixels of the card. */
export interface CardPicture {
  png: Buffer;
  width: number;
  height: number;
}

export const cardSize = { width: 1200, height: 630 };

/** The text alternative of a card. */
export const cardText = ({ label, title, line, strong }: Card): string =>
  [`${label}: ${title}`, strong, line].filter(Boolean).join(' ');

type Style = Record<string, string | number>;

/** An element as satori reads it: that of React, without React. */
interface CardElement {
  type: string;
  props: Record<string, unknown>;
}

const box = (style: Style, ...children: (CardElement | string)[]): CardElement => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const logo: CardElement = {
  type: 'svg',
  props: {
    viewBox: '0 0 32 32',
    width: 52,
    height: 52,
    fill: 'none',
    stroke: tokenColour('ink'),
    'stroke-width': 3,
    'stroke-linecap': 'square',
    children: [
      { type: 'path', props: { d: 'M4.5 13.5v14h23v-14' } },
      { type: 'path', props: { d: 'M4.5 13.5 26 4', stroke: tokenColour('green') } },
      { type: 'circle', props: { cx: 11.5, cy: 20.5, r: 2.6, fill: tokenColour('ink'), stroke: 'none' } },
      { type: 'circle', props: { cx: 20.5, cy: 20.5, r: 2.2, 'stroke-width': 2.2 } },
    ],
  },
};
const circle = (size: number, style: Style) => box({ width: size, height: size, borderRadius: size, ...style });
/** The signs for open and closed. */
const signs = [
  circle(22, { border: `7px solid ${tokenColour('open-mark')}` }),
  circle(33, { background: tokenColour('closed-mark'), marginLeft: 12, marginRight: 28 }),
];
/** The holes at both ends of the paper strip. */
const hole = circle(22, { background: tokenColour('paper'), border: `2px solid ${tokenColour('rule')}` });
const holes = box(
  { flexDirection: 'column', justifyContent: 'space-between', height: 118, paddingLeft: 22, paddingRight: 22 },
  hole,
  hole,
  hole,
);

const image = ({ png, width, height }: CardPicture): CardElement => ({
  type: 'img',
  props: {
    src: `data:image/png;base64,${png.toString('base64')}`,
    width,
    height,
    style: { flexShrink: 0, marginLeft: 24, marginRight: -24 },
  },
});

function layout({ label, title, line, strong }: Card, picture?: CardPicture): CardElement {
  const size = picture ? 68 : title.length > 60 ? 68 : title.length > 34 ? 80 : 96;
  return box(
    {
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      background: tokenColour('paper'),
      color: tokenColour('ink'),
    },
    box(
      {
        justifyContent: 'space-between',
        alignItems: 'center',
        margin: '44px 64px 0',
        paddingBottom: 22,
        borderBottom: `6px double ${tokenColour('ink')}`,
      },
      box({ fontFamily: 'Mono', fontSize: 33, letterSpacing: 1.5, color: tokenColour('green') }, label.toUpperCase()),
      box({ alignItems: 'center' }, logo, box({ fontFamily: 'Display', fontSize: 36, marginLeft: 14 }, site.name)),
    ),
    box(
      { flexGrow: 1, alignItems: 'center', padding: '0 64px' },
      box(
        {
          flexGrow: 1,
          flexShrink: 1,
          flexBasis: 0,
          fontFamily: 'Display',
          fontSize: size,
          lineHeight: 1.06,
          textWrap: 'balance',
          letterSpacing: -size * 0.025,
        },
        title,
      ),
      ...(picture ? [image(picture)] : []),
    ),
    box(
      { alignItems: 'center', background: tokenColour('bar'), height: 150, marginBottom: 40 },
      holes,
      ...signs,
      box(
        {
          flexWrap: 'wrap',
          flexGrow: 1,
          flexShrink: 1,
          width: 800,
          fontFamily: 'Text',
          fontSize: strong && line.length < 44 ? 42 : 36,
          lineHeight: 1.25,
          color: strong ? tokenColour('ink') : tokenColour('ink-2'),
        },
        ...(strong ? [box({ fontFamily: 'Display', marginRight: 14 }, strong)] : []),
        box({}, line),
      ),
      holes,
    ),
  );
}

const loadFonts = async () => [
  { name: 'Display', weight: 600 as const, data: await staticFont('besley', 600) },
  { name: 'Text', weight: 400 as const, data: await staticFont('literata', 400) },
  { name: 'Mono', weight: 500 as const, data: await staticFont('sometype', 500) },
];
let fonts: ReturnType<typeof loadFonts> | undefined;

export function drawCard(card: Card, picture?: CardPicture): Promise<Buffer> {
  const tree = layout(card, picture);
  return cachedImage('cards', JSON.stringify(tree), async () => {
    const svg = await satori(tree as never, { ...cardSize, fonts: await (fonts ??= loadFonts()) });
    return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
  });
}
