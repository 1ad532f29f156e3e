import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { once } from '../collections/once';

export type Scheme = 'light' | 'dark';

/** A colour of the style sheet: `--ink: light-dark(oklch(…), oklch(…))`. */
const declaration = /--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g;
const toHex = (value: string) => new Color(value).to('srgb').toString({ format: 'hex', collapse: false });

const colours = once(() => {
  const found = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(declaration)];
  const ofScheme = (group: 2 | 3): Record<string, string> =>
    Object.fromEntries(found.map((match) => [match[1], toHex(match[group] ?? '')]));
  return { light: ofScheme(2), dark: ofScheme(3) };
});

/**
 * The colours of src/styles/tokens.css by their names without dashes, as `#rrggbb`, for pictures and
 * for everything else that cannot read a style sheet.
 */
export const tokenColours = (scheme: Scheme = 'light'): Record<string, string> => colours()[scheme];

/** The same for one colour. @throws if there is no such token */
export function tokenColour(name: string, scheme?: Scheme): string {
  const colour = tokenColours(scheme)[name];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return colour;
}
