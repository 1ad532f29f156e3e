import satori from 'satori';
import sharp from 'sharp';
import { staticFont } from '../fonts/fonts.ts';
import { site } from '../site.ts';
import { tokenColour } from '../styles/token-values.ts';
import { pictureMargin } from './chart-image.ts';
import { logo } from './logo.ts';

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

const logoSize = 52;
const logoImage: CardElement = {
  type: 'img',
  props: {
    width: logoSize,
    height: logoSize,
    src: `data:image/svg+xml,${encodeURIComponent(logo(tokenColour('ink'), tokenColour('green'), logoSize))}`,
  },
};

/**
 * What is the same on all cards: the lines below the head, and the paper strip with its holes and the signs for open
 * and closed. Satori would draw each line and circle through masks, which takes longer than all else.
 */
const frame = `<path d="M0 0h1200v630H0z" fill="${tokenColour('paper')}"/>
<path d="M64 127h1072M64 131h1072" stroke="${tokenColour('ink')}" stroke-width="2"/>
<path d="M0 440h1200v150H0z" fill="${tokenColour('bar')}"/>
<g fill="${tokenColour('paper')}" stroke="${tokenColour('rule')}" stroke-width="2">${[35, 1165]
  .flatMap((x) => [469, 515, 561].map((y) => `<circle cx="${x}" cy="${y}" r="12"/>`))
  .join('')}</g>
<circle cx="88" cy="515" r="14.5" fill="none" stroke="${tokenColour('open-mark')}" stroke-width="7"/>
<circle cx="134.5" cy="515.5" r="16.5" fill="${tokenColour('closed-mark')}"/>`;

/** Where the picture beside the title is: its middle is that of the title. */
const picturePlace = { left: 692, middle: 286, width: 436, height: 292 };

/** The texts of a card. */
function layout({ label, title, line, strong }: Card, hasPicture: boolean): CardElement {
  const size = hasPicture || title.length > 60 ? 68 : title.length > 34 ? 80 : 96;
  return box(
    { flexDirection: 'column', width: '100%', height: '100%', color: tokenColour('ink') },
    box(
      { justifyContent: 'space-between', alignItems: 'center', height: 60, margin: '44px 64px 28px' },
      box({ fontFamily: 'Mono', fontSize: 33, letterSpacing: 1.5, color: tokenColour('green') }, label.toUpperCase()),
      box({ alignItems: 'center' }, logoImage, box({ fontFamily: 'Display', fontSize: 36, marginLeft: 14 }, site.name)),
    ),
    box(
      {
        flexGrow: 1,
        alignItems: 'center',
        ...(hasPicture ? { width: picturePlace.left - 120, marginLeft: 64 } : { padding: '0 64px' }),
        fontFamily: 'Display',
        fontSize: size,
        lineHeight: 1.06,
        textWrap: 'balance',
        letterSpacing: -size * 0.025,
      },
      title,
    ),
    box(
      {
        alignItems: 'center',
        alignContent: 'center',
        flexWrap: 'wrap',
        height: 150,
        margin: '0 70px 40px 179px',
        fontFamily: 'Text',
        fontSize: strong && line.length < 44 ? 42 : 36,
        lineHeight: 1.25,
        color: strong ? tokenColour('ink') : tokenColour('ink-2'),
      },
      ...(strong ? [box({ fontFamily: 'Display', marginRight: 14 }, strong)] : []),
      box({}, line),
    ),
  );
}

const loadFonts = async () => [
  { name: 'Display', weight: 600 as const, data: await staticFont('besley', 600) },
  { name: 'Text', weight: 400 as const, data: await staticFont('literata', 400) },
  { name: 'Mono', weight: 500 as const, data: await staticFont('sometype', 500) },
];
let fonts: ReturnType<typeof loadFonts> | undefined;

/** The picture of a chart at the size of its place, without its margin. */
async function smallPicture(picture: Buffer) {
  const image = sharp(picture);
  const { width, height } = await image.metadata();
  const [left, top] = [pictureMargin, pictureMargin];
  return image
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .resize({ width: picturePlace.width, height: picturePlace.height, fit: 'inside', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** @param picture an image of `drawChart` that stands beside the title */
export async function drawCard(card: Card, picture?: Buffer): Promise<Buffer> {
  const tree = layout(card, picture !== undefined);
  const svg = await satori(tree as never, { ...cardSize, fonts: await (fonts ??= loadFonts()) });
  // Satori cuts the logo off at its edges, where nothing is; a mask takes a third of the time of drawing.
  const drawing = sharp(Buffer.from(svg.replace(/ mask="[^"]*"/g, '').replace('>', `>${frame}`)));
  if (picture) {
    const { data, info } = await smallPicture(picture);
    const top = Math.round(picturePlace.middle - info.height / 2);
    drawing.composite([{ input: data, raw: info, left: picturePlace.left, top }]);
  }
  // More effort or dithering takes four times as long, and makes the file no smaller.
  return drawing.removeAlpha().png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();
}
