import { transform, type Selector, type SelectorComponent, type Targets } from 'lightningcss';

/** What a page has, or a script of it may give it. */
export interface Used {
  hasClass: (name: string) => boolean;
  /** Without a value: whatever its value is. */
  hasAttribute: (name: string, value?: string) => boolean;
  hasElement: (name: string) => boolean;
}

/**
 * A style sheet without the rules that need a class, a data attribute or an element which a page does not have, and
 * without colours in the way of newer browsers, since all of ours can be said in hex. All else stays: rules for other
 * attributes and for states, fonts and properties.
 * @param names other names for classes
 */
export function usedRules(
  css: string,
  used: Used,
  targets: Targets,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const canMatch = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class') return used.hasClass(part.name);
      if (part.type === 'type') return used.hasElement(part.name);
      if (part.type === 'attribute' && part.name.startsWith('data-'))
        return used.hasAttribute(part.name, part.operation?.operator === 'equal' ? part.operation.value : undefined);
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where' || part.kind === 'has'))
        return part.selectors.some(canMatch);
      return true;
    });
  const filename = 'page.css';
  const { code } = transform({
    filename,
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style: ({ value }) => (value.selectors.some(canMatch) ? undefined : []),
        supports: ({ value: { condition } }) =>
          condition.type === 'declaration' && condition.value.startsWith('lab(') ? [] : undefined,
      },
    },
  });
  // Media queries that are empty now go too.
  const rename = (part: SelectorComponent): SelectorComponent => {
    if (part.type === 'class') return { ...part, name: names.get(part.name) ?? part.name };
    if (part.type !== 'pseudo-class') return part;
    // Lightning CSS does not visit the selectors in these.
    if (part.kind === 'is' || part.kind === 'where' || part.kind === 'not' || part.kind === 'has')
      return { ...part, selectors: part.selectors.map((inner) => inner.map(rename)) };
    return part;
  };
  const visitor = { Selector: (selector: Selector) => selector.map(rename) };
  const { code: small } = transform({ filename, code, minify: true, targets, visitor });
  // Each pass of Lightning CSS, the build's too, adds a prefixed declaration once more.
  return small.toString().replace(/(-webkit-[^;{}]+;)\1+/g, '$1');
}

/** The classes that only the layer of utilities has rules for, and that no selector finds by a part of their names. */
export function utilitiesOf(css: string): Set<string> {
  const utilities = new Set<string>();
  const others = new Set<string>();
  const parts: string[] = [];
  let layer = others;
  const take = (selector: Selector) => {
    for (const part of selector) {
      if (part.type === 'class') layer.add(part.name);
      if (part.type === 'attribute' && part.name === 'class' && part.operation) parts.push(part.operation.value);
      if ('selectors' in part) for (const inner of part.selectors ?? []) take([inner].flat());
    }
  };
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    visitor: {
      Rule: {
        'layer-block': ({ value: { name } }) => {
          layer = name?.[0] === 'utilities' ? utilities : others;
        },
        style: ({ value: { selectors } }) => selectors.forEach(take),
      },
      RuleExit: ({ type }) => {
        if (type === 'layer-block') layer = others;
      },
    },
  });
  return new Set([...utilities].filter((name) => !others.has(name) && !parts.some((part) => name.includes(part))));
}

/** Browsers as Vite names them, such as `safari16.4`, for Lightning CSS. */
export const browserTargets = (names: readonly string[]): Targets =>
  Object.fromEntries(
    names.map((name) => {
      const [, browser = '', major, minor = 0] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(name) ?? [];
      return [browser, (Number(major) << 16) | (Number(minor) << 8)];
    }),
  );
