import type { Visitor } from '../text/tags.ts';

/** A part of a page that need not be laid out before the reader comes near it. */
interface Block {
  /** Where the name of its tag ends in the HTML, and where the tag does. */
  at: number;
  end: number;
  /** Its height on a phone, in rem. */
  height: number;
  /** The class of about that height. */
  className: string;
}

/** What begins above this, in rem, is on the first screen and laid out at once. */
const firstScreen = 50;
/** A block is at least and at most so high; a higher element is divided into those in it. */
const [lowest, highest] = [2, 110];
/** The heights for which global.css has a class. */
export const heights = [
  2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 24, 27, 30, 34, 38, 42, 47, 53, 60, 67, 75, 84, 94, 105,
];

/** Elements that stand one below the other. */
const blockNames = new Set(['article', 'details', 'div', 'dl', 'figure', 'li', 'ol', 'p', 'pre', 'table', 'ul']);
/** Other elements whose words begin a line; a term stands beside what it means. */
const lines = new Set(['dd', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'section', 'summary', 'tr']);
/** Elements and parts that show no words, or not on a phone. */
const wordless = new Set(['button', 'form', 'nav', 'script', 'select', 'style', 'svg', 'template']);
const wordlessParts = new Set(['description', 'heading-link', 'lane-legend', 'margin-note', 'sr-only']);

type Attributes = Record<string, string>;

/** Words on a phone of 390 px: the letters of a line, its height, and the space between two paragraphs. */
const text = { letters: 41, line: 1.68, between: 0.7 };
const small = { letters: 46, line: 1.38, between: 0.3 };
/** The padding of what has some. */
const padding: Record<string, number> = { dt: 0.5, li: 1, summary: 1, tr: 1 };
/** The width of a drawing. */
const drawing = 21.9;

interface Element {
  name: string;
  at: number;
  end: number;
  isShown: boolean;
  type: typeof text;
  top: number;
  /** Whether it could be a block. */
  isBlock: boolean;
  hasFigure: boolean;
  isWall: boolean;
  isInMatrix: boolean;
  /** The blocks in it. */
  found: Block[];
}

/**
 * Finds the blocks of a page below its first screen, and guesses their heights from their words and drawings. A block
 * is as large as may be, but holds no figure: the style sheet counts figures, and what is in a block is not counted
 * with what is in another.
 * @returns what visits the page, and after the visit the blocks
 */
export function laterBlocks(): { visitor: Visitor; found: () => readonly Block[] } {
  const open: Element[] = [
    {
      name: '',
      at: 0,
      end: 0,
      isShown: false,
      type: text,
      top: 0,
      isBlock: false,
      hasFigure: false,
      isWall: false,
      isInMatrix: false,
      found: [],
    },
  ];
  let y = 0;
  let letters = 0;
  const endLine = ({ type }: Element) => {
    if (letters > 0) y += Math.ceil(letters / type.letters) * type.line + type.between;
    letters = 0;
  };
  const visitor: Visitor = {
    onTag({ name, attributes, start, end }) {
      const parent = open.at(-1);
      if (!parent) return;
      // On a phone a cell is a line, with the head of its column before it; in the matrix it is a sign in its row.
      const isInMatrix = parent.isInMatrix || attributes['data-part'] === 'matrix';
      const isCell = 'data-head' in attributes;
      const isSign = isInMatrix && (isCell || name === 'th');
      if (blockNames.has(name) || lines.has(name) || (isCell && !isSign)) endLine(parent);
      const isInside = (parent.isShown || name === 'main') && (parent.name !== 'details' || name === 'summary');
      // Its own padding comes to what it holds.
      if (isInside && !(isInMatrix && name === 'tr')) y += padding[name] ?? 0;
      open.push({
        name,
        at: start + 1 + name.length,
        end: end - 1,
        isShown: isInside && !isSign && showsWords(name, attributes),
        type: typeOf(name, attributes) ?? parent.type,
        top: y,
        isBlock: blockNames.has(name) && attributes['data-part'] !== 'heading',
        hasFigure: false,
        // Firefox keeps its width when the window becomes narrower.
        isWall: attributes['data-part'] === 'wall',
        isInMatrix,
        found: [],
      });
      if (isInside) y += drawn(attributes);
    },
    onText(words) {
      if (open.at(-1)?.isShown && (letters > 0 || words.trim())) letters += words.replace(/\s+/g, ' ').length;
    },
    onEnd(name) {
      const [parent, element] = open.splice(-2);
      if (!parent || !element) return;
      open.push(parent);
      if (blockNames.has(name) || lines.has(name)) endLine(element);
      const height = y - element.top - element.type.between;
      const isWhole = element.isShown && element.isBlock && !element.hasFigure && element.top > firstScreen;
      const fits = height >= lowest && height <= highest;
      const inner = element.isWall ? [] : element.found;
      parent.found.push(
        ...(isWhole && fits && !element.isWall
          ? [{ at: element.at, end: element.end, height, className: classFor(height) }]
          : inner),
      );
      parent.hasFigure ||= element.hasFigure || name === 'figure';
    },
  };
  return { visitor, found: () => open[0]?.found ?? [] };
}

const classFor = (height: number) =>
  `later-${heights.reduce((best, next) => (Math.abs(next - height) < Math.abs(best - height) ? next : best))}`;

function showsWords(name: string, attributes: Attributes): boolean {
  const isOpened = 'hidden' in attributes || 'popover' in attributes;
  return !isOpened && !wordless.has(name) && !wordlessParts.has(attributes['data-part'] ?? '');
}

/** The size of an element's words, if it is not that of the words around it. */
function typeOf(name: string, { class: className = '', id }: Attributes): typeof text | undefined {
  if (name !== 'dd' && /\bfont-text\b/.test(className)) return text;
  const isSmall = ['dd', 'figcaption', 'table'].includes(name) || id === 'sources' || /\bfont-sans\b/.test(className);
  return isSmall ? small : undefined;
}

/** The height of a drawing; of one in several widths the first is for phones. */
function drawn({ 'data-size': size, viewbox = '' }: Attributes): number {
  const [, , width, height] = viewbox.split(' ').map(Number);
  return size === 'S' && width && height ? (drawing * height) / width : 0;
}

/** A page whose later blocks have the class of their height. */
export function markLaterBlocks(html: string, blocks: readonly Block[]): string {
  let marked = '';
  let done = 0;
  for (const { at, end, className } of blocks) {
    const classes = html.slice(at, end).indexOf(' class="');
    const place = classes < 0 ? at : at + classes + ' class="'.length;
    marked += html.slice(done, place) + (classes < 0 ? ` class="${className}"` : `${className} `);
    done = place;
  }
  return marked + html.slice(done);
}
