import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { once } from '../collections/once';

/** The selectors under which the style sheet of tokens lists its colours. */
const blocks = {
  light: /:root \{([^}]*)\}/,
  dark: /:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/,
  chosenDark: /:root\[data-theme='dark'\] \{([^}]*)\}/,
} as const;

type Scheme = keyof typeof blocks;

function readColours(scheme: Scheme): Record<string, string> {
  const body = blocks[scheme].exec(readFileSync('src/styles/tokens.css', 'utf8'))?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (oklch\([^)]*\))/g)].map(([, name, value = '']) => [
      name,
      new Color(value).to('srgb').toString({ format: 'hex', collapse: false }),
    ]),
  );
}

const colours = {
  light: once(() => readColours('light')),
  dark: once(() => readColours('dark')),
  chosenDark: once(() => readColours('chosenDark')),
} satisfies Record<Scheme, unknown>;

/**
 * The colours of src/styles/tokens.css by their names without dashes, as `#rrggbb`, for pictures and
 * for what else cannot read a style sheet.
 */
export const tokenColours = (scheme: Scheme = 'light'): Record<string, string> => colours[scheme]();

/** The same for one colour. @throws if there is no such token */
export function tokenColour(name: string, scheme?: Scheme): string {
  const colour = tokenColours(scheme)[name];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return colour;
}
