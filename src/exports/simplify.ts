import type { Element, ElementContent, Properties } from 'hast';
import { element } from '../markdown/element.ts';
import { elementsIn, hasTag, textOf, type BuiltPage } from './built-page.ts';
import { isPart, isScreenOnly, partOf, type Part } from './parts.ts';

const onPageOnly: readonly (Part | undefined)[] = [
  'description',
  'heading-link',
  'kicker',
  'lane-legend',
  'settings',
  'share',
  'wall',
  'weak-point-label',
];

/** Whether an element is useful on the page only, or repeats another. */
function isOmitted(node: Element, parent: Element): boolean {
  const { tagName, properties } = node;
  const name = partOf(node);
  if (tagName === 'summary') return !['details', 'claim'].includes(String(parent.properties['dataPart']));
  if (name === 'sr-only') return tagName !== 'caption';
  return isScreenOnly(node) || onPageOnly.includes(name) || 'hidden' in properties || properties['role'] === 'status';
}

/** Attributes that have a meaning outside the site. */
const keptAttributes = ['href', 'src', 'alt', 'scope', 'colSpan', 'rowSpan', 'dateTime', 'id', 'start'];
/** Elements that serve only the layout and behaviour of the page. */
const isWrapper = (tagName: string) =>
  ['div', 'span', 'button', 'details', 'label'].includes(tagName) || tagName.includes('-');

/** The name under which an element is numbered. */
const numberedAs = (node: Element): string | undefined =>
  partOf(node) === 'weak-point' ? 'Weak point' : (node.properties['dataKind'] as string | undefined);

const text = (value: string): ElementContent => ({ type: 'text', value });

/**
 * The text of a page without the site around it, for feeds, files and programs. Links are absolute, charts are images,
 * figures and weak points have their numbers in the text, and only attributes with a meaning are left.
 * @param pictures the absolute addresses of the charts, by the id of their figure
 */
export function simplify({ main, head: { url } }: BuiltPage, pictures: ReadonlyMap<string, string>): Element[] {
  const removed = new Set(elementsIn(main, isOmitted));
  const counts: Record<string, number> = {};
  const numbers = new Map(
    elementsIn(main, (node) => numberedAs(node) !== undefined).map((node): [Element, string] => {
      const kind = numberedAs(node) ?? '';
      counts[kind] = (counts[kind] ?? 0) + 1;
      return [node, `${kind} ${counts[kind]}. `];
    }),
  );
  const attributes = ({ properties }: Element): Properties =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => keptAttributes.includes(name))
        .map(([name, value]) => [name, name === 'href' ? new URL(String(value), url).href : value]),
    );

  /** @param around the figure or weak point that a node is in */
  const inner = (node: Element, around?: Element): ElementContent[] =>
    node.children.flatMap((child) => {
      if (child.type !== 'element') return child.type === 'text' ? [child] : [];
      return convert(child, numbers.has(node) ? node : around);
    });

  function convert(node: Element, around?: Element): ElementContent[] {
    const name = partOf(node);
    const picture = around && pictures.get(String(around.properties['id']));
    if (name === 'citation') return [reference(node, url)];
    if (name === 'chart') return around && picture ? [pictureOf(around, picture)] : [];
    if (name === 'plate') return plateOf(node, pictures.get(String(node.properties['id'])), inner);
    // The image contains the legend.
    if (removed.has(node) || (picture && name === 'chart-legend')) return [];
    if (name === 'meta') return [element('p', {}, separated(inner(node)))];
    const children = inner(node, around);
    if (around && (name === 'finding' || node.tagName === 'h3')) children.unshift(text(numbers.get(around) ?? ''));
    if (node.tagName === 'summary' && elementsIn(node, hasTag('h3')).length > 0) return children;
    if (name === 'finding' || node.tagName === 'summary') return [element('p', {}, [element('strong', {}, children)])];
    if (name === 'date' || name === 'event-kind') return [...children, text(': ')];
    if (name === 'further') return [text(' ('), ...children, text(')')];
    if (isWrapper(node.tagName)) return children;
    if (['p', 'header'].includes(node.tagName) && isBlank(children)) return [];
    return [element(node.tagName, attributes(node), children)];
  }
  return inner(main).filter((node) => node.type === 'element');
}

const isBlank = (nodes: ElementContent[]) => nodes.every((node) => node.type === 'text' && node.value.trim() === '');

/** Facts that are side by side on the page need a separator in a line of text. */
const separated = (nodes: ElementContent[]): ElementContent[] =>
  nodes.filter((node) => !isBlank([node])).flatMap((node, i) => (i > 0 ? [text(' · '), node] : [node]));

/** The number of a source, as a link to the page’s list of sources. */
function reference(node: Element, url: string): Element {
  const number = textOf(node).replace(/\D+/g, '');
  return element('sup', {}, [element('a', { href: `${url}#source-${number}`, dataSource: number }, [text(number)])]);
}

function pictureOf(figure: Element, src: string): Element {
  const [description = figure] = [isPart('description'), isPart('result')].flatMap((isWanted) =>
    elementsIn(figure, isWanted),
  );
  return element('p', {}, [element('img', { src, alt: textOf(description) }, [])]);
}

/** The picture that opens an article, then the link to the whole figure. */
function plateOf(plate: Element, src: string | undefined, inner: (node: Element) => ElementContent[]): Element[] {
  const alt = String(elementsIn(plate, hasTag('svg'))[0]?.properties['ariaLabel'] ?? '');
  const image = src ? [element('p', {}, [element('img', { src, alt }, [])])] : [];
  return [...image, ...elementsIn(plate, hasTag('figcaption')).map((caption) => element('p', {}, inner(caption)))];
}
