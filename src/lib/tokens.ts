import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';

/** The selectors under which the style sheet of tokens lists its colours. */
const blocks = {
  light: /:root \{([^}]*)\}/,
  dark: /:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/,
  chosenDark: /:root\[data-theme='dark'\] \{([^}]*)\}/,
} as const;

/**
 * The colours of src/styles/tokens.css by their names without dashes, as `#rrggbb`, for pictures and
 * for what else cannot read a style sheet.
 */
export function tokenColours(scheme: keyof typeof blocks = 'light'): Record<string, string> {
  const body = blocks[scheme].exec(readFileSync('src/styles/tokens.css', 'utf8'))?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (oklch\([^)]*\))/g)].map(([, name, value = '']) => [
      name,
      new Color(value).to('srgb').toString({ format: 'hex', collapse: false }),
    ]),
  );
}

/** The same for one colour. @throws if there is no such token */
export function tokenColour(name: string, scheme?: keyof typeof blocks): string {
  const colour = tokenColours(scheme)[name];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return colour;
}
