import { transform, type Selector, type Targets } from 'lightningcss';

/**
 * A style sheet without the rules that need a class which a page does not have. All else stays: rules for elements,
 * attributes and states, fonts and properties.
 * @param isUsed whether the page, or a script of it, has this class
 */
export function usedRules(css: string, isUsed: (name: string) => boolean, targets: Targets): string {
  const canMatch = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class') return isUsed(part.name);
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where'))
        return part.selectors.some(canMatch);
      return true;
    });
  const filename = 'page.css';
  const used = transform({
    filename,
    code: Buffer.from(css),
    visitor: { Rule: { style: ({ value }) => (value.selectors.some(canMatch) ? undefined : []) } },
  });
  // Media queries that are empty now go too.
  return transform({ filename, code: used.code, minify: true, targets }).code.toString();
}

/** Browsers as Vite names them, such as `safari16.4`, for Lightning CSS. */
export const browserTargets = (names: readonly string[]): Targets =>
  Object.fromEntries(
    names.map((name) => {
      const [, browser = '', major, minor = 0] = /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(name) ?? [];
      return [browser, (Number(major) << 16) | (Number(minor) << 8)];
    }),
  );
