import Color from 'colorjs.io';
import tokens from './tokens.css?raw';

type Scheme = 'light' | 'dark';

/** A colour of the style sheet: `--ink: light-dark(oklch(…), oklch(…))`. */
const declaration = /--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g;
const toHex = (value = '') => new Color(value).to('srgb').toString({ format: 'hex', collapse: false });
const declarations = [...tokens.matchAll(declaration)];
const colours: Record<Scheme, Record<string, string>> = {
  light: Object.fromEntries(declarations.map(([, name, light]) => [name, toHex(light)])),
  dark: Object.fromEntries(declarations.map(([, name, , dark]) => [name, toHex(dark)])),
};

/**
 * The colours of src/styles/tokens.css by their names without dashes, as `#rrggbb`, for images and everything else
 * that cannot read a style sheet.
 */
export const tokenColours = (scheme: Scheme = 'light'): Record<string, string> => colours[scheme];

/** One of these colours. @throws if there is no such token */
export function tokenColour(name: string, scheme?: Scheme): string {
  const colour = tokenColours(scheme)[name];
  if (!colour) throw new Error(`src/styles/tokens.css has no colour --${name}.`);
  return colour;
}
