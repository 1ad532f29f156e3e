/**
 * Words a minute of an adult who reads English prose silently (Brysbaert 2019,
 * https://doi.org/10.1016/j.jml.2019.104047).
 */
const wordsPerMinute = 238;

/** Minutes that a text of so many words takes to read, at least 1. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
