import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { places } from '../schemas/places.ts';

let pattern: string | undefined;

/** The names of content/product-names.yaml as alternatives of a regular expression, read once. */
export const productNames = (): string =>
  (pattern ??= anyOf(parse(readFileSync(places.productNames, 'utf8')) as string[]));

/** Names as alternatives of a regular expression. */
export const anyOf = (names: readonly string[]): string =>
  names.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|');
