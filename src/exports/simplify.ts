import type { Element, ElementContent, Properties } from 'hast';
import { matches } from 'hast-util-select';
import { all, textAt, type BuiltPage } from './built-page';

/** What only helps on the page itself, or is said again elsewhere. */
const furniture = [
  '[data-screen-only], [aria-hidden=true], [hidden], [popover], [role=status], form, script, style, svg, summary',
  '[data-part=sr-only]:not(caption), [data-part=description], [data-part=heading-link], [data-part=address], [data-part=share], [data-part=lane-legend], [data-part=settings], [data-part=kicker], [data-part=weak-point-label]',
].join(', ');
/** Attributes that carry meaning outside the site. */
const kept = new Set(['href', 'src', 'alt', 'scope', 'colSpan', 'rowSpan', 'dateTime', 'id', 'start']);
/** Elements that are there for the page’s looks and behaviour. */
const wrapper = (tagName: string) => ['div', 'span', 'button', 'details'].includes(tagName) || tagName.includes('-');

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

/**
 * The page’s text without the site around it: what a feed, a file or a program should get. Links are
 * absolute, drawings are pictures, what the style sheet numbers has its number in the text, and of the
 * attributes those stay that carry meaning.
 * @param pictures the absolute addresses of the drawings, by the id of their figure
 */
export function simplify({ main, url }: BuiltPage, pictures: ReadonlyMap<string, string>): Element[] {
  const numbered = new Map(
    [
      ['Figure', '[data-kind=Figure]'],
      ['Table', '[data-kind=Table]'],
      ['Weak point', '[data-part=weak-point]'],
    ].flatMap(([name, selector = '']) =>
      all(selector, main).map((node, i): [Element, string] => [node, `${name} ${i + 1}. `]),
    ),
  );
  const dropped = new Set(all(furniture, main));
  /** @param around the figure or weak point in which a node stands */
  const inner = (node: Element, around?: Element): ElementContent[] =>
    node.children.flatMap((child) => {
      if (child.type !== 'element') return child.type === 'text' ? [child] : [];
      return convert(child, numbered.has(node) ? node : around);
    });
  const attributes = (node: Element): Properties =>
    Object.fromEntries(
      Object.entries(node.properties)
        .filter(([name]) => kept.has(name))
        .map(([name, value]) => [name, name === 'href' ? new URL(String(value), url).href : value]),
    );

  function convert(node: Element, around?: Element): ElementContent[] {
    const { tagName } = node;
    const picture = around && pictures.get(String(around.properties['id']));
    if (matches('[data-part=citation]', node)) return [reference(node, url)];
    if (matches('[data-part=chart]', node)) return around && picture ? [pictureOf(around, picture)] : [];
    // The picture has the key in it.
    if (dropped.has(node) || (picture && matches('[data-part=chart-legend]', node))) return [];
    if (matches('[data-part=meta]', node)) return [element('p', {}, separated(inner(node)))];
    const children = inner(node, around);
    const number = around && matches('[data-part=finding], h3', node) ? [text(numbered.get(around) ?? '')] : [];
    if (matches('[data-part=finding]', node))
      return [element('p', {}, [element('strong', {}, [...number, ...children])])];
    if (matches('[data-part=date], [data-part=event-kind]', node)) return [...children, text(': ')];
    if (matches('[data-part=further]', node)) return [text(' ('), ...children, text(')')];
    if (wrapper(tagName)) return children;
    if (['p', 'header'].includes(tagName) && isBlank(children)) return [];
    return [element(tagName, attributes(node), [...number, ...children])];
  }
  return inner(main).filter((node) => node.type === 'element');
}

const isBlank = (nodes: ElementContent[]) => nodes.every((node) => node.type === 'text' && node.value.trim() === '');

/** What stands side by side on the page needs something between in a line of text. */
const separated = (nodes: ElementContent[]): ElementContent[] => {
  const parts = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return parts.flatMap((part, i) => (i > 0 ? [text(' · '), part] : [part]));
};

/** The number of a source, which leads to the page’s list of sources. */
function reference(node: Element, url: string): Element {
  const number = textAt('[data-part=citation]', node).replace(/\D+/g, '');
  return element('sup', {}, [element('a', { href: `${url}#source-${number}`, dataSource: number }, [text(number)])]);
}

function pictureOf(figure: Element, src: string): Element {
  const alt = textAt(
    all('[data-part=description]', figure).length > 0 ? '[data-part=description]' : '[data-part=result]',
    figure,
  );
  return element('p', {}, [element('img', { src, alt }, [])]);
}
