import satori from 'satori';
import sharp from 'sharp';
import { staticFont } from '../fonts/fonts';
import { drawnOnce } from './image-cache';
import { tokenColour } from '../styles/token-values';

/** What a shared link shows of a page before anyone opens it. */
export interface Card {
  /** Where on the site the page stands, in a few words. */
  label: string;
  /** The page’s headline. */
  title: string;
  /** One line that makes a stranger want to read. */
  line: string;
  /** What stands out before the line, such as a verdict. */
  strong?: string;
}

/** The size that previews ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 };

/** The picture in words, for those who cannot see it. */
export const cardText = ({ label, title, line, strong }: Card): string =>
  [`${label}: ${title}`, strong, line].filter(Boolean).join(' ');

interface Element {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: (Element | string)[] | string;
    [attribute: string]: unknown;
  };
}

const box = (style: Record<string, string | number>, ...children: (Element | string)[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const words = (style: Record<string, string | number>, text: string): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children: text },
});

/** The mark of the site, and the pair of signs by which it tells open from closed. */
const logo: Element = {
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
const signs = [
  box({ width: 22, height: 22, borderRadius: 18, border: `7px solid ${tokenColour('open-mark')}` }),
  box({
    width: 33,
    height: 33,
    borderRadius: 17,
    background: tokenColour('closed-mark'),
    marginLeft: 12,
    marginRight: 28,
  }),
];
const hole = box({
  width: 22,
  height: 22,
  borderRadius: 13,
  background: tokenColour('paper'),
  border: `2px solid ${tokenColour('rule')}`,
});
const holes = box(
  { flexDirection: 'column', justifyContent: 'space-between', height: 118, paddingLeft: 22, paddingRight: 22 },
  hole,
  hole,
  hole,
);

function layout({ label, title, line, strong }: Card): Element {
  const size = title.length > 60 ? 68 : title.length > 34 ? 80 : 96;
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
      words({ fontFamily: 'Mono', fontSize: 33, letterSpacing: 1.5, color: tokenColour('green') }, label.toUpperCase()),
      box(
        { alignItems: 'center' },
        logo,
        words({ fontFamily: 'Display', fontSize: 36, marginLeft: 14 }, 'An Open Case'),
      ),
    ),
    box(
      { flexGrow: 1, alignItems: 'center', padding: '0 64px' },
      words(
        { fontFamily: 'Display', fontSize: size, lineHeight: 1.06, textWrap: 'balance', letterSpacing: -size * 0.025 },
        title,
      ),
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
        ...(strong ? [words({ fontFamily: 'Display', marginRight: 14 }, strong)] : []),
        words({}, line),
      ),
      holes,
    ),
  );
}

let faces: Promise<{ name: string; weight: 400 | 500 | 600; data: Buffer }[]> | undefined;
const fonts = () =>
  (faces ??= Promise.all(
    (
      [
        ['Display', 'besley', 600],
        ['Text', 'literata', 400],
        ['Mono', 'sometype', 500],
      ] as const
    ).map(async ([name, file, weight]) => ({ name, weight, data: await staticFont(file, weight) })),
  ));

/** The card as a PNG. */
export function drawCard(card: Card): Promise<Buffer> {
  const tree = layout(card);
  return drawnOnce('cards', JSON.stringify(tree), async () => {
    const svg = await satori(tree as never, { ...cardSize, fonts: await fonts() });
    return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
  });
}
