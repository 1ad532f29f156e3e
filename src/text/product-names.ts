/** Where a word begins, also one that begins with an accent. */
export const wordStart = String.raw`(?<![\p{L}\d_])`;

/** Names as alternatives of a regular expression with the flag u; without any it finds nothing. */
export const anyOf = (names: readonly string[]): string => names.map((name) => RegExp.escape(name)).join('|') || '(?!)';
